import Council
import Law
import Store

/// Puts an approved proposal into effect: units, posts with their designations and duties, job descriptions and articles of the
/// constitution, from its day on, in whole or not at all, each citing the decision. Done once; only a new decision undoes it.
public struct PutIntoEffect: Deed {
  public static let permission = Permission.carryOutDecisions
  public static let name = "put-into-effect"
  public let authority: String
  /// Which proposal, by its short name.
  public let proposal: String

  /// A proposal whose day has come.
  public init(_ proposal: String, of authority: String) {
    (self.proposal, self.authority) = (proposal, authority)
  }

  /// Gives back the number of the entry. Throws ``ImplementationRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Int> {
    let (restructure, decisions) = try work.decided(proposal, of: authority)
    let state = ImplementationState(decisions, on: work.now.day)
    guard case .due(var decision) = state else { throw ImplementationRefusal.notDue(state) }
    let day = decision.effectiveDay
    let register = try registered(decision, work)
    let number = try work.nextEntry(at: authority)
    let standing = try work.records.establishment(of: authority, on: day)
    let plan = ImplementationPlan(restructure.effective(on: day), over: standing)
    guard plan.objections.isEmpty else { throw ImplementationRefusal.clashes(plan.objections) }
    let writing = EffectWriting(
      records: work.records, authority: authority, day: day, today: work.now.day, source: "decision on \(proposal)")
    try writing.write(plan)
    try writing.amend(restructure, by: decision, entry: number)
    decision.effect = .init(on: work.now.day, entry: number)
    let entered = try work.records.entered(decision, on: proposal, at: authority) ?? work.now.day
    try work.records.keep(decision, on: proposal, at: authority, enteredOn: entered)
    if var register, register.implementedOn == nil {
      register.implementedOn = work.now.day
      register.implementation = "“\(restructure.title)” took effect from \(day.long) on: entry \(number)."
      try work.records.save(register, at: authority)
    }
    return .openly(
      number,
      matter(
        work, subject: "proposal \(proposal)", title: "Put into effect: \(restructure.title)",
        under: Warrant(.decision, decision.citation), reason: decision.reason, effective: day))
  }

  /// The decision of the register that it rests on, when that may be carried out; `nil` when only a minute is cited.
  private func registered(_ decision: ProposalDecision, _ work: Work) throws -> Decision? {
    guard let reference = decision.register, let register = try work.records.decision(reference, at: authority) else {
      return nil
    }
    let found = decision.objections(
      citing: register, powers: nil, today: work.now.day, try work.records.clearDays(of: authority).offices)
    guard found.isEmpty else { throw ImplementationRefusal.objections(found) }
    return register
  }
}
