import Council
import HTML
import Law
import Store

extension WorkspacePage {
  var node: HTMLNode {
    HTMLNode {
      titleBlock(kicker: .data(post.isEmpty ? name : post), today.longWithWeekday, lede: lede)
      fortnight
      if !due.isEmpty {
        p(.class("small")) {
          Icon.due.node
          " Something falls due"
        }
      }
      div(.class("two")) {
        section(.ariaLabelledby("wait"), .class("flow")) {
          h2(.id("wait")) { "Waiting for you" }
          waiting.isEmpty ? emptyState(nothingWaits) : TaskList(tasks: waiting).node
          if seesDrafts {
            h2 { "With others" }
            withOthers.isEmpty
              ? emptyState("Nothing of yours is with others. A draft that you submit for review stands here.")
              : TaskList(tasks: withOthers).node
          }
        }
        section(.ariaLabelledby("due"), .class("flow")) {
          h2(.id("due")) { "Due in the next fortnight" }
          due.isEmpty
            ? emptyState("No proposal, draft or review has a day in the next fortnight.") : dueTable
          h2 { "What you did last" }
          done.isEmpty ? emptyState("Nothing that you did stands on the record yet.") : lastDone
        }
      }
      leaf("links", "What you can do here") { ways }
    }
  }

  private var nothingWaits: Phrase {
    seesDrafts
      ? "Nothing waits for you. Reviews that you are asked for, drafts that come back to you and comments on them stand here."
      : "Nothing waits for you."
  }

  /// The next fourteen days, those on which something falls due marked.
  private var fortnight: HTMLNode {
    let days = (0..<14).map { today.adding(days: $0) }
    let marked = Set(due.map(\.day))
    return ol(.class("clock weeks"), .ariaLabel("The next fortnight")) {
      for day in days {
        li(.class(Self.cell(day, today: today, isDue: marked.contains(day)))) {
          Self.short(day)
          b { String(day.dayOfMonth) }
          i { Self.mark(day, today: today, isDue: marked.contains(day)) }
        }
      }
    }
  }

  private static func cell(_ day: Day, today: Day, isDue: Bool) -> String {
    isDue ? "due" : day == today ? "end" : day.weekday > 5 ? "off" : "day"
  }

  private static func mark(_ day: Day, today: Day, isDue: Bool) -> HTMLNode {
    HTMLNode {
      if isDue {
        Icon.due.node
        span(.class("vh")) { "due" }
      } else if day == today {
        "today"
      }
    }
  }

  private static func short(_ day: Day) -> HTMLNode {
    let words: Phrase =
      switch day.weekday {
      case 1: "Mon"
      case 2: "Tue"
      case 3: "Wed"
      case 4: "Thu"
      case 5: "Fri"
      case 6: "Sat"
      default: "Sun"
      }
    return HTMLNode(words)
  }

  private var dueTable: HTMLNode {
    DataTable(
      caption: "Due in the next fortnight", captionIsHidden: true, columns: [.heading("Day"), .text("What")],
      rows: due.map { item in
        [
          HTMLNode {
            Self.short(item.day)
            " \(item.day.dayOfMonth)"
          },
          HTMLNode {
            item.kind.words
            ": "
            a(.href(item.address)) { item.title }
          },
        ]
      }
    ).node
  }

  private var lastDone: HTMLNode {
    ul(.class("plain stack small")) {
      for deed in done {
        li {
          a(.href(Address.entry(authority, deed.number))) { deed.matter.title }
          span(.class("soft")) { " \(deed.at.long)" }
        }
      }
    }
  }

  private var ways: HTMLNode {
    ul(.class("plain stack")) {
      for link in links {
        li {
          a(.href(link.address)) { link.title }
          p(.class("soft small")) { link.words }
        }
      }
    }
  }
}

extension WorkspacePage.Due.Kind {
  var words: Phrase {
    switch self {
    case .review: "Your review is needed"
    case .restructure(.decision): "Decision"
    case .restructure(.consultationEnds): "Consultation ends"
    case .restructure(.representatives): "Consultation of representatives begins"
    case .restructure(.representativesBy): "Last day to begin consulting representatives"
    case .restructure(.notificationBy): "Last day for form HR1"
    case .restructure(.firstDismissal): "First dismissal"
    case .restructure(.step): "Timetable"
    case .restructure(.effect): "Takes effect"
    }
  }
}
