import Council
import HTML
import Law
import Publishing

/// What residents said of a matter, or until when they are asked, beside its agenda item, its decision, its entry of the forward plan.
struct WhatResidentsSaid {
  var authority: String
  var heard: [ResidentsHeard]
  var today: Day

  var node: HTMLNode {
    HTMLNode { for one in heard { div(.class("flow")) { self.one(one) } } }
  }

  @HTMLBuilder private func one(_ one: ResidentsHeard) -> HTMLNode {
    let activity = one.activity
    let page = Address.activity(authority, activity.reference)
    if let reported = activity.reportedAt {
      p {
        a(.href(page + "#report")) { b { activity.title } }
        span(.class("soft")) { ", reported on \(reported.dayAndMinutesInEngland.day.long)" }
      }
      if activity.level.asks, let answered = activity.answered {
        p { counted(answered, one: "1 answer came in.", other: "\(answered.withCommas) answers came in.") }
      }
      if !one.themes.isEmpty {
        folded("You said, we did: \(activity.title)") {
          for theme in one.themes {
            p { b { theme.title } }
            ThemeAnswer(theme: theme).node
          }
        }
      }
      if activity.level.asks {
        p { a(.href(Address.activity(authority, activity.reference, "results"))) { "All results: \(activity.title)" } }
      }
    } else {
      p {
        a(.href(page)) { b { activity.title } }
        span { " " }
        activity.state(on: today).tag
      }
      p { standing(activity) }
      if activity.state(on: today) == .open, activity.level.asks {
        p {
          a(.href(Address.activity(authority, activity.reference, "answer"))) {
            "Answer the questions: \(activity.title)"
          }
        }
      }
    }
  }

  private func standing(_ activity: Activity) -> Phrase {
    guard activity.level.asks else { return "Residents are told of it." }
    return switch activity.state(on: today) {
    case .announced, .draft: "Residents are asked from \(activity.opensOn.long) to \(activity.closesOn.long)."
    case .open: "Residents are being asked, until \(activity.closesOn.longWithWeekday)."
    case .closed, .reported:
      "Residents were asked until \(activity.closesOn.long). The report of what they said is not out yet."
    case .ended: "Residents were asked until \(activity.closesOn.long). No report came out."
    }
  }
}
