import Council
import HTML
import Law

/// What residents said, as a paper of an agenda item: in the pack of a meeting, on paper and without the site.
public struct ResidentsReport: Sendable {
  private let heard: ResidentsHeard
  private let address: String

  /// A report from its parts; `address` is that of the activity’s page on the site.
  public init(_ heard: ResidentsHeard, address: String) { (self.heard, self.address) = (heard, address) }

  private var activity: Activity { heard.activity }

  /// What the agenda says of it below the item.
  public var line: HTMLNode {
    p {
      if let reported = activity.reportedAt {
        "What residents said: \(activity.title), reported on \(reported.dayAndMinutesInEngland.day.long). It is with the papers of this item, and at \(address)"
      } else if activity.level.asks {
        "Residents are asked until \(activity.closesOn.long): \(activity.title). See \(address)"
      } else {
        "Residents are told of it: \(activity.title). See \(address)"
      }
    }
  }

  /// The report with the papers of the item; nothing before it is out.
  @HTMLBuilder public func paper(of item: AgendaItem) -> HTMLNode {
    if let reported = activity.reportedAt {
      section(.class("paper"), .id("residents-\(item.id)-\(activity.reference.rawValue)")) {
        h2 { "\(item.number). What residents said: \(activity.title)" }
        p {
          "Open from \(activity.opensOn.long) to \(activity.closesOn.long), reported on \(reported.dayAndMinutesInEngland.day.long)."
        }
        if activity.level.asks, let answered = activity.answered {
          p {
            counted(answered, one: "1 answer came in.", other: "\(ChartWords.grouped(answered)) answers came in.")
          }
        }
        MarkdownText(activity.report).node
        if !heard.themes.isEmpty {
          h3 { "You said, we did" }
          for theme in heard.themes {
            h4 { theme.title }
            if !theme.said.isEmpty { p { "You said: \(theme.said)" } }
            p { Self.answer(theme) }
          }
        }
        p { "With all results: \(address)" }
      }
    }
  }

  private static func answer(_ theme: ActivityTheme) -> String {
    guard let words = theme.outcome?.words else { return "Nothing is said to it yet." }
    return "\(words.prefix(1).uppercased())\(words.dropFirst()): \(theme.answer)"
  }
}
