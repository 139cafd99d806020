import HTML
import Publishing

extension CountedVote {
  /// The page as one HTML document that needs nothing beside it: no other file, no network, no script.
  public var document: [UInt8] {
    HTMLNode([
      doctype,
      html(.lang("en-GB")) {
        head {
          meta(.charset("utf-8"))
          HTML.title { "Counted: \(name)" }
          meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
          element("style", []) { HTMLNode(trusted: String(decoding: Assets.stylesheet.bytes, as: UTF8.self)) }
        }
        body {
          ChartSymbols.sprite
          div(.class("wrap")) { div(.class("oxford")) }
          main(.id("main")) { div(.class("wrap")) { CountedVoteView(vote: self).node } }
        }
      },
    ]).bytes
  }
}
