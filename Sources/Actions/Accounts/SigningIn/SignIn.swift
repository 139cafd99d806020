import Council
import Secrets
import Store

/// The second part of signing in: the password was compared; now a code is asked for.
public struct SignIn: Deed {
  public static let permission = Permission.signIn
  public static let name = "sign-in"
  public let authority: String
  /// What came of comparing.
  public let checked: CheckedPassword
  /// Whence the attempt comes.
  public let caller: CallingDevice

  public init(authority: String, checked: CheckedPassword, caller: CallingDevice) {
    (self.authority, self.checked, self.caller) = (authority, checked, caller)
  }

  /// A session that waits for the code; `nil` when the password was wrong.
  public func carryOut(_ work: Work) throws -> Done<OpenedSession?> {
    guard let id = checked.account, let account = try work.records.account(id, of: authority), account.state == .active,
      try checked.isRight(for: id, at: authority, work)
    else { return .unrecorded(nil) }
    let opened = try work.beginSession(account, .password, on: caller, at: authority)
    guard let anew = checked.anew else { return .unrecorded(opened) }
    var secret = try work.records.secret(of: id, at: authority)
    secret.password = anew
    try work.records.save(secret, of: id, at: authority)
    return .privately(opened, accountMatter(account, "Password kept at today’s cost", by: account.post))
  }
}

extension Records {
  /// Signs in with address and password, as far as the code: a session that waits for it, or `nil` when address and password do
  /// not belong together. Blocks while the password is compared. Throws ``AccountRefusal/wait(seconds:)`` after many attempts.
  public func signIn(
    email: String, password: Password, at authority: String, from caller: CallingDevice, means: SignInMeans, now: Now
  ) throws -> OpenedSession? {
    let start = StartSignIn(authority: authority, email: email, caller: caller)
    let onFile = try carryOut(start, by: .visitor, at: now).get()
    let checked = try onFile.check(password, means, random: keeping.random)
    return try carryOut(SignIn(authority: authority, checked: checked, caller: caller), by: .visitor, at: now)
  }
}
