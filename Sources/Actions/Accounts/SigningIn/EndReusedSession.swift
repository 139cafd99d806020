import Council
import Secrets
import Store

/// Ends a session of which an old token is shown after its time: two hold tokens of it, and one of them has a copy. Nobody can tell
/// which, so both have to sign in, and the holder of the account is told.
public struct EndReusedSession: Deed {
  public static let permission = Permission.signIn
  public static let name = "end-reused-session"
  public let authority: String
  /// The token the cookie held.
  public let token: Token
  /// What words letters.
  public let post: AccountPost

  public init(authority: String, token: Token, post: AccountPost) {
    (self.authority, self.token, self.post) = (authority, token, post)
  }

  /// Whether there was such a session.
  public func carryOut(_ work: Work) throws -> Done<Bool> {
    guard let old = try work.records.reusedSession(token, of: authority, at: work.now.moment) else {
      return .unrecorded(false)
    }
    try work.records.endSession(old.id, of: old.account, at: authority)
    let account = try work.account(old.account, of: authority)
    if account.state == .active { try post.send(.sessionReused(old.device), to: account, of: authority, work) }
    return .unrecorded(true)
  }
}

extension OpenRecords {
  /// The session under a token that was replaced and whose minute is over, while the session goes on under another; otherwise `nil`.
  func reusedSession(_ token: Token, of authority: String, at now: Moment) throws -> Session? {
    guard let old = try pastSession(token.digest, of: authority, at: now), old.isReplaced,
      try sessions(of: old.account, at: authority, now: now).contains(where: { $0.id == old.id })
    else { return nil }
    return old
  }
}

extension Records {
  /// Ends the session of a token that was replaced long ago. Asks before it writes: most old cookies are of sessions that are over.
  public func endIfReused(_ token: Token, at authority: String, means: SignInMeans, now: Now) throws {
    guard try read({ try $0.reusedSession(token, of: authority, at: now.moment) }) != nil else { return }
    try carryOut(EndReusedSession(authority: authority, token: token, post: means.post), by: .visitor, at: now)
  }
}
