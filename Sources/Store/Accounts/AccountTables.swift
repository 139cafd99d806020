/// The tables of accounts.
enum AccountTables {
  static let all = [
    account, person, secret, recoveryCode, linkedIdentity, grant, link, session, codeUsed, attempt,
  ]

  static let account = Table(
    "account", key: ["authority", "id"], .recordedPrivately,
    privacy: privacy(
      account: "id",
      stays: "It holds a random identifier and the post, so that the record still shows which acts were one person’s."),
    columns: [
      Column("authority"), Column("id"), Column("kind"), Column("post", about: "the post they act in"),
      Column("state"), Column("opened_at"), Column("closed_at"),
    ])

  static let person = Table(
    "account_person", key: ["authority", "account"], .recordedPrivately, privacy: holdersByAccount,
    columns: [
      Column("authority"), Column("account"), Column("name", .text, .committed, about: "name"),
      Column("email", .text, .committed, about: "e-mail address"),
      Column("email_key", .text, .committed, about: "keyed digest of the e-mail address", giving: .withheld), salt,
    ])

  static let secret = Table(
    "account_secret", key: ["authority", "account"], .recordedPrivately, privacy: holdersByAccount,
    columns: [
      Column("authority"), Column("account"),
      Column("password", .text, .committed, about: "password, as its scrypt digest", giving: .withheld),
      Column("code_key", .text, .committed, about: "key of one-time codes, encrypted", giving: .withheld), salt,
    ])

  static let recoveryCode = Table(
    "recovery_code", key: ["authority", "account", "ordinal"], .recordedPrivately, privacy: holdersByAccount,
    columns: [
      Column("authority"), Column("account"), Column("ordinal", .integer),
      Column("digest", .text, .committed, about: "recovery code, as its digest", giving: .withheld), Column("used_at"),
      salt,
    ])

  static let linkedIdentity = Table(
    "linked_identity", key: ["authority", "account", "issuer"], .recordedPrivately, privacy: holdersByAccount,
    columns: [
      Column("authority"), Column("issuer"),
      Column(
        "subject_key", .text, .committed, about: "keyed digest of what the single sign-on calls the person",
        giving: .withheld), Column("account"), salt,
    ])

  static let grant = Table(
    "role_grant", key: ["authority", "id"], .recordedPrivately, privacy: holdersByAccount,
    columns: [
      Column("authority"), Column("id"), Column("account"), Column("role", about: "role"), Column("scope_kind"),
      Column("scope"), Column("valid_from"), Column("valid_to"),
    ])

  private static let salt = Column("salt", .text, .absent)
  private static let holdersByAccount = privacy(account: "account")

  private static func privacy(account: String, stays: String = "") -> Privacy {
    Privacy(
      subject: "staff, members, residents and representatives of groups with an account",
      purpose: "to let the right people act and nobody else", basis: "(e) public task",
      retention: .untilErased, account: account, stays: stays)
  }
}
