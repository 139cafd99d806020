import Council
import Secrets
import Store

/// Asks for another address. Nothing changes until the link is followed that goes to the new one; the old one is told at once.
/// Who has a password gives it again; who has none has to have signed in just now, through a letter to the old address.
public struct ChangeEmailAddress: Deed {
  public static let permission = Permission.ownAccount
  public static let name = "change-email-address"
  public let authority: String
  /// The new address.
  public let email: EmailAddress
  /// The password, compared once more; `nil` for an account without one.
  public let proof: CheckedPassword?
  /// The session it is asked in.
  public let session: String
  /// What words letters.
  public let post: AccountPost

  public init(authority: String, email: EmailAddress, proof: CheckedPassword?, session: String, post: AccountPost) {
    (self.authority, self.email, self.proof, self.session, self.post) = (authority, email, proof, session, post)
  }

  public func carryOut(_ work: Work) throws -> Done<Void> {
    let account = try work.ownAccount(at: authority)
    if account.kind == .council {
      guard let proof else { throw AccountRefusal.wrongPassword }
      try work.demand(proof, of: account, at: authority)
    } else {
      let sessions = try work.records.sessions(of: account.id, at: authority, now: work.now.moment)
      guard sessions.contains(where: { $0.id == session && work.now.moment <= $0.beganAt.adding(seconds: 900) }) else {
        throw AccountRefusal.signInAgain
      }
    }
    let link = try work.newLink(.address, for: account.id, email: email, seconds: LinkLife.address, of: authority)
    // The same letter whether another account has the address or not: only who reads it there learns that.
    try post.send(
      .addressLink(link.token, ends: link.ends), to: email, name: "", account: nil, of: authority, work)
    try post.send(.addressAsked, to: account, of: authority, work)
    return .unrecorded(())
  }
}
