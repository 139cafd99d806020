/// The tables of the constitution.
enum ConstitutionTables {
  static let all = [article, amendment]

  static let article = Table(
    "constitution_article", key: ["authority", "reference", "valid_from"], .recorded,
    columns: [
      Column("authority"), Column("reference"), Column("valid_from"), Column("valid_to"), Column("entered_on"),
      Column("entered_under"), Column("kind"), Column("title"), Column("content"), Column("posts"),
    ])

  static let amendment = Table(
    "constitution_amendment", key: ["authority", "entry"], .recorded,
    columns: [
      Column("authority"), Column("entry", .integer), Column("effective_on"), Column("way"), Column("decision"),
      Column("decided_on"), Column("considered_on"), Column("consultation"), Column("reason"), Column("changes"),
    ])
}
