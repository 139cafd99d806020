import Council
import HTML
import Law

/// What people said under a theme, and what was done or why not.
struct ThemeAnswer {
  var theme: ActivityTheme

  @HTMLBuilder var node: HTMLNode {
    if !theme.said.isEmpty {
      p {
        b { "You said: " }
        span { theme.said }
      }
    }
    if let outcome = theme.outcome {
      p {
        b { "\(Phrase.term(outcome.words.capitalised)): " }
        span { theme.answer }
      }
      p(.class("small soft")) {
        "Considered by \(theme.consideredBy)\(theme.consideredOn.map { ", \($0.long)" } ?? "")"
      }
    } else {
      p(.class("soft")) { "Nothing is said to it yet." }
    }
  }
}
