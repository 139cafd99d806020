import Council
import HTML
import Law
import Store

extension Site {
  /// Where somebody begins who has signed in: what waits for them, what falls due, what they did, and what their roles allow.
  func workspace(_ visit: Visit) throws -> Answer {
    let council = try council(visit).authority
    let page = try records.read { try WorkspaceReading(open: $0, visit: visit, authority: council).page() }
    var frame = frame(try self.council(visit), visit.today.longWithWeekday, .home)
    let tries = whatToTry(visit)
    frame.content = HTMLNode {
      page.node
      tries
    }
    return .page(frame, keeping: .never)
  }
}

/// One person’s day.
struct WorkspacePage {
  /// Something that falls due.
  struct Due: Hashable {
    var day: Day
    /// What kind of day it is.
    var kind: Kind
    /// What it is of.
    var title: String
    var address: String

    /// A review that somebody asked for, or a day of a restructure.
    enum Kind: Hashable {
      case review
      case restructure(DayThatCounts.Kind)

      var place: Int {
        switch self {
        case .review: -1
        case .restructure(let kind): kind.rawValue
        }
      }
    }
  }

  var today: Day
  var post: String
  var name: String
  /// Whether they see drafts, so that it can be said that none wait.
  var seesDrafts: Bool
  var waiting: [TaskList.Task] = []
  var withOthers: [TaskList.Task] = []
  /// Within the next fortnight, in order.
  var due: [Due] = []
  var done: [PersonalHoldings.RecordedDeed] = []
  var links: [WorkspaceLink] = []
  var authority: String

  var lede: Phrase {
    switch (waiting.count, due.first) {
    case (0, nil): "Nothing waits for you, and nothing falls due in the next fortnight."
    case (0, let first?): "Nothing waits for you. The next day that counts is \(first.day.longWithWeekday)."
    case (1, nil): "One thing waits for you."
    case (1, let first?): "One thing waits for you. The next day that counts is \(first.day.longWithWeekday)."
    case (let count, nil): "\(count) things wait for you."
    case (let count, let first?):
      "\(count) things wait for you. The next day that counts is \(first.day.longWithWeekday)."
    }
  }
}
