/// The table of what is found. The words themselves are an index of the engine, and no table.
enum SearchTables {
  static let all = [entry]

  static let entry = Table(
    "search_entry", key: ["id"], .derived,
    privacy: Privacy(
      "what is published about councillors and others in a public office, with the words by which it is found",
      subject: "councillors and others who sit on bodies",
      purpose: "so that what is published can be found", basis: "(e) public task",
      retention: .forEver(because: "it follows what is published, and goes when that goes"), account: "",
      stays: "It is made from what is published and names no account."),
    columns: [
      Column("id", .integer), Column("authority"), Column("source"), Column("subject"), Column("kind"),
      Column("part"), Column("title", about: "the name as it is published"),
      Column("passages", about: "offices, wards and divisions, and what published papers say"), Column("body"),
      Column("day"), Column("valid_from"), Column("valid_to"),
    ])
}
