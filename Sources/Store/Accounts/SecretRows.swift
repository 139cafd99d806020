import Council
import DatabasePort
import Secrets

/// What an account proves itself with.
public struct AccountSecret: Sendable {
  /// Its password; `nil` when it has none.
  public var password: PasswordHash?
  /// The key of its one-time codes; `nil` when it has none.
  public var oneTimeCode: OneTimeCode?

  /// A secret from its parts.
  public init(password: PasswordHash?, oneTimeCode: OneTimeCode?) {
    self.password = password
    self.oneTimeCode = oneTimeCode
  }
}

extension OpenRecords {
  /// The password of an account; `nil` when it has none. Asks for less than ``secret(of:at:)``.
  public func password(of account: String, at authority: String) throws -> PasswordHash? {
    try select(AccountTables.secret, where: ["authority": .text(authority), "account": .text(account)]) {
      try $0.optionalText("password").flatMap(PasswordHash.init)
    }.first ?? nil
  }

  /// What an account proves itself with. Throws when the key of its codes does not open with the site's key.
  public func secret(of account: String, at authority: String) throws -> AccountSecret {
    try select(AccountTables.secret, where: ["authority": .text(authority), "account": .text(account)]) { row in
      let sealed = try row.optionalText("code_key").flatMap(Hexadecimal.bytes)
      return AccountSecret(
        password: try row.optionalText("password").flatMap(PasswordHash.init),
        oneTimeCode: try sealed.map {
          OneTimeCode(key: try keeping.key.decrypt($0, for: Self.codePurpose, owner: "\(authority) \(account)"))
        })
    }.first ?? AccountSecret(password: nil, oneTimeCode: nil)
  }

  /// Keeps what an account proves itself with, the key of its codes enciphered.
  public func save(_ secret: AccountSecret, of account: String, at authority: String) throws {
    let sealed = try secret.oneTimeCode.map {
      try keeping.key.encrypt(
        $0.key, for: Self.codePurpose, owner: "\(authority) \(account)", random: keeping.random)
    }
    try put(
      try TableRow(
        AccountTables.secret,
        [
          "authority": .text(authority), "account": .text(account),
          "password": DatabaseValue(secret.password?.description),
          "code_key": DatabaseValue(sealed.map(Hexadecimal.text)),
        ]))
  }

  /// Forgets all an account proves itself with: password, codes, recovery codes, linked identities and
  /// access tokens.
  public func removeSecrets(of account: String, at authority: String) throws {
    for table in [
      AccountTables.secret, AccountTables.recoveryCode, AccountTables.linkedIdentity, AccountTables.codeUsed,
      AccessTokenTables.token,
    ] {
      try remove(table, where: ["authority": .text(authority), "account": .text(account)])
    }
  }

  private static let codePurpose = "one-time-code"
}
