import Council
import Secrets
import Store

/// Who stands behind an access token, and what may be done by it.
public struct AccessTokenHolder: Sendable {
  /// Their account.
  public let account: Account
  /// The token.
  public let token: KeptAccessToken
  /// Who acts: the holder with their roles of today, and of these only what the token is for.
  public let person: ActingPerson
}

extension Records {
  /// Who holds a token at an authority; `nil` when nobody does. What it is worth elsewhere does not count.
  public func holder(of secret: AccessToken, at authority: String, now: Now) throws -> AccessTokenHolder? {
    try read { open in
      guard let token = try open.accessToken(secret, of: authority, at: now.moment),
        let account = try open.account(token.account, of: authority), account.state == .active
      else { return nil }
      let grants = try open.roles(of: account.id, at: authority).map(\.grant)
      let person = ActingPerson(
        .account(account.id), post: token.acting(as: account.post), grants: grants, only: token.scopes)
      return AccessTokenHolder(account: account, token: token, person: person)
    }
  }

  /// The tokens of an account, the latest first.
  public func accessTokens(of account: String, at authority: String, now: Now) throws -> [KeptAccessToken] {
    try read { try $0.accessTokens(of: account, at: authority, now: now.moment) }
  }
}
