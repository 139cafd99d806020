import HTML
import Law

/// The days between publishing and meeting, one cell each, with the clear ones numbered: anyone can count along.
public struct ClearDayClock: Sendable {
  private let published: Day
  private let meeting: Day
  private let needed: Int
  private let ends: End
  private let counts: @Sendable (Day) -> Bool

  /// What the last day is.
  public enum End: Sendable {
    /// The day of a meeting.
    case meeting
    /// The day of a decision.
    case decision
    /// The first day on which a decision may be carried out.
    case carriedOut
  }

  /// A clock from the day of publishing to that of the meeting. `counts` says which days count; both ends never do.
  public init(
    published: Day, meeting: Day, needed: Int, ends: End = .meeting,
    counts: @escaping @Sendable (Day) -> Bool = { $0.weekday < 6 }
  ) {
    (self.published, self.meeting, self.needed, self.counts) = (published, meeting, needed, counts)
    self.ends = ends
  }

  /// How many clear days there are.
  public var clearDays: Int { between(published, meeting).filter(counts).count }

  /// What the days show, as a statement.
  public var finding: String {
    let clear = "\(ChartWords.number(clearDays).asBeginning) clear day\(clearDays == 1 ? "" : "s")"
    return clearDays >= needed
      ? "\(clear), and \(ChartWords.number(needed)) are needed"
      : "\(clear) where \(ChartWords.number(needed)) are needed: the last day to publish was \(last.long)"
  }

  /// The clock for a page, a list whose every cell says what its day is.
  public var node: HTMLNode {
    figure {
      figcaption {
        b { finding }
        switch ends {
        case .meeting:
          "Published \(published.longWithWeekday), meets \(meeting.longWithWeekday). Numbered days count; hatched ones do not."
        case .decision:
          "Published \(published.longWithWeekday), to be decided \(meeting.longWithWeekday). Numbered days count; hatched ones do not."
        case .carriedOut:
          "Published \(published.longWithWeekday), may be carried out from \(meeting.longWithWeekday). Numbered days count; hatched ones do not."
        }
      }
      ol(.class("clock"), .ariaLabel(.data(finding))) {
        if last < published { cell([last], "late", mark: "late") }
        cell([published], "end", mark: "out", words: "published")
        days
        cell([meeting], "meet", mark: ends == .meeting ? "meets" : ends == .decision ? "decides" : "may be done")
      }
    }
  }

  /// The last day on which publishing would have been in time.
  private var last: Day {
    var (day, left) = (meeting, needed)
    while left > 0, meeting.days(since: day) < 400 {
      day = day.adding(days: -1)
      if counts(day) { left -= 1 }
    }
    return day.adding(days: -1)
  }

  private func between(_ first: Day, _ second: Day) -> [Day] {
    guard first < second else { return [] }
    return (1..<max(1, min(second.days(since: first), 60))).map { first.adding(days: $0) }
  }

  private var days: HTMLNode {
    var nodes: [HTMLNode] = []
    var number = 0
    var idle: [Day] = []
    for day in between(published, meeting) {
      guard counts(day) else {
        idle.append(day)
        continue
      }
      if !idle.isEmpty { nodes.append(off(idle)) }
      idle = []
      number += 1
      nodes.append(cell([day], "on", mark: String(number)))
    }
    if !idle.isEmpty { nodes.append(off(idle)) }
    return HTMLNode(nodes)
  }

  private func off(_ days: [Day]) -> HTMLNode {
    li(.class("off")) {
      weekday(days[0])
      if days.count > 1 {
        br()
        weekday(days[days.count - 1])
      }
      i { span(.class("vh")) { "not counted" } }
    }
  }

  private func cell(_ days: [Day], _ className: String, mark: String, words: String = "") -> HTMLNode {
    li(.class(className)) {
      weekday(days[0])
      b { String(days[0].dayOfMonth) }
      i {
        if words.isEmpty {
          mark
        } else {
          ChartSymbols.icon("paper")
          span(.class("vh")) { words }
        }
      }
    }
  }

  private func weekday(_ day: Day) -> HTMLNode { HTMLNode(String(day.longWithWeekday.prefix(3))) }
}
