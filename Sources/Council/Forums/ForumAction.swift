import Law

/// Something asked of the council at a meeting with residents: which post takes it, by when, what was done, and what the forum was told.
public struct ForumAction: Hashable, Sendable, Codable {
  /// An action’s lasting name at its council: `RA-2026-3`.
  public struct Reference: Hashable, Sendable, Codable, RawRepresentable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
  }

  /// What became of it.
  public enum Outcome: String, Sendable, Codable, CaseIterable {
    case done, partly, declined

    /// What became of it, in words.
    public var words: String {
      switch self {
      case .done: "done"
      case .partly: "done in part"
      case .declined: "not done, with the reason"
      }
    }
  }

  /// Where it stands on a day.
  public enum State: String, Sendable, CaseIterable {
    case open, overdue, closed, told

    /// The state in words.
    public var words: String {
      switch self {
      case .open: "to be done"
      case .overdue: "overdue"
      case .closed: "the forum is to be told"
      case .told: "the forum was told"
      }
    }
  }

  /// Its reference; given when it is entered.
  public var reference: Reference
  /// The body at which it was asked.
  public var body: Body.Reference
  /// The meeting at which it was asked; `nil` when it came between meetings.
  public var meeting: ForumMeeting.Reference?
  /// The day on which it was asked.
  public var askedOn: Day
  /// What was asked.
  public var asked: String
  /// The post that takes it.
  public var post: String
  /// The last day for it.
  public var due: Day
  /// What became of it; `nil` while it is open.
  public var outcome: Outcome?
  /// The day on which it was closed.
  public var closedOn: Day?
  /// What was done, or why it was not.
  public var done: String
  /// The day on which the forum was told; `nil` while it was not.
  public var toldOn: Day?
  /// What the forum was told.
  public var told: String

  /// An action from its parts.
  public init(
    reference: Reference = .init(rawValue: ""), of body: Body.Reference, meeting: ForumMeeting.Reference? = nil,
    askedOn: Day, asked: String, post: String, due: Day, outcome: Outcome? = nil, closedOn: Day? = nil,
    done: String = "", toldOn: Day? = nil, told: String = ""
  ) {
    (self.reference, self.body, self.meeting, self.askedOn) = (reference, body, meeting, askedOn)
    (self.asked, self.post, self.due, self.outcome) = (asked, post, due, outcome)
    (self.closedOn, self.done, self.toldOn, self.told) = (closedOn, done, toldOn, told)
  }

  /// Where it stands on a day.
  public func state(on day: Day) -> State {
    if toldOn != nil { return .told }
    if closedOn != nil { return .closed }
    return due < day ? .overdue : .open
  }

  /// How many days lie between asking and closing; `nil` while it is open.
  public var days: Int? { closedOn.map { $0.number - askedOn.number } }

  /// What is wrong with it as it is asked. The fields are those of its form.
  public func objections(today: Day) -> [Objection] {
    var found: [Objection] = []
    if asked.isEmpty { found.append(.refusal("asked", "Say in a line or two what was asked.")) }
    if post.isEmpty { found.append(.refusal("post", "Say which post takes it.")) }
    if askedOn > today { found.append(.refusal("on", "\(askedOn.long) is still to come.")) }
    if due < askedOn { found.append(.refusal("due", "\(due.long) is before the day it was asked, \(askedOn.long).")) }
    return found + TextLimit.objections("asked", asked, most: TextLimit.item, what: "What was asked")
      + TextLimit.objections("post", post, most: TextLimit.title, what: "A post")
  }

  /// What is wrong with how it was closed.
  public func closingObjections(today: Day) -> [Objection] {
    var found: [Objection] = []
    if done.isEmpty { found.append(.refusal("done", "Say what was done, or why it was not.")) }
    if let closedOn, closedOn > today { found.append(.refusal("closed", "\(closedOn.long) is still to come.")) }
    if let closedOn, closedOn < askedOn {
      found.append(.refusal("closed", "It was asked on \(askedOn.long). It cannot have been closed before."))
    }
    return found + TextLimit.objections("done", done, most: TextLimit.item, what: "What was done")
  }

  /// What is wrong with what the forum was told.
  public func tellingObjections(today: Day) -> [Objection] {
    var found: [Objection] = []
    if told.isEmpty { found.append(.refusal("told", "Say what the forum was told.")) }
    if let toldOn, toldOn > today { found.append(.refusal("told-on", "\(toldOn.long) is still to come.")) }
    if let toldOn, toldOn < askedOn {
      found.append(.refusal("told-on", "It was asked on \(askedOn.long). The forum cannot have been told before."))
    }
    return found + TextLimit.objections("told", told, most: TextLimit.item, what: "What was told")
  }
}
