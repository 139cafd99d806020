/// The tables of what overview and scrutiny, and committees before a decision, said.
enum ScrutinyTables {
  static let all = [consideration, report]

  static let consideration = Table(
    "prior_consideration", key: ["authority", "entry", "body", "considered_on"], .recorded,
    columns: [
      Column("authority"), Column("entry"), Column("body"), Column("considered_on"), Column("meeting"), Column("view"),
      Column("comments"),
    ])

  static let report = Table(
    "scrutiny_report", key: ["authority", "reference"], .recorded,
    columns: [
      Column("authority"), Column("reference"), Column("body"), Column("agreed_on"), Column("meeting"),
      Column("title"), Column("findings"), Column("recommendations"), Column("addressee"), Column("received_on"),
      Column("notice_on"), Column("published_at"), Column("answered_on"), Column("answer"),
    ])
}
