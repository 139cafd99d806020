import Council
import Law
import Secrets
import Store

/// Notes on which day a token was last used, so that its holder sees which are not used any more.
public struct NoteAccessTokenUse: Deed {
  public static let permission = Permission.signIn
  public static let name = "note-access-token-use"
  public let authority: String
  /// The token that was shown.
  public let secret: AccessToken

  public init(authority: String, secret: AccessToken) { (self.authority, self.secret) = (authority, secret) }

  public func carryOut(_ work: Work) throws -> Done<Void> {
    if var token = try work.records.accessToken(secret, of: authority, at: work.now.moment),
      token.isUnnoted(on: work.now)
    {
      token.usedOn = work.now.day
      try work.records.save(token, secret, of: authority)
    }
    return .unrecorded(())
  }
}

extension KeptAccessToken {
  /// Whether today’s use is not noted yet.
  public func isUnnoted(on now: Now) -> Bool { usedOn.map { $0 < now.day } ?? true }
}
