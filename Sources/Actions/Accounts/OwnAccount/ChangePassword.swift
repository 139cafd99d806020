import Council
import Secrets
import Store

/// Changes the own password. Every other device is signed out.
public struct ChangePassword: Deed {
  public static let permission = Permission.ownAccount
  public static let name = "change-password"
  public let authority: String
  /// The old password, compared.
  public let proof: CheckedPassword
  /// The new one, ready to be kept.
  public let password: PasswordHash
  /// The session that stays.
  public let session: String
  /// What words letters.
  public let post: AccountPost

  public init(authority: String, proof: CheckedPassword, password: PasswordHash, session: String, post: AccountPost) {
    (self.authority, self.proof, self.password, self.session, self.post) = (authority, proof, password, session, post)
  }

  public func carryOut(_ work: Work) throws -> Done<Void> {
    let account = try work.ownAccount(at: authority)
    try work.demand(proof, of: account, at: authority)
    try work.change(password, of: account, at: authority, keeping: session, post)
    return .privately((), accountMatter(account, "Password changed", by: account.post))
  }
}

extension Records {
  /// Changes the own password after comparing the old one.
  public func changePassword(
    from old: String, to new: String, by holder: SessionHolder, at authority: String, means: SignInMeans, now: Now
  ) throws {
    guard let email = holder.account.holder?.email else { throw AccountRefusal.unknownAccount }
    let proof = try proveAgain(Password(old), by: holder.person, at: authority, means: means, now: now)
    guard proof.account != nil else { throw AccountRefusal.wrongPassword }
    let deed = ChangePassword(
      authority: authority, proof: proof, password: try newHash(new, email, means), session: holder.session.id,
      post: means.post)
    try carryOut(deed, by: holder.person, at: now)
  }
}
