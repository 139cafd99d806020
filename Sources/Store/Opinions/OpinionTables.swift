/// The tables of open questions, their statements and what is answered.
enum OpinionTables {
  static let all = [question, statement, vote]

  static let question = Table(
    "open_question", key: ["authority", "reference"], .recorded,
    columns: [
      Column("authority"), Column("reference"), Column("title"), Column("about"), Column("opens_on"),
      Column("closes_on"), Column("activity"), Column("started_at"),
    ])

  static let statement = Table(
    "opinion_statement", key: ["authority", "question", "number"], .recordedPrivately,
    privacy: Privacy(
      "statements that somebody added to an open question, without who it was",
      subject: "whoever adds a statement to an open question",
      purpose: "to show it to others once a moderator has read it", basis: "(e) public task",
      retention: .period(.days(90), after: "rejected_at", event: "it was rejected"), account: "",
      stays: "What is shown is published, and nothing says whose it is."),
    columns: [
      Column("authority"), Column("question"), Column("number", .integer),
      Column("content", .text, .committed, about: "what they wrote"), Column("is_seed", .integer), Column("state"),
      Column("reason", .text, .committed, about: "why it was rejected"), Column("came_at"), Column("rejected_at"),
      Column("salt", .text, .absent),
    ])

  static let vote = Table(
    "opinion_vote", key: ["authority", "question", "voter", "statement"], .sealed,
    privacy: Privacy(
      "answers to the statements of open questions, by browsers that nobody can name",
      subject: "whoever answers an open question",
      purpose: "to find what people agree on", basis: "(e) public task",
      retention: .period(.years(2), after: "given_at", event: "it was given"), account: "",
      stays: "No answer tells who gave it: only the browser it came from holds the token."),
    columns: [
      Column("authority"), Column("question"), Column("statement", .integer),
      Column(
        "voter", about: "the digest of a random token in their browser, another for each question", giving: .withheld),
      Column("vote", .integer, about: "whether they agree"), Column("given_at"), Column("seal", .text, .absent),
    ])
}
