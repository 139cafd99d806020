import Council
import Store

/// Makes an account of an invented person, ready to be used without a password; at a council of a demonstration only.
public struct MakeDemonstrationAccount: Deed {
  public static let permission = Permission.runSite
  public static let name = "make-demonstration-account"
  public let authority: String
  /// Who they are.
  public let holder: Account.Holder
  /// The post the record names them by.
  public let post: String
  /// Their roles at this authority: all of the council, or all of the public.
  public let roles: [RoleGrant]

  public init(authority: String, holder: Account.Holder, post: String, roles: [RoleGrant]) {
    (self.authority, self.holder, self.post, self.roles) = (authority, holder, post, roles)
  }

  /// Gives back the account.
  public func carryOut(_ work: Work) throws -> Done<Account> {
    guard try work.records.isDemonstration(authority) else { throw DemonstrationRefusal.isReal }
    guard let first = roles.first else { throw AccountRefusal.noRole }
    guard try work.records.account(at: holder.email, of: authority) == nil else {
      throw AccountRefusal.addressTaken(holder.email)
    }
    let account = Account(
      id: work.newIdentifier(), kind: first.role.isOfTheCouncil ? .council : .public, post: post, state: .active,
      openedAt: work.now.moment, holder: holder)
    try work.records.save(account, of: authority)
    for role in roles { try work.give(role, to: account, at: authority) }
    return .privately(
      account,
      RecordMatter(
        deed: Self.name, subject: account.subject, title: "Account made for the demonstration", by: work.person.post,
        warrant: Warrant(.running, "Showing what Folkmoot does")))
  }
}
