import Council
import Secrets
import Store

/// Notes that somebody is here, and once an hour gives the session a new token. The old one is taken for a minute more, for pages
/// that were asked for at the same time; shown later it ends the session (``EndReusedSession``).
public struct RotateSession: Deed {
  public static let permission = Permission.signIn
  public static let name = "rotate-session"
  public let authority: String
  /// The token the cookie held.
  public let token: Token

  public init(authority: String, token: Token) { (self.authority, self.token) = (authority, token) }

  /// The new token; `nil` when the old one stays.
  public func carryOut(_ work: Work) throws -> Done<Token?> {
    let now = work.now.moment
    guard var session = try work.records.session(token.digest, of: authority, at: now), session.stage == .whole,
      session.isDue(at: now), let account = try work.records.account(session.account, of: authority)
    else { return .unrecorded(nil) }
    let ends = SessionLife.end(account.kind, beganAt: session.beganAt, now: now)
    guard session.tokenIsDue(at: now) else {
      (session.seenAt, session.endsAt) = (now, ends)
      try work.records.save(session, of: authority)
      return .unrecorded(nil)
    }
    let new = Token(work.random)
    try work.records.save(
      session.under(session.digest, at: now, until: now.adding(seconds: SessionLife.oldToken)), of: authority)
    try work.records.save(session.under(new.digest, at: now, until: ends), of: authority)
    return .unrecorded(new)
  }
}

extension Session {
  /// Whether it is time to note that somebody is here, or to change the token.
  public func isDue(at now: Moment) -> Bool {
    !isReplaced && (seenAt.adding(seconds: SessionLife.seen) <= now || tokenIsDue(at: now))
  }

  func tokenIsDue(at now: Moment) -> Bool { !isReplaced && renewedAt.adding(seconds: SessionLife.token) <= now }

  /// Whether another token has taken this one’s place: then it has a minute from its renewal and no more.
  var isReplaced: Bool { endsAt == renewedAt.adding(seconds: SessionLife.oldToken) }

  func under(_ digest: Digest, at now: Moment, until end: Moment) -> Session {
    Session(
      digest: digest, id: id, account: account, stage: stage, device: device, beganAt: beganAt, renewedAt: now,
      seenAt: now, endsAt: end)
  }
}
