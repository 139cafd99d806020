import Council
import Secrets
import Store

/// A session that has just begun, with what goes into cookies and is kept nowhere else.
public struct OpenedSession: Sendable {
  /// For the cookie of the session.
  public let token: Token
  /// The session as it is kept.
  public let session: Session
  /// For the cookie of the device; `nil` while the signing in is not whole.
  public let deviceCookie: String?
}

/// How long a session lasts, in seconds.
public enum SessionLife {
  /// How long at the most.
  public static func longest(_ kind: Account.Kind) -> Int { kind == .council ? 12 * 3600 : 30 * 86_400 }
  /// How long without a visit.
  public static func idle(_ kind: Account.Kind) -> Int { kind == .council ? 2 * 3600 : 30 * 86_400 }
  /// How long the code may take after the password.
  public static let code = 600
  /// After how long the token is changed.
  public static let token = 3600
  /// For how long an old token is still taken, for pages that were asked for at the same time.
  public static let oldToken = 60
  /// How often it is noted that somebody is here.
  public static let seen = 60

  static func end(_ kind: Account.Kind, beganAt: Moment, now: Moment) -> Moment {
    min(beganAt.adding(seconds: longest(kind)), now.adding(seconds: idle(kind)))
  }
}

extension Work {
  /// Begins a session under a token that nobody had before. The device is made known once the signing in is whole.
  func beginSession(
    _ account: Account, _ stage: Session.Stage, on caller: CallingDevice, at authority: String
  ) throws -> OpenedSession {
    let (token, moment) = (Token(random), now.moment)
    let session = Session(
      digest: token.digest, id: newIdentifier(), account: account.id, stage: stage, device: caller.browser,
      beganAt: moment, renewedAt: moment, seenAt: moment,
      endsAt: stage == .password
        ? moment.adding(seconds: SessionLife.code) : SessionLife.end(account.kind, beganAt: moment, now: moment))
    try records.save(session, of: authority)
    let cookie =
      stage == .whole
      ? DeviceCookie.text(for: account.id, at: authority, key: records.keeping.key, random: random) : nil
    return OpenedSession(token: token, session: session, deviceCookie: cookie)
  }
}
