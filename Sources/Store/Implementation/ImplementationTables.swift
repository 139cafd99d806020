/// The tables of what was decided on proposals.
enum ImplementationTables {
  static let all = [decision, condition]

  static let decision = Table(
    "proposal_decision", key: ["authority", "proposal", "number"], .recorded,
    columns: [
      Column("authority"), Column("proposal"), Column("number", .integer), Column("outcome"), Column("decided_on"),
      Column("taken_by"), Column("minute"), Column("effective_day"), Column("reason"), Column("entered_on"),
      Column("put_into_effect_on"), Column("effect_entry", .integer), Column("register"),
    ])

  static let condition = Table(
    "proposal_condition", key: ["authority", "proposal", "decision", "number"], .recorded,
    columns: [
      Column("authority"), Column("proposal"), Column("decision", .integer), Column("number", .integer), Column("kind"),
      Column("words"), Column("met_on"), Column("evidence"), Column("noted_by"),
    ])
}
