/// The tables of accounts.
enum AccountTables {
  static let all = [
    account, person, secret, recoveryCode, linkedIdentity, grant, link, session, codeUsed, attempt,
  ]

  static let account = Table(
    "account", key: ["authority", "id"], .recordedPrivately,
    privacy: privacy(
      "account: a random name, and the post its holder acts in",
      "to say whose acts belong together, without saying who they are", account: "id",
      retention: .forEver(because: "it is what the record names instead of a person"),
      stays: "It holds a random identifier and the post, so that the record still shows which acts were one person’s."),
    columns: [
      Column("authority"), Column("id"), Column("kind"), Column("post", about: "the post they act in"),
      Column("state"), Column("opened_at"), Column("closed_at"),
    ])

  static let person = Table(
    "account_person", key: ["authority", "account"], .recordedPrivately,
    privacy: privacy("name and e-mail address", "to know who acts, and to write to them"),
    columns: [
      Column("authority"), Column("account"), Column("name", .text, .committed, about: "name"),
      Column("email", .text, .committed, about: "e-mail address"),
      Column("email_key", .text, .committed, about: "keyed digest of the e-mail address", giving: .withheld), salt,
    ])

  static let secret = Table(
    "account_secret", key: ["authority", "account"], .recordedPrivately,
    privacy: proofs("password and key of one-time codes"),
    columns: [
      Column("authority"), Column("account"),
      Column("password", .text, .committed, about: "password, as its scrypt digest", giving: .withheld),
      Column("code_key", .text, .committed, about: "key of one-time codes, encrypted", giving: .withheld), salt,
    ])

  static let recoveryCode = Table(
    "recovery_code", key: ["authority", "account", "ordinal"], .recordedPrivately, privacy: proofs("recovery codes"),
    columns: [
      Column("authority"), Column("account"), Column("ordinal", .integer),
      Column("digest", .text, .committed, about: "recovery code, as its digest", giving: .withheld), Column("used_at"),
      salt,
    ])

  static let linkedIdentity = Table(
    "linked_identity", key: ["authority", "account", "issuer"], .recordedPrivately,
    privacy: proofs("link to a work account"),
    columns: [
      Column("authority"), Column("issuer"),
      Column(
        "subject_key", .text, .committed, about: "keyed digest of what the single sign-on calls the person",
        giving: .withheld), Column("account"), salt,
    ])

  static let grant = Table(
    "role_grant", key: ["authority", "id"], .recordedPrivately,
    privacy: privacy("roles", "to let the right people act and nobody else"),
    columns: [
      Column("authority"), Column("id"), Column("account"), Column("role", about: "role"), Column("scope_kind"),
      Column("scope"), Column("valid_from"), Column("valid_to"),
    ])

  private static let salt = Column("salt", .text, .absent)

  private static func proofs(_ what: String) -> Privacy {
    privacy(what, "to let nobody sign in but the person whose account it is")
  }

  private static func privacy(
    _ what: String, _ purpose: String, account: String = "account", retention: Retention = .untilErased,
    stays: String = ""
  ) -> Privacy {
    Privacy(
      what, subject: "staff, members, residents and representatives of groups with an account", purpose: purpose,
      basis: "(e) public task", retention: retention, account: account, stays: stays)
  }
}
