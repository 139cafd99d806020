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
    try transaction.run(
      """
      insert into proposal (authority, id, title, summary, decision_day, decided_by, effective_day, content, entered_on)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (authority, id) do update set title = excluded.title, summary = excluded.summary,
        decision_day = excluded.decision_day, decided_by = excluded.decided_by,
        effective_day = excluded.effective_day, content = excluded.content, entered_on = excluded.entered_on
      """,
      [
        .text(proposal.authority.id), .text(proposal.id), .text(proposal.title), .text(proposal.summary),
        DatabaseValue(proposal.decisionDay), .text(proposal.decidedBy), DatabaseValue(proposal.effectiveDay),
        .text(try JSONText.write(proposal)), DatabaseValue(day),
      ])
  }

  private static func summary(_ row: Row) throws -> ProposalSummary {
    ProposalSummary(
      id: try row.text("id"), title: try row.text("title"), summary: try row.text("summary"),
      decisionDay: try row.day("decision_day"), effectiveDay: try row.day("effective_day"),
      decidedBy: try row.text("decided_by"))
  }
}
