import Council
import Store

/// Closes an account: every device is signed out, every link is void, what it proved itself with is gone, its roles end. Who it
/// was stays until it is erased.
public struct CloseAccount: Deed {
  public static let permission = Permission.lookAfterAccounts
  public static let name = "close-account"
  public let authority: String
  /// Which account.
  public let account: String
  /// Why.
  public let reason: String

  public init(authority: String, account: String, reason: String = "") {
    (self.authority, self.account, self.reason) = (authority, account, reason)
  }

  public func carryOut(_ work: Work) throws -> Done<Void> {
    var account = try work.account(account, of: authority)
    guard account.state == .active || account.state == .invited else { throw AccountRefusal.wrongState(account.state) }
    let roles = try work.records.roles(of: account.id, at: authority)
    let isAdministrator = roles.contains { $0.grant.role == .administrator && $0.grant.stands(on: work.now.day) }
    if isAdministrator, try !work.hasAdministrator(of: authority, without: { $0.account == account.id }) {
      throw AccountRefusal.lastAdministrator
    }
    (account.state, account.closedAt) = (.closed, work.now.moment)
    try work.records.save(account, of: authority)
    try end(roles, work)
    try work.records.endSessions(of: account.id, at: authority)
    try work.voidLinks(of: account.id, at: authority)
    try work.records.removeSecrets(of: account.id, at: authority)
    return .privately((), accountMatter(account, "Account closed", by: work.person.post, reason: reason))
  }

  private func end(_ roles: [HeldRole], _ work: Work) throws {
    for var held in roles {
      if let from = held.grant.from, work.now.day < from { try work.records.remove(held) }
      guard held.grant.stands(on: work.now.day) else { continue }
      held.grant.to = work.now.day
      try work.records.save(held)
    }
  }
}
