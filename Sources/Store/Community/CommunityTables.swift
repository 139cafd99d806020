/// The tables of voluntary and community groups. What anybody may know is one; whom officers talk to, and of what, are others.
enum CommunityTables {
  static let all = [group, contact, liaison]

  static let group = Table(
    "community_group", key: ["authority", "reference"], .recorded,
    columns: [
      Column("authority"), Column("reference"), Column("name"), Column("kind"), Column("charity"), Column("company"),
      Column("about"), Column("areas"), Column("interests"), Column("web"), Column("contact"), Column("since"),
      Column("ended_on"), Column("ending"),
    ])

  static let contact = Table(
    "community_contact", key: ["authority", "id"], .recordedPrivately,
    privacy: Privacy(
      "whom officers talk to at voluntary and community groups",
      subject: "people who speak for voluntary and community groups",
      purpose: "to reach a group about its work with the council", basis: "(e) public task",
      retention: .period(.years(1), after: "ended_on", event: "the group ended"), email: "email"),
    columns: [
      Column("authority"), Column("id"), Column("community"),
      Column("name", .text, .committed, about: "what they are called"),
      Column("role", .text, .committed, about: "what they are at the group"),
      Column("email", .text, .committed, about: "e-mail address"),
      Column("telephone", .text, .committed, about: "telephone number"), Column("account"), Column("given_on"),
      Column("ended_on"), Column("salt", .text, .absent),
    ])

  static let liaison = Table(
    "community_liaison", key: ["authority", "number"], .recordedPrivately,
    privacy: Privacy(
      "what officers talked of with voluntary and community groups, and what comes next",
      subject: "officers, and people who speak for voluntary and community groups",
      purpose: "to keep what was agreed with a group, whoever talks to it next", basis: "(e) public task",
      retention: .period(.years(6), after: "held_on", event: "the talk"),
      stays: "It is what the council agreed with a group, and names its officer by the post."),
    columns: [
      Column("authority"), Column("number", .integer), Column("community"), Column("held_on"), Column("post"),
      Column("account", about: "the officer who talked"),
      Column("words", .text, .committed, about: "what was said"),
      Column("step", .text, .committed, about: "what comes next"), Column("due_on"), Column("done_on"),
      Column("salt", .text, .absent),
    ])
}
