import Council
import HTML
import Law
import Publishing
import Store

/// What committees and residents said of a matter before it was decided, for the pages of the notice and of the decision.
struct ConsideredBefore {
  var authority: String
  var considerations: [PriorConsideration]
  var names: TakerNames
  var asked: [Activity]

  init(_ entry: ForwardPlanEntry.Reference?, at authority: String, _ open: OpenRecords) throws {
    self.authority = authority
    considerations = try entry.map { try open.considerations(of: $0, at: authority) } ?? []
    asked = try entry.map { try open.activities(for: $0, at: authority) } ?? []
    names = try TakerNames(considerations.map { (.body($0.body), $0.on) }, at: authority, open)
  }

  @HTMLBuilder var node: HTMLNode {
    if !considerations.isEmpty {
      leaf("considered", "Considered beforehand") {
        for one in considerations {
          p {
            names.link(.body(one.body), on: one.on)
            ", "
            day(one)
            ": "
            b { Phrase.term(one.view.words) }
          }
          MarkdownText(one.comments).node
        }
      }
    }
    if !asked.isEmpty {
      leaf("asked", "What residents were asked") {
        ul(.class("plain stack")) {
          for one in asked {
            li {
              a(.href(Address.activity(authority, one.reference))) { one.title }
              if let reported = one.reportedAt { ", reported on \(reported.inEngland)" }
            }
          }
        }
      }
    }
  }

  private func day(_ one: PriorConsideration) -> HTMLNode {
    guard let meeting = one.meeting else { return HTMLNode(one.on.long) }
    return a(.href(Address.meeting(authority, meeting))) { one.on.long }
  }
}
