import Council
import Secrets
import Store

/// Sets a new password through the link in a letter. The one-time code is still asked for afterwards; every device is signed out,
/// and every access token is worthless.
public struct ResetPassword: Deed {
  public static let permission = Permission.signIn
  public static let name = "reset-password"
  public let authority: String
  /// The token in the link; `nil` when the address held none.
  public let token: Token?
  /// The new password, ready to be kept.
  public let password: PasswordHash
  /// What words letters.
  public let post: AccountPost

  public init(authority: String, token: Token?, password: PasswordHash, post: AccountPost) {
    (self.authority, self.token, self.password, self.post) = (authority, token, password, post)
  }

  /// A cookie that makes the device known: whoever reads the account’s letters is not kept waiting for what others tried.
  public func carryOut(_ work: Work) throws -> Done<String> {
    let link = try work.openLink(token, [.password], of: authority)
    let account = try work.account(link.account ?? "", of: authority)
    guard account.kind == .council, account.state == .active else { throw AccountRefusal.linkIsOver }
    try work.use(link, of: authority)
    try work.change(password, of: account, at: authority, keeping: nil, post)
    try work.records.removeAccessTokens(of: account.id, at: authority)
    let cookie = DeviceCookie.text(
      for: account.id, at: authority, key: work.records.keeping.key, random: work.random)
    return .privately(cookie, accountMatter(account, "Password set anew by letter", by: account.post))
  }
}

extension Work {
  func change(
    _ password: PasswordHash, of account: Account, at authority: String, keeping session: String?, _ post: AccountPost
  ) throws {
    var secret = try records.secret(of: account.id, at: authority)
    secret.password = password
    try records.save(secret, of: account.id, at: authority)
    try records.endSessions(of: account.id, at: authority, except: session)
    try voidLinks(of: account.id, at: authority)
    try post.send(.passwordChanged, to: account, of: authority, self)
  }
}

extension Records {
  /// Sets a new password through a link, and gives the cookie of the device.
  public func resetPassword(
    _ token: Token, to password: String, at authority: String, means: SignInMeans, now: Now
  ) throws -> String {
    guard let offer = try offer(of: token, at: authority, now: now), offer.purpose == .password, let email = offer.email
    else { throw AccountRefusal.linkIsOver }
    let hash = try newHash(password, email, means)
    let deed = ResetPassword(authority: authority, token: token, password: hash, post: means.post)
    return try carryOut(deed, by: .visitor, at: now)
  }

  func newHash(_ password: String, _ email: EmailAddress, _ means: SignInMeans) throws -> PasswordHash {
    if let objection = Password.objection(to: password, emailAddress: email.text) {
      throw AccountRefusal.password(objection)
    }
    return try PasswordHash(of: Password(password), cost: means.cost, random: keeping.random, gate: means.gate)
  }
}
