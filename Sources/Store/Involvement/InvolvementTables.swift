import Council

/// The tables of what residents are told and asked, and of what they answer.
enum InvolvementTables {
  static let all = [
    draft, activity, questions, item, response, recount, equality, begun, file, picture, paper, stall, theme, coding,
    listener, election,
  ]

  static let draft = Table(
    "activity_draft", key: ["authority", "reference"], .recordedPrivately,
    columns: [
      Column("authority"), Column("reference"), Column("title"), Column("content", .text, .digest),
      Column("questions", .text, .digest), Column("changed_at"),
    ])

  static let activity = Table(
    "activity", key: ["authority", "reference"], .recorded,
    columns: [
      Column("authority"), Column("reference"), Column("title"), Column("level"), Column("opens_on"),
      Column("closes_on"), Column("announcement"), Column("published_at"), Column("content"),
    ])

  static let questions = Table(
    "activity_questions", key: ["authority", "activity", "version"], .recorded,
    columns: [
      Column("authority"), Column("activity"), Column("version", .integer), Column("published_at"), Column("content"),
    ])

  static let election = Table(
    "election", key: ["authority", "id"], .recorded,
    columns: [
      Column("authority"), Column("id"), Column("title"), Column("notice_on"), Column("poll_on"),
      Column("withdrawn_on"),
    ])

  static let item = Table(
    "activity_item", key: ["authority", "activity", "meeting", "item"], .recorded,
    columns: [Column("authority"), Column("activity"), Column("meeting"), Column("item", .integer)])

  private static func privacy(_ what: String, purpose: String, retention: Retention, account: String = "") -> Privacy {
    Privacy(
      what, subject: "whoever answers an activity of the council", purpose: purpose, basis: "(e) public task",
      retention: retention, account: account,
      stays: account.isEmpty ? "Nobody needs an account to answer, and nothing here names one." : "")
  }

  private static let untilErased = Retention.period(
    .days(1), after: "erase_on", event: "the day that each activity names before anybody answers")

  static let response = Table(
    "activity_response", key: ["authority", "activity", "number"], .sealed,
    privacy: privacy(
      "what people answered to questions of the council", purpose: "to learn what people think before it is decided",
      retention: untilErased),
    columns: [
      Column("authority"), Column("activity"), Column("number", .integer), Column("channel"), Column("received_at"),
      Column("version", .integer), Column("language", about: "the language they answered in"),
      Column("answers", about: "what they answered, with spots marked on a map"),
      Column("may_be_published", .integer, about: "whether they let their words be published"),
      Column("set_aside", about: "why it is left out of the filtered count"),
      Column("redactions", about: "what was blacked out, and why"),
      Column("receipt", about: "the digest of the link they were given", giving: .withheld),
      Column("likeness", about: "a keyed digest of the answers", giving: .withheld), Column("erase_on"),
      Column("seal", .text, .absent),
    ])

  static let recount = Table(
    "activity_recount", key: ["authority", "activity"], .sealed,
    columns: [
      Column("authority"), Column("activity"), Column("times", .integer), Column("withdrawn", .integer),
      Column("seal", .text, .absent),
    ])

  static let equality = Table(
    "equality_answer", key: ["authority", "id"], .sealed,
    privacy: privacy(
      "what people answered about their age, sex, race and the like, apart from everything else they answered",
      purpose: "to see who was not heard", retention: untilErased),
    columns: [
      Column("authority"), Column("id"), Column("activity"), Column("answers", about: "protected characteristics"),
      Column("erase_on"), Column("seal", .text, .absent),
    ])

  static let begun = Table(
    "begun_answer", key: ["authority", "digest"], .sealed,
    privacy: privacy(
      "answers that somebody has begun and not sent", purpose: "so that nothing is lost that was typed",
      retention: .period(.days(ActivityResponse.daysBegun), after: "changed_at", event: "they were last changed")),
    columns: [
      Column("authority"), Column("digest"), Column("activity"), Column("version", .integer),
      Column("answers", about: "what they answered so far"), Column("changed_at"), Column("seal", .text, .absent),
    ])

  static let file = Table(
    "answer_file", key: ["authority", "id"], .sealed,
    privacy: privacy(
      "files and photographs that people sent in with their answers; where and when a photograph was taken is not kept",
      purpose: "to see what they mean",
      retention: .period(
        .days(1), after: "erase_on",
        event:
          "the day that each activity names before anybody answers, or the thirtieth after an answer was last changed that "
          + "was never sent")),
    columns: [
      Column("authority"), Column("id"), Column("holder", about: "the digest of the link they have", giving: .withheld),
      Column("activity"), Column("question"), Column("name", about: "the name of a file"), Column("kind"),
      Column("size", .integer), Column("bytes", .blob, about: "what the file holds"), Column("erase_on"),
      Column("seal", .text, .absent),
    ])

  static let picture = Table(
    "option_picture", key: ["authority", "digest"], .recordedPrivately,
    columns: [Column("authority"), Column("digest"), Column("kind"), Column("bytes", .blob, .digest)])

  static let paper = Table(
    "paper_answer", key: ["authority", "activity", "sheet"], .sealed,
    privacy: privacy(
      "answers on paper that were typed in once", purpose: "to find mistakes of typing by having it done twice",
      retention: .period(.days(90), after: "typed_at", event: "they were typed in"), account: "typed_by"),
    columns: [
      Column("authority"), Column("activity"), Column("sheet"), Column("version", .integer),
      Column("answers", about: "what somebody answered on paper"),
      Column("typed_by", about: "the account of the officer who typed it in"), Column("typed_at"),
      Column("seal", .text, .absent),
    ])

  static let stall = Table(
    "stall", key: ["authority", "activity", "number"], .sealed,
    columns: [
      Column("authority"), Column("activity"), Column("number", .integer), Column("digest"), Column("place"),
      Column("ends_on"), Column("ended_at"), Column("seal", .text, .absent),
    ])

  static let theme = Table(
    "activity_theme", key: ["authority", "activity", "number"], .recordedPrivately,
    columns: [
      Column("authority"), Column("activity"), Column("number", .integer), Column("title"),
      Column("said", .text, .digest), Column("outcome"), Column("answer", .text, .digest), Column("considered_by"),
      Column("considered_on"),
    ])

  static let coding = Table(
    "theme_coding", key: ["authority", "activity", "response", "question", "coder"], .sealed,
    privacy: privacy(
      "which themes an officer found in an answer",
      purpose: "to sum up what was said, and to see whether two find the same",
      retention: untilErased, account: "coder"),
    columns: [
      Column("authority"), Column("activity"), Column("response", .integer), Column("question"),
      Column("coder", about: "the account of the officer who read it"), Column("themes"),
      Column("memo", about: "a note of the officer"), Column("erase_on"), Column("seal", .text, .absent),
    ])

  static let listener = Table(
    "activity_listener", key: ["authority", "id"], .sealed,
    privacy: Privacy(
      "who is written to when it is known what residents said and what was decided",
      subject: "whoever asked for that by e-mail, whether they answered or not",
      purpose: "to tell them what came of it, and nothing else", basis: "(a) consent",
      retention: .period(
        .days(1), after: "erase_on",
        event:
          "the fourth day without a yes by the link in the letter, or, after a yes, the day on which the answers are "
          + "erased, unless the last letter went before or they stopped it"),
      email: "email"),
    columns: [
      Column("authority"), Column("id"), Column("activity", about: "what they want to hear of"), Column("account"),
      Column("email", about: "e-mail address"),
      Column("email_key", about: "a keyed digest of the address, by which it is found", giving: .withheld),
      Column("link", about: "the digest of the link in their letters", giving: .withheld),
      Column("confirmed", .integer), Column("told_report", .integer), Column("told_decision", .integer),
      Column("erase_on"), Column("seal", .text, .absent),
    ])
}
