import Council
import Secrets
import Store

/// An invitation that has been made: for whom, its token for the link, and when it ends.
public struct Invitation: Sendable {
  /// The account that waits to be taken up.
  public let account: String
  /// For the link.
  public let token: Token
  /// When the link ends.
  public let ends: Moment
}

/// Invites somebody of the council: makes their account with its roles, and sends the letter.
public struct InvitePerson: Deed {
  public static let permission = Permission.lookAfterAccounts
  public static let name = "invite-person"
  public let authority: String
  /// Who is invited.
  public let holder: Account.Holder
  /// The post they act in, as the public record is to name them.
  public let post: String
  /// Their roles at this authority.
  public let roles: [RoleGrant]
  /// What words letters.
  public let letters: AccountPost

  public init(authority: String, holder: Account.Holder, post: String, roles: [RoleGrant], letters: AccountPost) {
    (self.authority, self.holder, self.post, self.roles) = (authority, holder, post, roles)
    self.letters = letters
  }

  public func carryOut(_ work: Work) throws -> Done<Invitation> {
    _ = try work.council(authority)
    guard !roles.isEmpty else { throw AccountRefusal.noRole }
    guard try work.records.account(at: holder.email, of: authority) == nil else {
      throw AccountRefusal.addressTaken(holder.email)
    }
    let account = Account(
      id: work.newIdentifier(), kind: .council, post: post, state: .invited, openedAt: work.now.moment, holder: holder)
    try work.records.save(account, of: authority)
    for role in roles { try work.give(role, to: account, at: authority) }
    let invitation = try work.invite(account, at: authority, letters)
    return .privately(invitation, accountMatter(account, "Person invited", by: work.person.post))
  }
}

extension Work {
  func invite(_ account: Account, at authority: String, _ letters: AccountPost) throws -> Invitation {
    let link = try newLink(.invitation, for: account.id, seconds: LinkLife.invitation, of: authority)
    try letters.send(.invitation(link.token, ends: link.ends), to: account, of: authority, self)
    return Invitation(account: account.id, token: link.token, ends: link.ends)
  }

  @discardableResult
  func give(_ grant: RoleGrant, to account: Account, at authority: String) throws -> HeldRole {
    guard grant.role.isOfTheCouncil == (account.kind == .council) else {
      throw AccountRefusal.roleDoesNotFit(grant.role)
    }
    guard grant.authority == authority else { throw ActionRefusal.notAllowed }
    let held = HeldRole(id: newIdentifier(), account: account.id, grant: grant)
    try records.save(held)
    return held
  }
}
