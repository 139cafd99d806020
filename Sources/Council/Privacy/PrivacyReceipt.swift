/// What was done with personal data, and when: numbers, never the data. It can be shown to whoever asks, and kept apart.
public struct PrivacyReceipt: Hashable, Sendable, Codable {
  /// What was done.
  public enum Kind: String, CaseIterable, Sendable, Codable {
    /// Somebody was given everything held about them.
    case subjectAccess = "subject-access"
    /// Everything personal of an account was deleted.
    case erasure
    /// What was past its time was deleted.
    case retention
  }

  /// What names it: random, and tells nothing.
  public let number: String
  /// What was done.
  public let kind: Kind
  /// At which authority, by its short name.
  public let authority: String
  /// Whose data, by the random identifier of the account; empty when it was not one person’s.
  public let account: String
  /// When.
  public let at: Moment
  /// How many rows of which table.
  public let counts: [String: Int]
  /// What stays and why, in sentences.
  public let stays: [String]

  /// A receipt from its parts.
  public init(
    _ kind: Kind, number: String, authority: String, account: String = "", at: Moment, counts: [String: Int],
    stays: [String] = []
  ) {
    self.number = number
    (self.kind, self.authority, self.account, self.at) = (kind, authority, account, at)
    self.counts = counts.filter { $0.value > 0 }
    self.stays = stays
  }

  /// How many rows in all.
  public var total: Int { counts.values.reduce(0, +) }
}
