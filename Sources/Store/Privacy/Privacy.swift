/// What a table holds about people: whose data, why, on what basis and for how long.
public struct Privacy: Hashable, Sendable {
  /// What it is, in plain words: `name and e-mail address`.
  public let what: String
  /// Whose data it is: `staff and members with an account`.
  public let subject: String
  /// What it is for.
  public let purpose: String
  /// The lawful basis in Article 6(1) of the UK GDPR.
  public let basis: String
  /// How long it is kept.
  public let retention: Retention
  /// The column that names the account a row is about; empty when it is found in another way.
  public let account: String
  /// The column that holds an e-mail address, by which a row that names no account is found; empty when there is none.
  public let email: String
  /// Why its rows stay when an account is erased; empty when they go.
  public let stays: String

  /// An entry of the data map from its parts.
  public init(
    _ what: String, subject: String, purpose: String, basis: String, retention: Retention,
    account: String = "account", email: String = "", stays: String = ""
  ) {
    self.what = what
    self.subject = subject
    self.purpose = purpose
    self.basis = basis
    self.retention = retention
    self.account = account
    self.email = email
    self.stays = stays
  }
}
