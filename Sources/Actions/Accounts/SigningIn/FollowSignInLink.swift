import Council
import Secrets
import Store

/// Signs in somebody of the public who followed the link in a letter, and makes their account when there is none.
public struct FollowSignInLink: Deed {
  public static let permission = Permission.signIn
  public static let name = "follow-sign-in-link"
  public let authority: String
  /// The token in the link; `nil` when the address held none.
  public let token: Token?
  /// Whence it is followed.
  public let caller: CallingDevice

  public init(authority: String, token: Token?, caller: CallingDevice) {
    (self.authority, self.token, self.caller) = (authority, token, caller)
  }

  /// Throws ``AccountRefusal/linkIsOver`` for a link that was followed before.
  public func carryOut(_ work: Work) throws -> Done<OpenedSession> {
    let link = try work.openLink(token, [.signIn], of: authority)
    try work.use(link, of: authority)
    let known = try link.account ?? link.email.flatMap { try work.records.account(at: $0, of: authority)?.id }
    guard let known else { return try makeAccount(link, work) }
    let account = try work.account(known, of: authority)
    guard account.kind == .public, account.state == .active else { throw AccountRefusal.linkIsOver }
    return .unrecorded(try work.beginSession(account, .whole, on: caller, at: authority))
  }

  private func makeAccount(_ link: SignInLink, _ work: Work) throws -> Done<OpenedSession> {
    guard let email = link.email else { throw AccountRefusal.linkIsOver }
    let account = Account(
      id: work.newIdentifier(), kind: .public, post: "A resident", state: .active, openedAt: work.now.moment,
      holder: Account.Holder(name: "", email: email))
    try work.records.save(account, of: authority)
    try work.records.save(
      HeldRole(
        id: work.newIdentifier(), account: account.id,
        grant: RoleGrant(authority: authority, role: .resident, from: work.now.day)))
    let opened = try work.beginSession(account, .whole, on: caller, at: authority)
    return .privately(opened, accountMatter(account, "Account made by a resident", by: account.post))
  }
}
