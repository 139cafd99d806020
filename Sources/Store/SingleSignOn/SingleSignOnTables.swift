/// The table of sign-in services.
enum SingleSignOnTables {
  static let all = [singleSignOn]

  static let singleSignOn = Table(
    "single_sign_on", key: ["authority"], .recordedPrivately,
    columns: [
      Column("authority"), Column("issuer"), Column("client_id"), Column("client_secret", .text, .digest),
      Column("vouches_for_addresses", .integer),
    ])
}
