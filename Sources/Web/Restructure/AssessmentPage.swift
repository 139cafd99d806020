import Council
import HTML
import Publishing

/// The answer to a case as one page that needs no site beside it: the proposal's own page with its style inside.
public enum AssessmentPage {
  /// The page of an assessed case, as it reads on the day of the decision.
  public static func write(_ answer: Assessment) -> [UInt8] {
    let restructure = answer.restructure
    let page = ProposalPage(assessment: answer, today: restructure.decisionDay, isKept: false, isOnSite: false)
    return HTMLNode([
      doctype,
      html(.lang("en-GB")) {
        head {
          meta(.charset("utf-8"))
          HTML.title { "\(restructure.title) – \(restructure.authority.shortName)" }
          meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
          element("style", []) { HTMLNode(trusted: String(decoding: Assets.stylesheet.bytes, as: UTF8.self)) }
        }
        body {
          ChartSymbols.sprite
          main(.id("main")) { div(.class("wrap")) { page.view } }
        }
      },
    ]).bytes
  }
}
