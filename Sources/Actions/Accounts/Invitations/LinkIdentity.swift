import Council
import Store

/// Takes up an invitation through the council’s single sign-on: the identity is linked to the account that was invited under the
/// same address, which the single sign-on has to have verified.
public struct LinkIdentity: Deed {
  public static let permission = Permission.signIn
  public static let name = "link-identity"
  public let authority: String
  /// Who the single sign-on says they are.
  public let identity: LinkedIdentity
  /// The address it has verified.
  public let email: EmailAddress

  public init(authority: String, identity: LinkedIdentity, verified email: EmailAddress) {
    (self.authority, self.identity, self.email) = (authority, identity, email)
  }

  /// Whether there was an open invitation, and the identity is now linked.
  public func carryOut(_ work: Work) throws -> Done<Bool> {
    guard try work.records.account(linkedTo: identity, of: authority) == nil,
      var account = try work.records.account(at: email, of: authority), account.kind == .council,
      account.state == .invited,
      try work.records.links(of: account.id, at: authority)
        .contains(where: { $0.purpose == .invitation && $0.isOpen(at: work.now.moment) })
    else { return .unrecorded(false) }
    account.state = .active
    try work.records.save(account, of: authority)
    try work.records.link(identity, to: account.id, of: authority)
    try work.voidLinks(of: account.id, at: authority)
    return .privately(true, accountMatter(account, "Invitation taken up through single sign-on", by: account.post))
  }
}
