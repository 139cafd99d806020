import Council
import Law
import Store

/// Enters what a committee said of a matter of the forward plan before it is decided.
public struct ConsiderBeforehand: Deed {
  public static let permission = Permission.recordDecisions
  public static let name = "consider-beforehand"
  public let authority: String
  /// What it said, and of which entry.
  public let consideration: PriorConsideration

  /// What a committee said.
  public init(_ consideration: PriorConsideration, at authority: String) {
    (self.consideration, self.authority) = (consideration, authority)
  }

  /// Throws ``EstablishmentRefusal`` with what stands against it, ``DecisionRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    _ = try work.council(authority)
    let entry = try work.announcement(consideration.entry, at: authority)
    let body = try work.records.standing(Body.self, [consideration.body], of: authority, on: consideration.on).first
    try work.check(
      consideration.objections(today: work.now.day) + against(entry, body)
        + (try settled(work) + repeated(work) + atMeeting(work)))
    try work.records.save(consideration, at: authority)
    return .openly(
      (),
      matter(
        work, subject: "announcement \(entry.reference.rawValue)",
        title: "Considered beforehand, \(consideration.view.words): \(entry.title)",
        under: Warrant(.papers, "\(body?.name ?? consideration.body.rawValue), \(consideration.on.long)"),
        reason: consideration.comments))
  }

  private func against(_ entry: ForwardPlanEntry, _ body: Body?) -> [Objection] {
    var found: [Objection] = []
    if body == nil {
      found.append(
        .refusal(
          "body",
          "There is no body \(consideration.body.rawValue) on \(consideration.on.long). Choose one from the list."))
    }
    if entry.taker.body == consideration.body {
      found.append(.refusal("body", "It decides the matter itself. Another body considers it before."))
    }
    if let day = entry.withdrawnOn { found.append(.refusal("body", "This entry was withdrawn on \(day.long).")) }
    return found
  }

  private func settled(_ work: Work) throws -> [Objection] {
    try work.records.decisions(under: consideration.entry, at: authority).filter { $0.on < consideration.on }.prefix(1)
      .map {
        .refusal(
          "on",
          "It was decided on \($0.on.long), as \($0.reference.rawValue). What comes after it is a report of overview and scrutiny."
        )
      }
  }

  private func repeated(_ work: Work) throws -> [Objection] {
    try work.records.considerations(of: consideration.entry, at: authority)
      .filter { $0.body == consideration.body && $0.on == consideration.on }
      .map { .refusal("on", "What this body said on \($0.on.long) is entered already.") }
  }

  private func atMeeting(_ work: Work) throws -> [Objection] {
    guard let reference = consideration.meeting else { return [] }
    guard let meeting = try work.records.meeting(reference, at: authority) else {
      return [.refusal("meeting", "There is no meeting \(reference.rawValue).")]
    }
    return meeting.body == consideration.body && meeting.day == consideration.on
      ? [] : [.refusal("meeting", "That meeting is of another body or of another day.")]
  }
}
