/// The tables of proposals.
enum RestructureTables {
  static let all = [proposal]

  static let proposal = Table(
    "proposal", key: ["authority", "id"], .recorded,
    columns: [
      Column("authority"), Column("id"), Column("title"), Column("summary"), Column("decision_day"),
      Column("decided_by"), Column("effective_day"), Column("content", .text, .digest), Column("entered_on"),
    ])
}
