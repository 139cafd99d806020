import Council
import Law
import Store

/// Ends a role with a day. A role that had not begun by then goes altogether.
public struct EndRole: Deed {
  public static let permission = Permission.lookAfterAccounts
  public static let name = "end-role"
  public let authority: String
  /// What names the role as it is held.
  public let role: String
  /// The last day it counts.
  public let lastDay: Day
  /// Why.
  public let reason: String

  public init(authority: String, role: String, lastDay: Day, reason: String = "") {
    (self.authority, self.role, self.lastDay, self.reason) = (authority, role, lastDay, reason)
  }

  public func carryOut(_ work: Work) throws -> Done<Void> {
    guard var held = try work.records.roles(at: authority).first(where: { $0.id == role }) else {
      throw AccountRefusal.unknownAccount
    }
    let account = try work.account(held.account, of: authority)
    if held.grant.role == .administrator, held.grant.stands(on: work.now.day),
      try !work.hasAdministrator(of: authority, without: { $0.id == role })
    {
      throw AccountRefusal.lastAdministrator
    }
    if let from = held.grant.from, lastDay < from {
      try work.records.remove(held)
    } else {
      held.grant.to = lastDay
      try work.records.save(held)
    }
    let title = "Role ended: \(held.grant.role.words)"
    return work.records.hasChangesToEnter
      ? .privately((), accountMatter(account, title, by: work.person.post, reason: reason)) : .unrecorded(())
  }
}
