import Council
import Store

/// Signs in somebody whom the council’s single sign-on vouches for. It never makes an account.
public struct SignInByIdentity: Deed {
  public static let permission = Permission.signIn
  public static let name = "sign-in-by-identity"
  public let authority: String
  /// Who the single sign-on says they are.
  public let identity: LinkedIdentity
  /// Whence they come.
  public let caller: CallingDevice

  public init(authority: String, identity: LinkedIdentity, caller: CallingDevice) {
    (self.authority, self.identity, self.caller) = (authority, identity, caller)
  }

  /// A session; `nil` when the identity is linked to no account in use.
  public func carryOut(_ work: Work) throws -> Done<OpenedSession?> {
    guard let id = try work.records.account(linkedTo: identity, of: authority),
      let account = try work.records.account(id, of: authority), account.state == .active
    else { return .unrecorded(nil) }
    return .unrecorded(try work.beginSession(account, .whole, on: caller, at: authority))
  }
}

extension Records {
  /// Signs in somebody whom the sign-in service vouches for, and links them first when they come for the first time with a checked
  /// address of an account here. `nil` when no account in use is theirs.
  public func signIn(
    by identity: LinkedIdentity, checked email: EmailAddress?, at authority: String, from caller: CallingDevice,
    means: SignInMeans, now: Now
  ) throws -> OpenedSession? {
    let signIn = SignInByIdentity(authority: authority, identity: identity, caller: caller)
    if let opened = try carryOut(signIn, by: .visitor, at: now) { return opened }
    guard let email else { return nil }
    let link = LinkIdentity(authority: authority, identity: identity, checked: email, letters: means.post)
    return try carryOut(link, by: .visitor, at: now) ? carryOut(signIn, by: .visitor, at: now) : nil
  }
}
