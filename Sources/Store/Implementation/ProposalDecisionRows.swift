import Council
import DatabasePort
import Law

extension OpenRecords {
  /// What was decided on a proposal, first to last.
  public func decisions(on proposal: String, at authority: String) throws -> [ProposalDecision] {
    var decisions = try transaction.query(
      "select * from proposal_decision where authority = ? and proposal = ? order by number",
      [.text(authority), .text(proposal)], Self.proposalDecision)
    let conditions = try transaction.query(
      "select * from proposal_condition where authority = ? and proposal = ? order by decision, number",
      [.text(authority), .text(proposal)]
    ) { (decision: try $0.integer("decision"), condition: try Self.proposalCondition($0)) }
    for place in decisions.indices {
      decisions[place].conditions = conditions.filter { $0.decision == decisions[place].id }.map(\.condition)
    }
    return decisions
  }

  /// The proposals of an authority that are approved, not in effect, and to count from a day or earlier.
  public func proposalsToPutIntoEffect(at authority: String, by day: Day) throws -> [String] {
    try transaction.query(
      """
      select distinct proposal from proposal_decision
      where authority = ? and outcome = ? and put_into_effect_on is null and effective_day <= ? order by proposal
      """,
      [.text(authority), .text(ProposalDecision.Outcome.approved.rawValue), DatabaseValue(day)]
    ) { try $0.text("proposal") }
  }

  /// The proposals that were decided by a decision of the register, by short name and title.
  public func proposals(
    decidedBy register: Decision.Reference, at authority: String
  ) throws -> [(id: String, title: String)] {
    try transaction.query(
      """
      select distinct p.id, p.title from proposal_decision d join proposal p on p.authority = d.authority and p.id = d.proposal
      where d.authority = ? and d.register = ? order by p.id
      """, [.text(authority), .text(register.rawValue)]
    ) { (try $0.text("id"), try $0.text("title")) }
  }

  /// Keeps a decision with its conditions, new or as it is now.
  public func keep(_ decision: ProposalDecision, on proposal: String, at authority: String, enteredOn day: Day) throws {
    try put(Self.row(decision, on: proposal, at: authority, enteredOn: day))
    for condition in decision.conditions {
      try put(Self.row(condition, of: decision, on: proposal, at: authority))
    }
  }

  /// The day on which a decision was entered; `nil` when there is none of this number.
  public func entered(_ decision: ProposalDecision, on proposal: String, at authority: String) throws -> Day? {
    try transaction.query(
      "select entered_on from proposal_decision where authority = ? and proposal = ? and number = ?",
      [.text(authority), .text(proposal), .integer(decision.id)]
    ) { try $0.day("entered_on") }.first
  }

  private static func proposalDecision(_ row: Row) throws -> ProposalDecision {
    let effect = try row.optionalInteger("effect_entry").map {
      ProposalDecision.Effect(on: try row.day("put_into_effect_on"), entry: $0)
    }
    return ProposalDecision(
      id: try row.integer("number"), try row.word("outcome"), decidedOn: try row.day("decided_on"),
      takenBy: try row.text("taken_by"), minute: try row.text("minute"), effectiveDay: try row.day("effective_day"),
      reason: try row.text("reason"), effect: effect,
      register: try row.optionalText("register").map(Decision.Reference.init(rawValue:)))
  }

  private static func proposalCondition(_ row: Row) throws -> ImplementationCondition {
    let met = try row.optionalText("met_on").map { _ in
      ImplementationCondition.Fulfilment(
        on: try row.day("met_on"), evidence: try row.text("evidence"), notedBy: try row.text("noted_by"))
    }
    return ImplementationCondition(
      id: try row.integer("number"), try row.word("kind"), try row.text("words"), met: met)
  }

  private static func row(
    _ decision: ProposalDecision, on proposal: String, at authority: String, enteredOn day: Day
  ) throws -> TableRow {
    try TableRow(
      ImplementationTables.decision,
      [
        "authority": .text(authority), "proposal": .text(proposal), "number": .integer(decision.id),
        "outcome": .text(decision.outcome.rawValue), "decided_on": DatabaseValue(decision.decidedOn),
        "taken_by": .text(decision.takenBy), "minute": .text(decision.minute),
        "effective_day": DatabaseValue(decision.effectiveDay), "reason": .text(decision.reason),
        "entered_on": DatabaseValue(day), "put_into_effect_on": DatabaseValue(decision.effect?.on.iso),
        "effect_entry": DatabaseValue(decision.effect?.entry), "register": DatabaseValue(decision.register?.rawValue),
      ])
  }

  private static func row(
    _ condition: ImplementationCondition, of decision: ProposalDecision, on proposal: String, at authority: String
  ) throws -> TableRow {
    try TableRow(
      ImplementationTables.condition,
      [
        "authority": .text(authority), "proposal": .text(proposal), "decision": .integer(decision.id),
        "number": .integer(condition.id), "kind": .text(condition.kind.rawValue), "words": .text(condition.words),
        "met_on": DatabaseValue(condition.met?.on.iso), "evidence": .text(condition.met?.evidence ?? ""),
        "noted_by": .text(condition.met?.notedBy ?? ""),
      ])
  }
}
