/// The tables of the establishment.
enum StructureTables {
  static let all = [unit, post, funding, responsibility, jobDescription]

  static let unit = Table(
    "organisation_unit", key: ["authority", "reference", "valid_from"], .recorded,
    columns: days + [Column("name"), Column("kind"), Column("parent")])

  static let post = Table(
    "post", key: ["authority", "reference", "valid_from"], .recorded,
    columns: days + [
      Column("title"), Column("unit"), Column("reports_to"), Column("grade"),
      Column("subject_to_evaluation", .integer), Column("pay_from", .integer), Column("pay_to", .integer),
      Column("fte_each", .integer), Column("positions", .integer), Column("basis"), Column("status"), Column("area"),
      Column("cost_each", .integer),
    ])

  static let funding = Table(
    "post_funding", key: ["authority", "post", "valid_from", "ordinal"], .recorded,
    columns: part + [Column("fund"), Column("basis_points", .integer)])

  static let responsibility = Table(
    "post_responsibility", key: ["authority", "post", "valid_from", "ordinal"], .recorded,
    columns: part + [Column("kind"), Column("words")])

  static let jobDescription = Table(
    "job_description", key: ["authority", "post", "valid_from"], .recorded,
    columns: [
      Column("authority"), Column("post"), Column("valid_from"), Column("valid_to"), Column("entered_on"),
      Column("entered_under"), Column("title"), Column("grade"), Column("subject_to_evaluation", .integer),
      Column("evaluation_result"), Column("responsible_to"), Column("written_on"), Column("purpose"),
      Column("accountabilities"), Column("criteria"),
    ])

  private static let days = [
    Column("authority"), Column("reference"), Column("valid_from"), Column("valid_to"), Column("ordinal", .integer),
    Column("entered_on"), Column("entered_under"),
  ]
  private static let part = [
    Column("authority"), Column("post"), Column("valid_from"), Column("ordinal", .integer),
  ]
}
