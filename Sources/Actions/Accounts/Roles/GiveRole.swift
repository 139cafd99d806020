import Council
import Store

/// Gives an account a role, for the whole authority or a part of it, from a day to a day.
public struct GiveRole: Deed {
  public static let permission = Permission.lookAfterAccounts
  public static let name = "give-role"
  public let authority: String
  /// Which account.
  public let account: String
  /// The role, where and from when to when.
  public let grant: RoleGrant
  /// Why.
  public let reason: String

  public init(authority: String, account: String, grant: RoleGrant, reason: String = "") {
    (self.authority, self.account, self.grant, self.reason) = (authority, account, grant, reason)
  }

  public func carryOut(_ work: Work) throws -> Done<HeldRole> {
    let account = try work.account(account, of: authority)
    guard account.state == .active || account.state == .invited else { throw AccountRefusal.wrongState(account.state) }
    let held = try work.give(grant, to: account, at: authority)
    return .privately(
      held, accountMatter(account, "Role given: \(grant.role.words)", by: work.person.post, reason: reason))
  }
}
