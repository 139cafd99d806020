/// The table of what residents put to meetings.
enum ParticipationTables {
  static let all = [submission]

  static let submission = Table(
    "public_submission", key: ["authority", "number"], .recordedPrivately,
    privacy: Privacy(
      "questions, petitions and deputations that residents sent in for a meeting",
      subject: "residents and groups who put something to a meeting",
      purpose: "to put it on the agenda, and to tell them what became of it", basis: "(e) public task",
      retention: .period(.years(1), after: "meeting_day", event: "the meeting it was for")),
    columns: [
      Column("authority"), Column("number", .integer), Column("meeting"), Column("meeting_day"), Column("kind"),
      Column("subject", .text, .committed, about: "what it is about"),
      Column("content", .text, .committed, about: "what they wrote"),
      Column("name", .text, .committed, about: "who put it, as that is published"), Column("signatures", .integer),
      Column("account", about: "the account it came from"), Column("received_at"), Column("state"),
      Column("reason", .text, .committed, about: "why it was refused"), Column("item", .integer),
      Column("salt", .text, .absent),
    ])
}
