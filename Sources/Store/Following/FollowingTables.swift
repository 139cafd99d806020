/// The tables of news, and of who follows what.
enum FollowingTables {
  static let all = [news, about, follower, request]

  static let news = Table(
    "news", key: ["authority", "number", "part"], .derived,
    columns: [
      Column("authority"), Column("number", .integer), Column("part", .integer), Column("at"), Column("kind"),
      Column("source"), Column("subject"), Column("is_key", .integer), Column("amount", .integer),
    ])

  static let about = Table(
    "news_about", key: ["authority", "sort", "reference", "number", "part"], .derived,
    privacy: Privacy(
      "which members of the council what is published is about",
      subject: "councillors and others who sit on bodies", purpose: "so that what is published can be followed",
      basis: "(e) public task",
      retention: .forEver(because: "it is made from the public record and goes with that"), account: "",
      stays: "It is made from what is published and names no account."),
    columns: [
      Column("authority"), Column("sort"), Column("reference", about: "which member"), Column("number", .integer),
      Column("part", .integer),
    ])

  static let follower = Table(
    "follower", key: ["authority", "id"], .sealed,
    privacy: Privacy(
      "who is written to about news of the council, and what they follow",
      subject: "whoever follows a council by e-mail",
      purpose: "to write to them about what they chose, and about nothing else", basis: "(a) consent",
      retention: .untilStopped, email: "email"),
    columns: [
      Column("authority"), Column("id"), Column("account"), Column("email", about: "e-mail address"),
      Column("email_key", about: "a keyed digest of the address, by which it is found", giving: .withheld),
      Column("link", about: "the digest of the link in their letters", giving: .withheld),
      Column("follows", about: "what they follow"), Column("frequency", about: "how often they are written to"),
      Column("confirmed_at"), Column("heard", .integer), Column("next_at"), Column("seal", .text, .absent),
    ])

  static let request = Table(
    "follow_request", key: ["authority", "digest"], .sealed,
    privacy: Privacy(
      "who was asked by letter whether they want news of the council",
      subject: "whoever’s address was given on the page to follow a council",
      purpose: "to write to nobody who has not said yes", basis: "(f) legitimate interests",
      retention: .period(.days(4), after: "made_at", event: "the letter was asked for"), email: "email"),
    columns: [
      Column("authority"), Column("digest"), Column("account"), Column("email", about: "e-mail address"),
      Column("email_key", about: "a keyed digest of the address, by which it is found", giving: .withheld),
      Column("follow", about: "what they would follow"), Column("frequency"), Column("made_at"), Column("ends_at"),
      Column("seal", .text, .absent),
    ])
}
