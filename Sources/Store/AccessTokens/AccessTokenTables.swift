/// The tables of access tokens and of requests that are done once.
enum AccessTokenTables {
  static let all = [token, requestKey]

  static let token = Table(
    "access_token", key: ["authority", "digest"], .sealed,
    privacy: privacy(
      "access tokens: what programs may do for somebody, and when they last did",
      "to let programs act for somebody, and to let them end it",
      .period(.days(30), after: "ends_at", event: "it ends")),
    columns: [
      Column("authority"), Column("digest", giving: .withheld), Column("id"), Column("account"),
      Column("name", about: "what its holder calls it"), Column("scopes", about: "what it may do"),
      Column("made_at", about: "when it was made"), Column("ends_at"),
      Column("used_on", about: "the day it was last used"),
      seal,
    ])

  static let requestKey = Table(
    "request_key", key: ["authority", "account", "request_key"], .sealed,
    privacy: privacy(
      "requests of programs, as digests", "to do once what was sent twice",
      .period(.days(1), after: "made_at", event: "it was sent")),
    columns: [
      Column("authority"), Column("account"),
      Column("request_key", about: "keyed digest of what the program calls the request", giving: .withheld),
      Column("request", giving: .withheld), Column("entry", .integer), Column("made_at", about: "when it was sent"),
      seal,
    ])

  private static let seal = Column("seal", .text, .absent)

  private static func privacy(_ what: String, _ purpose: String, _ retention: Retention) -> Privacy {
    Privacy(
      what, subject: "staff and members who let programs act for them", purpose: purpose, basis: "(e) public task",
      retention: retention)
  }
}
