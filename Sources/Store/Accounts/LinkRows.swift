import Council
import DatabasePort
import Secrets

/// A link in a letter, as it is kept: by the digest of its token.
public struct SignInLink: Hashable, Sendable {
  /// What following it does.
  public enum Purpose: String, CaseIterable, Sendable {
    /// Takes up an invitation, or sets up an account anew.
    case invitation
    /// Signs in somebody of the public, and makes their account if need be.
    case signIn = "sign-in"
    /// Sets a new password.
    case password
    /// Makes an address that of the account.
    case address
    /// Takes such a change back; sent to the old address.
    case addressBack = "address-back"
  }

  /// The digest of the token.
  public let digest: Digest
  /// What following it does.
  public let purpose: Purpose
  /// Whose it is; `nil` when following it makes the account.
  public let account: String?
  /// The address that following it makes that of an account; `nil` when it makes none.
  public let email: EmailAddress?
  /// When it was made.
  public let madeAt: Moment
  /// From when on it is worth nothing.
  public var endsAt: Moment
  /// When it was followed; `nil` until then.
  public var usedAt: Moment?

  /// A link from its parts.
  public init(
    _ token: Token, _ purpose: Purpose, account: String?, email: EmailAddress? = nil, madeAt: Moment, seconds: Int
  ) {
    self.init(
      digest: token.digest, purpose: purpose, account: account, email: email, madeAt: madeAt,
      endsAt: madeAt.adding(seconds: seconds), usedAt: nil)
  }

  init(
    digest: Digest, purpose: Purpose, account: String?, email: EmailAddress?, madeAt: Moment, endsAt: Moment,
    usedAt: Moment?
  ) {
    (self.digest, self.purpose, self.account, self.email) = (digest, purpose, account, email)
    (self.madeAt, self.endsAt, self.usedAt) = (madeAt, endsAt, usedAt)
  }

  /// Whether it can be followed at a moment.
  public func isOpen(at now: Moment) -> Bool { usedAt == nil && now < endsAt }
}

extension OpenRecords {
  /// The link of a token; `nil` when the authority gave out none like it.
  public func link(_ digest: Digest, of authority: String) throws -> SignInLink? {
    try links(where: ["authority": .text(authority), "digest": .text(digest.description)]).first
  }

  /// All links of an account.
  public func links(of account: String, at authority: String) throws -> [SignInLink] {
    try links(where: ["authority": .text(authority), "account": .text(account)])
  }

  /// Keeps a link.
  public func save(_ link: SignInLink, of authority: String) throws {
    try put(
      try TableRow(
        AccountTables.link,
        [
          "authority": .text(authority), "digest": .text(link.digest.description),
          "purpose": .text(link.purpose.rawValue),
          "account": .text(link.account ?? ""), "email": DatabaseValue(link.email?.text),
          "made_at": .text(link.madeAt.description), "ends_at": .text(link.endsAt.description),
          "used_at": DatabaseValue(link.usedAt?.description),
        ]))
  }

  private func links(where named: KeyValuePairs<String, DatabaseValue>) throws -> [SignInLink] {
    try select(AccountTables.link, where: named) { row in
      guard let digest = Digest(try row.text("digest")) else {
        throw DatabaseProblem(.wrongAnswer, "A link is kept without its digest.")
      }
      let account = try row.text("account")
      return SignInLink(
        digest: digest, purpose: try row.word("purpose"), account: account.isEmpty ? nil : account,
        email: try row.optionalText("email").flatMap(EmailAddress.init), madeAt: try row.moment("made_at"),
        endsAt: try row.moment("ends_at"), usedAt: try row.optionalMoment("used_at"))
    }
  }
}
