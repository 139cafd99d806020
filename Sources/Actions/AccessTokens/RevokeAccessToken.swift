import Council
import Store

/// Makes one of one’s own tokens worthless, at once.
public struct RevokeAccessToken: Deed {
  public static let permission = Permission.ownAccount
  public static let name = "revoke-access-token"
  public let authority: String
  /// What names the token.
  public let token: String

  public init(authority: String, token: String) { (self.authority, self.token) = (authority, token) }

  /// What the token was called; `nil` when there is none of one’s own like it.
  public func carryOut(_ work: Work) throws -> Done<String?> {
    let account = try work.ownAccount(at: authority)
    guard let token = try work.records.removeAccessToken(token, of: account.id, at: authority) else {
      return .unrecorded(nil)
    }
    return .privately(token.name, accountMatter(account, "Access token revoked: \(token.name)", by: account.post))
  }
}
