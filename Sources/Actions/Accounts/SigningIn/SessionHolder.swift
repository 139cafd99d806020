import Council
import Secrets
import Store

/// Who holds the token of a session.
public struct SessionHolder: Sendable {
  /// Their account.
  public let account: Account
  /// Their session.
  public let session: Session
  /// Who they act as.
  public let person: ActingPerson
  /// Their roles with what names them, past ones too.
  public let roles: [HeldRole]
}

extension Records {
  /// Who is signed in under a token at an authority; `nil` when nobody is. What the token is worth elsewhere does not count.
  public func holder(of token: Token, at authority: String, now: Now) throws -> SessionHolder? {
    try read { open in
      guard let session = try open.session(token.digest, of: authority, at: now.moment), session.stage == .whole else {
        return nil
      }
      try open.foresee { ahead in
        _ = try ahead.account(session.account, of: authority)
        _ = try ahead.holder(of: session.account, authority)
        _ = try ahead.roles(of: session.account, at: authority)
      }
      guard let account = try open.account(session.account, of: authority), account.state == .active
      else { return nil }
      let roles = try open.roles(of: account.id, at: authority)
      let person = ActingPerson(.account(account.id), post: account.post, grants: roles.map(\.grant))
      return SessionHolder(account: account, session: session, person: person, roles: roles)
    }
  }

  /// Whether a token is of a session that waits for a code.
  public func waitsForCode(_ token: Token, at authority: String, now: Now) throws -> Bool {
    try read { try $0.session(token.digest, of: authority, at: now.moment)?.stage == .password }
  }

  /// Whose devices are signed in, latest first. A device whose token was just changed appears once.
  public func devices(of account: String, at authority: String, now: Now) throws -> [Session] {
    var seen: Set<String> = []
    return try read { try $0.sessions(of: account, at: authority, now: now.moment) }
      .filter { $0.stage == .whole && seen.insert($0.id).inserted }
  }
}

/// A link as the page shows it that asks whether to follow it.
public struct LinkOffer: Sendable {
  /// What following it does.
  public let purpose: SignInLink.Purpose
  /// The address that the letter went to, or that is to become the account’s.
  public let email: EmailAddress?
  /// The account; `nil` when following it makes one.
  public let account: Account?
}

extension Records {
  /// What a link offers; `nil` when it is used up, over, or none. Nothing happens by asking.
  public func offer(of token: Token, at authority: String, now: Now) throws -> LinkOffer? {
    try read { open in
      guard let link = try open.link(token.digest, of: authority), link.isOpen(at: now.moment) else { return nil }
      let account = try link.account.flatMap { try open.account($0, of: authority) }
      return LinkOffer(purpose: link.purpose, email: link.email ?? account?.holder?.email, account: account)
    }
  }
}
