/// The tables of orders for other formats, and of what residents asked for.
enum FormatTables {
  static let all = [order, request]

  static let order = Table(
    "format_order", key: ["authority", "reference"], .recorded,
    columns: [
      Column("authority"), Column("reference"), Column("format"), Column("language"), Column("matter_kind"),
      Column("matter"), Column("title"), Column("asked_on"), Column("due_on"), Column("supplier"),
      Column("pence", .integer), Column("state"), Column("state_on"), Column("place"), Column("reason"),
    ])

  static let request = Table(
    "format_request", key: ["authority", "number"], .recordedPrivately,
    privacy: Privacy(
      "requests for documents and meetings in other formats and languages, and how those who ask are reached",
      subject: "people who ask for another format or language",
      purpose: "to make what they asked for and bring it to them", basis: "(c) legal obligation",
      retention: .period(.days(90), after: "closed_on", event: "what they asked for was delivered or declined"),
      account: ""),
    columns: [
      Column("authority"), Column("number", .integer),
      Column("format", .text, .committed, about: "the format they need"),
      Column("language", .text, .committed, about: "the language they need"), Column("matter_kind"), Column("matter"),
      Column("words", .text, .committed, about: "what they need, in their words"), Column("needed_by"),
      Column("name", .text, .committed, about: "their name, where they gave one"),
      Column("contact", .text, .committed, about: "how they are reached"), Column("received_at"),
      Column("format_order"), Column("closed_on"), Column("salt", .text, .absent),
    ])
}
