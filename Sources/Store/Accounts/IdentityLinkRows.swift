import Council
import DatabasePort

/// Who somebody is to a single sign-on: the issuer's address, and what it calls them.
public struct LinkedIdentity: Hashable, Sendable {
  /// The issuer, by its address.
  public let issuer: String
  /// What the issuer calls the person. It is kept only as a keyed digest.
  public let subject: String

  /// An identity from its parts.
  public init(issuer: String, subject: String) {
    self.issuer = issuer
    self.subject = subject
  }
}

extension OpenRecords {
  /// The identifier of the account that an identity is linked to; `nil` when none is.
  public func account(linkedTo identity: LinkedIdentity, of authority: String) throws -> String? {
    try select(AccountTables.linkedIdentity, where: key(identity, authority)) { try $0.text("account") }.first
  }

  /// Whether an issuer has an identity that is linked to an account.
  public func hasIdentity(of issuer: String, _ account: String, at authority: String) throws -> Bool {
    try !select(
      AccountTables.linkedIdentity,
      where: ["authority": .text(authority), "account": .text(account), "issuer": .text(issuer)]
    ) { try $0.text("issuer") }.isEmpty
  }

  /// Links an identity to an account, and to no other; of one issuer, an account has one.
  public func link(_ identity: LinkedIdentity, to account: String, of authority: String) throws {
    var row = try TableRow(AccountTables.linkedIdentity, key(identity, authority))
    row["account"] = .text(account)
    try put(row)
  }

  /// Unlinks every identity of an account.
  public func unlinkIdentities(of account: String, at authority: String) throws {
    try remove(AccountTables.linkedIdentity, where: ["authority": .text(authority), "account": .text(account)])
  }

  private func key(_ identity: LinkedIdentity, _ authority: String) -> KeyValuePairs<String, DatabaseValue> {
    [
      "authority": .text(authority), "issuer": .text(identity.issuer),
      "subject_key": .text(keeping.keyed("identity", identity.issuer + "\u{0}" + identity.subject)),
    ]
  }
}
