/// The table of receipts for what was done with personal data.
enum PrivacyTables {
  static let all = [receipt]

  static let receipt = Table(
    "privacy_receipt", key: ["authority", "id"], .recordedPrivately,
    privacy: Privacy(
      "receipts for what was given out, erased or deleted", subject: "whoever asked about their data",
      purpose: "to show that a request was answered or data was erased in time",
      basis: "(c) legal obligation", retention: .period(.years(6), after: "done_at", event: "it was done"),
      stays: "It shows that a request was answered, and names only a random identifier."),
    columns: [
      Column("authority"), Column("id"), Column("kind"), Column("account", about: "a random identifier"),
      Column("done_at"), Column("counts", about: "how many rows of which tables it was about"),
    ])
}
