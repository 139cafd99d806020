import Council
import Law
import Store

/// Notes that something a decision asked for is so.
public struct MeetCondition: Deed {
  public static let permission = Permission.carryOutDecisions
  public static let name = "meet-condition"
  public let authority: String
  /// Which proposal, by its short name.
  public let proposal: String
  /// Which condition of the approval that stands, by its number.
  public let condition: Int
  /// The day it was met.
  public let day: Day
  /// Where one can see that.
  public let evidence: String

  /// A condition that was met.
  public init(_ condition: Int, of proposal: String, at authority: String, on day: Day, evidence: String) {
    self.authority = authority
    self.proposal = proposal
    self.condition = condition
    self.day = day
    self.evidence = evidence
  }

  /// Gives back the number of the entry. Throws ``ImplementationRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Int> {
    let (restructure, decisions) = try work.decided(proposal, of: authority)
    let state = ImplementationState(decisions, on: work.now.day)
    guard case .waitsForConditions(var decision, _) = state else { throw ImplementationRefusal.notDue(state) }
    guard let place = decision.conditions.firstIndex(where: { $0.id == condition && $0.met == nil }) else {
      throw ImplementationRefusal.unknownCondition
    }
    var found = objections(to: decision, on: work.now.day)
    if decision.conditions[place].kind == .consultation,
      let consultation = try work.records.staffConsultation(on: proposal, at: authority), consultation.closedOn == nil
    {
      found.append(
        .refusal(
          "evidence",
          "Staff and unions are consulted until \(consultation.closes.long). It is met when human resources close that."
        ))
    }
    guard found.isEmpty else { throw ImplementationRefusal.objections(found) }
    decision.conditions[place].met = .init(on: day, evidence: evidence, notedBy: work.person.post)
    let number = try work.nextEntry(at: authority)
    let entered = try work.records.entered(decision, on: proposal, at: authority) ?? work.now.day
    try work.records.keep(decision, on: proposal, at: authority, enteredOn: entered)
    return .openly(
      number,
      matter(
        work, subject: "proposal \(proposal)",
        title: "Condition met: \(decision.conditions[place].words) (\(restructure.title))",
        under: Warrant(.decision, decision.citation), reason: evidence, effective: day))
  }

  private func objections(to decision: ProposalDecision, on today: Day) -> [Objection] {
    var found = TextLimit.objections("evidence", evidence, most: TextLimit.item, what: "Evidence")
    if evidence.isEmpty { found.append(.refusal("evidence", "Say where one can see that it is met.")) }
    if day > today { found.append(.refusal("met", "\(day.long) is still to come. Note it when it is met.")) }
    if day.year < 1800 { found.append(.refusal("met", "\(day.long) cannot be meant.")) }
    return found
  }
}
