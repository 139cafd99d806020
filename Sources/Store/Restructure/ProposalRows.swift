import Council
import DatabasePort
import Law

extension OpenRecords {
  /// An authority's proposals, latest decision first.
  public func proposals(of authority: String) throws -> [ProposalSummary] {
    try transaction.query(
      """
      select id, title, summary, decision_day, effective_day, decided_by from proposal
      where authority = ? order by decision_day desc, id
      """, [.text(authority)], Self.summary)
  }

  /// One proposal, whole; `nil` when the authority has none of this short name.
  public func proposal(_ id: String, of authority: String) throws -> RestructureCase? {
    try transaction.query(
      "select content from proposal where authority = ? and id = ?", [.text(authority), .text(id)]
    ) { try JSONText.read(RestructureCase.self, try $0.text("content")) }.first
  }

  /// Enters a proposal, or overwrites the one of the same short name.
  public func save(_ proposal: RestructureCase, on day: Day) throws {
    try put(
      try TableRow(
        RestructureTables.proposal,
        [
          "authority": .text(proposal.authority.id), "id": .text(proposal.id), "title": .text(proposal.title),
          "summary": .text(proposal.summary), "decision_day": DatabaseValue(proposal.decisionDay),
          "decided_by": .text(proposal.decidedBy), "effective_day": DatabaseValue(proposal.effectiveDay),
          "content": .text(try JSONText.write(proposal)), "entered_on": DatabaseValue(day),
        ]))
  }

  private static func summary(_ row: Row) throws -> ProposalSummary {
    ProposalSummary(
      id: try row.text("id"), title: try row.text("title"), summary: try row.text("summary"),
      decisionDay: try row.day("decision_day"), effectiveDay: try row.day("effective_day"),
      decidedBy: try row.text("decided_by"))
  }
}
