import Council
import Store

/// Deletes everything personal of an account at its holder’s own wish. Who has a password and a code proves with both that it is
/// them; what was done in a post stays in the record under that post.
public struct EraseOwnAccount: Deed {
  public static let permission = Permission.ownAccount
  public static let name = "erase-own-account"
  public let authority: String
  /// What shows that the holder asks; `nil` for an account of the public, which has neither password nor code.
  public let proof: Proof?

  /// The password, compared once more, and a one-time code.
  public struct Proof: Sendable {
    let password: CheckedPassword
    let code: String

    /// A proof from what came of the password, and the code as it was typed.
    public init(password: CheckedPassword, code: String) { (self.password, self.code) = (password, code) }
  }

  public init(at authority: String, proof: Proof? = nil) { (self.authority, self.proof) = (authority, proof) }

  /// Throws ``PrivacyRefusal`` when nobody else could look after accounts, ``AccountRefusal`` when the proof does not hold.
  public func carryOut(_ work: Work) throws -> Done<PrivacyReceipt> {
    let erasure = try Erasure(of: work.person.account ?? "", at: authority, work)
    if erasure.account.kind == .council { try demandProof(of: erasure.account, work) }
    try erasure.refuseLastAdministrator(work)
    return .privately(
      try erasure.carryOut(work),
      matter(
        work, subject: erasure.account.subject, title: "Account erased at its holder’s wish",
        under: Warrant(.ownMatter, "Article 17 of the UK GDPR")))
  }

  private func demandProof(of account: Account, _ work: Work) throws {
    guard try work.records.password(of: account.id, at: authority) != nil else { throw PrivacyRefusal.noPassword }
    guard let proof else { throw AccountRefusal.wrongPassword }
    try work.demand(proof.password, of: account, at: authority)
    guard try work.takesOneTimeCode(proof.code, of: account, at: authority) else { throw AccountRefusal.wrongCode }
  }
}
