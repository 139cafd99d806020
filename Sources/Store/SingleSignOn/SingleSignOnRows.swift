import Council
import DatabasePort
import Secrets

extension OpenRecords {
  /// The sign-in service of an authority; `nil` when it has none.
  public func singleSignOn(of authority: String) throws -> SingleSignOn? {
    try select(SingleSignOnTables.singleSignOn, where: ["authority": .text(authority)]) { row in
      guard let sealed = Base64URL.bytes(try row.text("client_secret")) else { throw SiteKeyProblem.cannotOpen }
      let secret = try keeping.key.decrypt(sealed, for: Self.secretPurpose, owner: authority)
      return SingleSignOn(
        issuer: try row.text("issuer"), clientID: try row.text("client_id"),
        clientSecret: String(decoding: secret, as: UTF8.self),
        vouchesForAddresses: try row.flag("vouches_for_addresses"))
    }.first
  }

  /// Whether an authority has a sign-in service.
  public func hasSingleSignOn(_ authority: String) throws -> Bool {
    try !select(SingleSignOnTables.singleSignOn, where: ["authority": .text(authority)]) { try $0.text("issuer") }
      .isEmpty
  }

  /// Keeps the sign-in service of an authority, its secret enciphered; `nil` takes it away.
  public func save(_ service: SingleSignOn?, of authority: String) throws {
    guard let service else {
      return try remove(SingleSignOnTables.singleSignOn, where: ["authority": .text(authority)])
    }
    let secret = try keeping.key.encrypt(
      Array(service.clientSecret.utf8), for: Self.secretPurpose, owner: authority, random: keeping.random)
    try put(
      try TableRow(
        SingleSignOnTables.singleSignOn,
        [
          "authority": .text(authority), "issuer": .text(service.issuer), "client_id": .text(service.clientID),
          "client_secret": .text(Base64URL.text(secret)),
          "vouches_for_addresses": DatabaseValue(service.vouchesForAddresses),
        ]))
  }

  private static var secretPurpose: String { "single sign-on" }
}
