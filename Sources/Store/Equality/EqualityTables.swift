/// The tables of equality impact assessments, information and objectives.
enum EqualityTables {
  static let all = [assessment, draft, information, objective]

  static let assessment = Table(
    "equality_assessment", key: ["authority", "reference", "version"], .recorded,
    columns: [
      Column("authority"), Column("reference"), Column("version", .integer), Column("title"), Column("matter_kind"),
      Column("matter"), Column("answers"), Column("asked"), Column("responsible"), Column("review_on"),
      Column("signed_on"), Column("signed_by"),
    ])

  static let draft = Table(
    "equality_draft", key: ["authority", "reference"], .recordedPrivately,
    columns: [
      Column("authority"), Column("reference"), Column("edition", .integer), Column("content", .text, .digest),
    ])

  static let information = Table(
    "equality_information", key: ["authority", "number"], .recorded,
    columns: [
      Column("authority"), Column("number", .integer), Column("published_on"), Column("title"), Column("content"),
      Column("about"), Column("employees", .integer), Column("figures"),
    ])

  static let objective = Table(
    "equality_objective", key: ["authority", "number"], .recorded,
    columns: [
      Column("authority"), Column("number", .integer), Column("published_on"), Column("objective"), Column("measure"),
      Column("target"), Column("due_on"), Column("progress"), Column("progress_on"), Column("reached", .integer),
    ])
}
