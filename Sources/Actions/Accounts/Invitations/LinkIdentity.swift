import Council
import Store

/// Links a work account to the account here that has the same address, which the sign-in service has to have checked. It never
/// makes an account.
///
/// An open invitation allows it, and then the account is taken up. So does an account in use that nobody of this service is linked
/// to yet. Once somebody is, another with the same address is somebody else who came after them, and needs an invitation.
public struct LinkIdentity: Deed {
  public static let permission = Permission.signIn
  public static let name = "link-identity"
  public let authority: String
  /// Who the sign-in service says they are.
  public let identity: LinkedIdentity
  /// The address it has checked.
  public let email: EmailAddress
  /// What words letters.
  public let letters: AccountPost

  public init(authority: String, identity: LinkedIdentity, checked email: EmailAddress, letters: AccountPost) {
    (self.authority, self.identity, self.email, self.letters) = (authority, identity, email, letters)
  }

  /// Whether there was such an account, and the identity is now linked.
  public func carryOut(_ work: Work) throws -> Done<Bool> {
    guard try work.records.account(linkedTo: identity, of: authority) == nil,
      var account = try work.records.account(at: email, of: authority), account.kind == .council,
      try mayBeLinked(account, work)
    else { return .unrecorded(false) }
    let wasInvited = account.state == .invited
    account.state = .active
    try work.records.save(account, of: authority)
    try work.records.link(identity, to: account.id, of: authority)
    try work.voidLinks(of: account.id, at: authority, only: .invitation)
    try letters.send(.workAccountLinked, to: account, of: authority, work)
    return .privately(
      true,
      accountMatter(
        account, wasInvited ? "Invitation taken up with a work account" : "Work account linked", by: account.post))
  }

  private func mayBeLinked(_ account: Account, _ work: Work) throws -> Bool {
    guard account.state == .invited || account.state == .active else { return false }
    let isInvited = try work.records.links(of: account.id, at: authority)
      .contains { $0.purpose == .invitation && $0.isOpen(at: work.now.moment) }
    if isInvited { return true }
    guard account.state == .active else { return false }
    return try !work.records.hasIdentity(of: identity.issuer, account.id, at: authority)
  }
}
