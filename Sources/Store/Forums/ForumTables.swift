/// The tables of meetings with residents: the rules of the house, what each meeting did, what was asked, reviews that compare models.
enum ForumTables {
  static let all = [rules, meeting, attendance, action, review, comparison, draft]

  static let rules = Table(
    "forum_rules", key: ["authority", "body"], .recorded,
    columns: [
      Column("authority"), Column("body"), Column("open_to"), Column("chair"), Column("times_a_year", .integer),
      Column("speaking"), Column("population", .integer), Column("source"), Column("confirmed"),
    ])

  static let meeting = Table(
    "forum_meeting", key: ["authority", "reference"], .recorded,
    columns: [
      Column("authority"), Column("reference"), Column("body"), Column("meeting"), Column("held_on"), Column("way"),
      Column("venue"), Column("channels"),
      Column("councillors", .integer), Column("officers", .integer), Column("officer_minutes", .integer),
      Column("hour_pence", .integer), Column("hire_pence", .integer), Column("other_pence", .integer),
      Column("issues"), Column("decisions"), Column("given_pence", .integer), Column("withdrawn"),
    ])

  static let attendance = Table(
    "forum_attendance", key: ["authority", "meeting"], .recordedPrivately,
    columns: [
      Column("authority"), Column("meeting"), Column("residents", .integer), Column("first_time", .integer),
    ])

  static let action = Table(
    "forum_action", key: ["authority", "reference"], .recorded,
    columns: [
      Column("authority"), Column("reference"), Column("body"), Column("meeting"), Column("asked_on"),
      Column("asked"), Column("post"), Column("due_on"), Column("outcome"), Column("closed_on"), Column("done"),
      Column("told_on"), Column("told"),
    ])

  static let review = Table(
    "model_review", key: ["authority", "reference"], .recorded,
    columns: [
      Column("authority"), Column("reference"), Column("title"), Column("asked_by"), Column("due_on"),
      Column("from_on"), Column("to_on"), Column("models"), Column("published_on"), Column("judgement"),
    ])

  static let comparison = Table(
    "model_comparison", key: ["authority", "review"], .recordedPrivately,
    columns: [Column("authority"), Column("review"), Column("content", .text, .digest)])

  static let draft = Table(
    "model_review_draft", key: ["authority", "reference"], .recordedPrivately,
    columns: [
      Column("authority"), Column("reference"), Column("edition", .integer), Column("content", .text, .digest),
    ])
}
