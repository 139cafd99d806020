extension AccountTables {
  static let link = Table(
    "sign_in_link", key: ["authority", "digest"], .sealed,
    privacy: visits(
      "links to sign in or to change something, as digests", .period(.days(7), after: "ends_at", event: "it ends"),
      email: "email"),
    columns: [
      Column("authority"), Column("digest", giving: .withheld), Column("purpose"), Column("account"),
      Column("email", about: "a new e-mail address that is to be confirmed"), Column("made_at"), Column("ends_at"),
      Column("used_at"), seal,
    ])

  static let session = Table(
    "session", key: ["authority", "digest"], .sealed,
    privacy: visits(
      "devices signed in on: their browser, and when", .period(.days(30), after: "ends_at", event: "it ends")),
    columns: [
      Column("authority"), Column("digest", giving: .withheld), Column("id"), Column("account"), Column("stage"),
      Column("device", about: "what the browser calls itself"), Column("began_at", about: "when they signed in"),
      Column("renewed_at"), Column("seen_at", about: "when they were last here"), Column("ends_at"), seal,
    ])

  static let codeUsed = Table(
    "code_used", key: ["authority", "account"], .sealed,
    privacy: visits("when a one-time code was last used", .untilErased),
    columns: [
      Column("authority"), Column("account"), Column("step", .integer, about: "when a one-time code was last used"),
      seal,
    ])

  static let attempt = Table(
    "attempt", key: ["authority", "bucket"], .sealed,
    privacy: Privacy(
      "attempts to sign in, without address or network in plain", subject: "whoever tries to sign in",
      purpose: "to slow down guessing", basis: "(e) public task",
      retention: .period(.days(2), after: "last_at", event: "the last attempt"), account: ""),
    columns: [
      Column("authority"), Column("bucket", about: "keyed digest of an account and a network"),
      Column("failures", .integer), Column("last_at"), seal,
    ])

  private static let seal = Column("seal", .text, .absent)

  private static func visits(_ what: String, _ retention: Retention, email: String = "") -> Privacy {
    Privacy(
      what, subject: "staff, members, residents and representatives of groups with an account",
      purpose: "to know who is signed in, and to keep others out", basis: "(e) public task", retention: retention,
      email: email)
  }
}
