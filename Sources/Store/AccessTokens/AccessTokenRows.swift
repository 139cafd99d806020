import Council
import DatabasePort
import Law
import Secrets

extension OpenRecords {
  /// The token of a secret at a moment; `nil` when the authority has none like it, or its time is over.
  public func accessToken(_ secret: AccessToken, of authority: String, at now: Moment) throws -> KeptAccessToken? {
    try accessTokens(where: ["authority": .text(authority), "digest": .text(digest(secret))])
      .first { now < $0.endsAt }
  }

  /// The tokens of an account that are not over, the latest first.
  public func accessTokens(of account: String, at authority: String, now: Moment) throws -> [KeptAccessToken] {
    try accessTokens(where: ["authority": .text(authority), "account": .text(account)])
      .filter { now < $0.endsAt }.sorted { ($1.madeAt, $1.id) < ($0.madeAt, $0.id) }
  }

  /// Keeps a token.
  public func save(_ token: KeptAccessToken, _ secret: AccessToken, of authority: String) throws {
    try put(
      try TableRow(
        AccessTokenTables.token,
        [
          "authority": .text(authority), "digest": .text(digest(secret)), "id": .text(token.id),
          "account": .text(token.account), "name": .text(token.name), "scopes": .text(token.scopesInWords),
          "made_at": .text(token.madeAt.description), "ends_at": .text(token.endsAt.description),
          "used_on": DatabaseValue(token.usedOn?.iso),
        ]))
  }

  /// Takes a token of an account out; what it was, or `nil` when the account has none of this identifier.
  public func removeAccessToken(_ id: String, of account: String, at authority: String) throws -> KeptAccessToken? {
    let named: KeyValuePairs<String, DatabaseValue> = [
      "authority": .text(authority), "account": .text(account), "id": .text(id),
    ]
    let found = try accessTokens(where: named).first
    try remove(AccessTokenTables.token, where: named)
    return found
  }

  /// Takes all tokens of an account out.
  public func removeAccessTokens(of account: String, at authority: String) throws {
    try remove(AccessTokenTables.token, where: ["authority": .text(authority), "account": .text(account)])
  }

  private func digest(_ secret: AccessToken) -> String { keeping.keyed("access-token", secret.digest.description) }

  private func accessTokens(where named: KeyValuePairs<String, DatabaseValue>) throws -> [KeptAccessToken] {
    try select(AccessTokenTables.token, where: named) { row in
      KeptAccessToken(
        id: try row.text("id"), account: try row.text("account"), name: try row.text("name"),
        scopes: Set(try row.text("scopes").split(separator: " ").compactMap { Permission(rawValue: String($0)) }),
        madeAt: try row.moment("made_at"), endsAt: try row.moment("ends_at"),
        usedOn: try row.optionalText("used_on").flatMap { Day(iso: $0) })
    }
  }
}
