import Council
import Secrets
import Store

/// Gives a new sheet of recovery codes; the old ones are void.
public struct RenewRecoveryCodes: Deed {
  public static let permission = Permission.ownAccount
  public static let name = "renew-recovery-codes"
  public let authority: String
  /// The password, compared once more.
  public let proof: CheckedPassword

  public init(authority: String, proof: CheckedPassword) { (self.authority, self.proof) = (authority, proof) }

  public func carryOut(_ work: Work) throws -> Done<[RecoveryCode]> {
    let account = try work.ownAccount(at: authority)
    try work.demand(proof, of: account, at: authority)
    let codes = RecoveryCode.sheet(work.random)
    try work.records.replaceRecoveryCodes(codes, of: account.id, at: authority)
    return .privately(codes, accountMatter(account, "Recovery codes renewed", by: account.post))
  }
}
