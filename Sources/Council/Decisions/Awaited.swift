import Law

/// Something about a decision that waits for somebody, and by which day.
public struct Awaited: Hashable, Sendable {
  /// What is waited for.
  public enum Kind: String, Sendable, CaseIterable {
    /// To be decided, as the forward plan says.
    case decision
    /// Open to call-in, until the end of the day.
    case callIn = "call-in"
    /// Called in, and waiting for overview and scrutiny.
    case scrutiny
    /// A report of overview and scrutiny is to be answered, at the latest.
    case answer
    /// It may be carried out.
    case carryingOut = "carrying-out"
    /// An action under it is not done.
    case action
    /// Something the law asks to be out by then, at the latest.
    case publication
    /// An equality impact assessment is to be looked at again.
    case review

    /// What is waited for, in words.
    public var words: String {
      switch self {
      case .decision: "to be decided"
      case .callIn: "open to call-in until"
      case .scrutiny: "called in, with overview and scrutiny since"
      case .answer: "to be answered by"
      case .carryingOut: "may be carried out since"
      case .action: "action due"
      case .publication: "to be published by"
      case .review: "to be looked at again by"
      }
    }
  }

  /// What is waited for.
  public var kind: Kind
  /// The reference of the decision or of the entry of the forward plan.
  public var reference: String
  /// What it is about.
  public var title: String
  /// Who decides or decided, by name; of an action, the post that does it.
  public var by: String
  /// The day of it.
  public var day: Day
  /// Whether that day is past and nothing was done.
  public var isOverdue: Bool

  /// Something awaited, from its parts.
  public init(_ kind: Kind, _ reference: String, _ title: String, by: String, on day: Day, isOverdue: Bool = false) {
    (self.kind, self.reference, self.title, self.by) = (kind, reference, title, by)
    (self.day, self.isOverdue) = (day, isOverdue)
  }

  /// What a decision waits for on a day; nothing when it is settled.
  public static func of(
    _ decision: Decision, by name: String, on today: Day, _ offices: OfficeDays = OfficeDays()
  ) -> [Awaited] {
    let (reference, title) = (decision.reference.rawValue, decision.title)
    var found: [Awaited] = []
    switch decision.status(on: today, offices) {
    case .taken:
      if let window = decision.window(offices) {
        found.append(Awaited(.callIn, reference, title, by: name, on: window.lastDay))
      }
    case .calledIn:
      if let callIn = decision.callIn {
        found.append(Awaited(.scrutiny, reference, title, by: name, on: callIn.requestedOn))
      }
    case .implementable:
      if let day = decision.implementableFrom(offices) {
        found.append(Awaited(.carryingOut, reference, title, by: name, on: day))
      }
    case .implemented, .referredBack, .superseded: break
    }
    return found
      + decision.actions.filter { $0.doneOn == nil && decision.supersededBy == nil }.map {
        Awaited(
          .action, reference, "\($0.text) (\(title))", by: $0.owner.rawValue, on: $0.due, isOverdue: $0.due < today)
      }
  }

  /// What an entry of the forward plan waits for; nothing once it was withdrawn.
  public static func of(_ entry: ForwardPlanEntry, by name: String) -> [Awaited] {
    guard entry.withdrawnOn == nil else { return [] }
    return [Awaited(.decision, entry.reference.rawValue, entry.title, by: name, on: entry.from)]
  }

  /// That a report waits for its answer; `nil` when it does not.
  public static func of(_ report: ScrutinyReport, on today: Day) -> Awaited? {
    guard report.answeredOn == nil, let last = report.lastDay else { return nil }
    return Awaited(
      .answer, report.reference.rawValue, report.title, by: report.to.words, on: last, isOverdue: last < today)
  }
}
