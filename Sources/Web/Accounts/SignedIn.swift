import Actions
import Council
import DatabasePort
import Secrets
import Store

/// Somebody who is signed in at an authority: who they are, and what their forms must carry.
struct SignedIn: Sendable {
  /// The authority they are signed in at.
  var authority: String
  /// What they are called, for their own eyes.
  var name: String
  /// Who they act as.
  var person: ActingPerson
  /// What names this session among their devices.
  var session: String
  /// What every form sent in this session must carry.
  var formToken: String
  /// Their account and session, as they are kept.
  var holder: SessionHolder?
  /// The cookie with the session’s new token, when it has just been changed.
  var renewed: String?
}

extension Site {
  /// Who holds the token of a session; notes that they are here, and changes the token when its hour is over. A token
  /// that was changed long ago ends its session.
  func whoIs(_ cookie: String, _ authority: String, _ now: Now) throws -> SignedIn? {
    guard let token = Token(cookie) else { return nil }
    guard let holder = try records.holder(of: token, at: authority, now: now) else {
      try records.endIfReused(token, at: authority, means: means, now: now)
      return nil
    }
    var signedIn = SignedIn(
      authority: authority, name: holder.account.holder.map(Self.name) ?? "", person: holder.person,
      session: holder.session.id,
      formToken: FormToken.text(for: "session \(authority) \(holder.session.id)", records.keeping.key), holder: holder)
    if holder.session.isDue(at: now.moment), let new = try rotated(token, authority, now) {
      signedIn.renewed = sessionCookie(new, holder.account.kind, authority)
    }
    return signedIn
  }

  /// The new token of a session. Who only reads keeps the old one while nothing can be saved.
  private func rotated(_ token: Token, _ authority: String, _ now: Now) throws -> Token? {
    do {
      return try records.carryOut(RotateSession(authority: authority, token: token), by: .visitor, at: now)
    } catch is DatabaseProblem { return nil }
  }

  /// The cookie of a session: with the browser’s window for staff and members, a month for the public.
  func sessionCookie(_ token: Token, _ kind: Account.Kind, _ authority: String) -> String {
    SessionCookie.set(token, authority, seconds: kind == .public ? SessionLife.longest(.public) : nil)
  }

  private static func name(_ holder: Account.Holder) -> String {
    holder.name.isEmpty ? holder.email.text : holder.name
  }
}
