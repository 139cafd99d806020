/// The tables of discussions: what is public, what people wrote, and, apart from it, who wants to be called what.
enum DiscussionTables {
  static let all = [discussion, post, name, tally, support, report, ruling, filter]

  static let discussion = Table(
    "discussion", key: ["authority", "reference"], .recorded,
    columns: [
      Column("authority"), Column("reference"), Column("kind"), Column("title"), Column("about"), Column("opens_on"),
      Column("closes_on"), Column("moderation"), Column("rules"), Column("activity"), Column("started_at"),
    ])

  static let post = Table(
    "discussion_post", key: ["authority", "discussion", "number"], .recordedPrivately,
    privacy: Privacy(
      "what somebody wrote in a discussion", subject: "whoever writes in a discussion",
      purpose: "to show it to others, as the house rules let it", basis: "(e) public task",
      retention: .period(.days(365), after: "removed_at", event: "it was taken down or taken back"),
      account: "account",
      stays: "What is shown is published. The name shown with it goes; the account it names is nobody’s any more."),
    columns: [
      Column("authority"), Column("discussion"), Column("number", .integer), Column("kind"), Column("topic", .integer),
      Column("title", .text, .committed, about: "what they wrote about, in a line"),
      Column("content", .text, .committed, about: "what they wrote"), Column("post"),
      Column("account", about: "the account that wrote it"), Column("state"), Column("rule"),
      Column("flags", .text, .committed, about: "what a moderator was asked to look at"), Column("came_at"),
      Column("removed_at"), Column("salt", .text, .absent),
    ])

  static let name = Table(
    "discussion_name", key: ["authority", "discussion", "post"], .sealed,
    privacy: Privacy(
      "what somebody wants to be called in a discussion", subject: "whoever writes in a discussion",
      purpose: "to show it with what they wrote, as they wish", basis: "(e) public task", retention: .untilErased),
    columns: [
      Column("authority"), Column("discussion"), Column("post", .integer), Column("account"),
      Column("name", about: "what they want to be called"), Column("seal", .text, .absent),
    ])

  static let tally = Table(
    "discussion_tally", key: ["authority", "discussion", "post"], .sealed,
    columns: [
      Column("authority"), Column("discussion"), Column("post", .integer), Column("supports", .integer),
      Column("comments", .integer), Column("seal", .text, .absent),
    ])

  static let support = Table(
    "discussion_support", key: ["authority", "discussion", "supporter", "post"], .sealed,
    privacy: Privacy(
      "support of an idea, by a digest that names nobody", subject: "whoever supports an idea in a discussion",
      purpose: "to count each account once", basis: "(e) public task",
      retention: .period(.years(2), after: "given_at", event: "it was given"), account: "",
      stays: "It is counted, and no support tells who gave it."),
    columns: [
      Column("authority"), Column("discussion"),
      Column(
        "supporter", about: "the keyed digest of an account, another for each discussion", giving: .withheld),
      Column("post", .integer), Column("given_at"), Column("seal", .text, .absent),
    ])

  static let report = Table(
    "discussion_report", key: ["authority", "discussion", "post", "account"], .sealed,
    privacy: Privacy(
      "what somebody told moderators of a post", subject: "whoever reports a post in a discussion",
      purpose: "to find what breaks the house rules", basis: "(e) public task",
      retention: .period(.days(180), after: "reported_at", event: "it was reported")),
    columns: [
      Column("authority"), Column("discussion"), Column("post", .integer), Column("account"), Column("rule"),
      Column("content", about: "what they said of it"), Column("reported_at"), Column("settled_at"),
      Column("seal", .text, .absent),
    ])

  static let ruling = Table(
    "discussion_ruling", key: ["authority", "discussion", "post"], .recordedPrivately,
    privacy: Privacy(
      "why a post is not shown, and what its author said against it",
      subject: "whoever writes in a discussion, and officers who moderate it",
      purpose: "to tell the author why, and to let another officer decide", basis: "(e) public task",
      retention: .period(.days(365), after: "ruled_at", event: "it was decided"), account: "author"),
    columns: [
      Column("authority"), Column("discussion"), Column("post", .integer),
      Column("author", about: "the account that wrote the post"), Column("rule"),
      Column("content", .text, .committed, about: "why it is not shown"),
      Column("account", about: "the moderator"), Column("ruled_at"),
      Column("appeal", .text, .committed, about: "what the author said against it"), Column("appealed_at"),
      Column("outcome"), Column("outcome_words", .text, .committed, about: "what was answered"),
      Column("outcome_by", about: "the officer who decided on the appeal"), Column("outcome_at"),
      Column("salt", .text, .absent),
    ])

  static let filter = Table(
    "discussion_filter", key: ["authority"], .recordedPrivately,
    columns: [Column("authority"), Column("entries", .text, .digest)])
}
