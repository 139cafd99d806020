import Law

/// Somebody who asked to be told what came of an activity. Nothing tells whether they answered, nor when they asked.
public struct ActivityListener: Hashable, Sendable {
  /// What tells them apart: random.
  public var id: String
  /// Of which activity they want to hear.
  public var activity: Activity.Reference
  /// Where letters go.
  public var email: EmailAddress
  /// Whether they said yes by the link in the first letter.
  public var isConfirmed: Bool
  /// Whether they were told of the report.
  public var toldReport: Bool
  /// Whether they were told of the decision.
  public var toldDecision: Bool
  /// The day on which they are forgotten, unless the last letter went before.
  public var erasedOn: Day

  /// A listener from their parts.
  public init(
    id: String, to activity: Activity.Reference, email: EmailAddress, isConfirmed: Bool = false,
    toldReport: Bool = false, toldDecision: Bool = false, erasedOn: Day
  ) {
    (self.id, self.activity, self.email, self.isConfirmed) = (id, activity, email, isConfirmed)
    (self.toldReport, self.toldDecision, self.erasedOn) = (toldReport, toldDecision, erasedOn)
  }

  /// For how many days the link of the first letter can be followed.
  public static let daysToConfirm = 3
}

extension Activity {
  /// Whether something is still to be told of it, so that somebody can ask to hear it.
  ///
  /// - Parameter isDecided: whether a decision is on the record.
  public func isToBeHeardOf(on day: Day, isDecided: Bool) -> Bool {
    publishedAt != nil && level.asks && endedAt == nil && day < erasedOn && !(reportedAt != nil && isDecided)
  }
}
