import Council
import Secrets
import Store

/// Ends a session for whoever holds its token. Who has no role any more can sign out too.
public struct SignOut: Deed {
  public static let permission = Permission.signIn
  public static let name = "sign-out"
  public let authority: String
  /// The token of the session; `nil` when the cookie held none.
  public let token: Token?

  public init(authority: String, token: Token?) { (self.authority, self.token) = (authority, token) }

  public func carryOut(_ work: Work) throws -> Done<Void> {
    if let token, let session = try work.records.session(token.digest, of: authority, at: work.now.moment) {
      try work.records.endSession(session.id, of: session.account, at: authority)
    }
    return .unrecorded(())
  }
}
