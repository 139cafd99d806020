import Council
import Law
import Store

/// Enters that a decision was carried out.
public struct CarryOutDecision: Deed {
  public static let permission = Permission.recordDecisions
  public static let name = "carry-out-decision"
  public let authority: String
  /// Which decision.
  public let decision: Decision.Reference
  /// On which day.
  public let on: Day
  /// How, in a line.
  public let how: String

  /// That a decision was carried out.
  public init(_ decision: Decision.Reference, on: Day, how: String, at authority: String) {
    (self.decision, self.on, self.how, self.authority) = (decision, on, how, authority)
  }

  /// Throws ``EstablishmentRefusal`` with what stands against it, ``DecisionRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    let offices = try work.council(authority).settings.offices
    var kept = try work.decision(decision, at: authority)
    var found = TextLimit.objections("how", how, most: TextLimit.item, what: "How it was carried out")
    if how.isEmpty { found.append(.refusal("how", "Say in a line how it was carried out.")) }
    if on > work.now.day { found.append(.refusal("on", "\(on.long) is still to come. Enter it once it is done.")) }
    try work.check(found + standing(kept, offices))
    (kept.implementedOn, kept.implementation) = (on, how)
    try work.records.save(kept, at: authority)
    return .openly(
      (),
      matter(
        work, subject: "decision \(decision.rawValue)", title: "Decision carried out: \(kept.title)",
        under: Warrant(.decision, decision.rawValue), reason: how, effective: on))
  }

  private func standing(_ kept: Decision, _ offices: OfficeDays) -> [Objection] {
    if let done = kept.implementedOn { return [.refusal("on", "It was carried out on \(done.long) already.")] }
    if on < kept.on { return [.refusal("on", "It was decided on \(kept.on.long) and is carried out after that.")] }
    switch kept.status(on: on, offices) {
    case .calledIn: return [.refusal("on", "It is called in and waits for overview and scrutiny.")]
    case .referredBack: return [.refusal("on", "It was referred back. Record the decision that is taken instead.")]
    case .superseded: return [.refusal("on", "Another decision took its place: \(kept.supersededBy?.rawValue ?? "").")]
    case .taken:
      let day = kept.implementableFrom(offices)?.long ?? "the end of call-in"
      return [.refusal("on", "It is open to call-in and may be carried out from \(day) on.")]
    case .implementable, .implemented: return []
    }
  }
}

/// Enters that a later decision took the place of another.
public struct SupersedeDecision: Deed {
  public static let permission = Permission.recordDecisions
  public static let name = "supersede-decision"
  public let authority: String
  /// Which decision goes.
  public let decision: Decision.Reference
  /// Which takes its place.
  public let later: Decision.Reference

  /// That one decision takes another’s place.
  public init(_ decision: Decision.Reference, by later: Decision.Reference, at authority: String) {
    (self.decision, self.later, self.authority) = (decision, later, authority)
  }

  /// Throws ``EstablishmentRefusal`` with what stands against it, ``DecisionRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    _ = try work.council(authority)
    var kept = try work.decision(decision, at: authority)
    let other = try work.decision(later, at: authority)
    var found: [Objection] = []
    if later == decision || other.on < kept.on || other.supersededBy == decision {
      found.append(.refusal("later", "Only a later decision takes its place. Look for a slip in the reference."))
    }
    if let gone = kept.supersededBy { found.append(.refusal("later", "\(gone.rawValue) took its place already.")) }
    try work.check(found)
    kept.supersededBy = later
    try work.records.save(kept, at: authority)
    return .openly(
      (),
      matter(
        work, subject: "decision \(decision.rawValue)", title: "Decision superseded: \(kept.title)",
        under: Warrant(.decision, later.rawValue)))
  }
}

/// Sets what is to be done under a decision: by which post, by when, and what is done.
public struct SetDecisionActions: Deed {
  public static let permission = Permission.recordDecisions
  public static let name = "set-decision-actions"
  public let authority: String
  /// Which decision.
  public let decision: Decision.Reference
  /// All of its actions.
  public let actions: [DecisionAction]
  /// The actions as they were shown to whoever sets them.
  public let seen: [DecisionAction]

  /// Actions to be set.
  public init(
    _ decision: Decision.Reference, _ actions: [DecisionAction], seen: [DecisionAction], at authority: String
  ) {
    (self.decision, self.actions, self.seen, self.authority) = (decision, actions, seen, authority)
  }

  /// Throws ``EstablishmentRefusal`` with what stands against it, ``DecisionRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    _ = try work.council(authority)
    var kept = try work.decision(decision, at: authority)
    guard kept.actions == seen else { throw EstablishmentRefusal.changedMeanwhile }
    guard actions != seen else { throw EstablishmentRefusal.nothingChanged }
    var found = TextLimit.objections("actions", actions.map(\.text), what: "Actions")
    let posts = Set(try work.records.plainPosts(actions.map(\.owner), of: authority, on: work.now.day).map(\.reference))
    let before = Set(seen.map(\.owner))
    for action in actions {
      if action.text.isEmpty { found.append(.refusal("actions", "Say for each what is to be done.")) }
      if !posts.contains(action.owner), !before.contains(action.owner) {
        found.append(.refusal("actions", "There is no post \(action.owner.rawValue) today. Name a post that stands."))
      }
      if action.due < kept.on {
        found.append(.refusal("actions", "“\(action.text)” is due before the decision of \(kept.on.long)."))
      }
      if let done = action.doneOn, done > work.now.day {
        found.append(
          .refusal("actions", "“\(action.text)” cannot have been done on \(done.long), which is still to come."))
      }
    }
    try work.check(found)
    kept.actions = actions
    try work.records.save(kept, at: authority)
    return .openly(
      (),
      matter(
        work, subject: "decision \(decision.rawValue)", title: "Actions set: \(kept.title)",
        under: Warrant(.decision, decision.rawValue)))
  }
}
