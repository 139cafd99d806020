import Council
import Secrets
import Store

/// Makes the address that of the account, when the link is followed that went there. Every device is signed out, every other link
/// is void, and the old address gets a link that takes the change back within a week: a stolen session takes no account away. Taking
/// it back unlinks every work account too, as one of the address that is left may have been linked meanwhile.
public struct ConfirmEmailAddress: Deed {
  public static let permission = Permission.signIn
  public static let name = "confirm-email-address"
  public let authority: String
  /// The token in the link; `nil` when the address held none.
  public let token: Token?
  /// What words letters.
  public let post: AccountPost

  public init(authority: String, token: Token?, post: AccountPost) {
    (self.authority, self.token, self.post) = (authority, token, post)
  }

  /// The account’s address from now on.
  public func carryOut(_ work: Work) throws -> Done<EmailAddress> {
    let link = try work.openLink(token, [.address, .addressBack], of: authority)
    var account = try work.account(link.account ?? "", of: authority)
    guard let new = link.email, let old = account.holder, account.state == .active else {
      throw AccountRefusal.linkIsOver
    }
    if let other = try work.records.account(at: new, of: authority), other.id != account.id {
      throw AccountRefusal.addressTaken(new)
    }
    try work.use(link, of: authority)
    try work.voidLinks(of: account.id, at: authority)
    try work.records.endSessions(of: account.id, at: authority)
    account.holder?.email = new
    try work.records.save(account, of: authority)
    if link.purpose == .address, old.email != new { try tell(old, account, work) }
    if link.purpose == .addressBack { try work.records.unlinkIdentities(of: account.id, at: authority) }
    let title = link.purpose == .address ? "E-mail address changed" : "E-mail address taken back"
    return .privately(new, accountMatter(account, title, by: account.post))
  }

  private func tell(_ old: Account.Holder, _ account: Account, _ work: Work) throws {
    let back = try work.newLink(
      .addressBack, for: account.id, email: old.email, seconds: LinkLife.addressBack, of: authority)
    try post.send(
      .addressChanged(back.token, ends: back.ends), to: old.email, name: old.name, account: account.id, of: authority,
      work)
  }
}
