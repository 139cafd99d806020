import Council
import Secrets
import Store

/// The last part of signing in: a one-time code, or a recovery code. The session gets a new token, so that who knew the old one
/// has nothing of it.
public struct GiveCode: Deed {
  public static let permission = Permission.signIn
  public static let name = "give-code"
  public let authority: String
  /// The token of the session that waits for the code; `nil` when the cookie held none.
  public let token: Token?
  /// What was typed.
  public let typed: String
  /// Whence it comes.
  public let caller: CallingDevice
  /// What words letters.
  public let post: AccountPost

  public init(authority: String, token: Token?, typed: String, caller: CallingDevice, post: AccountPost) {
    (self.authority, self.token, self.typed, self.caller, self.post) = (authority, token, typed, caller, post)
  }

  /// What came of a code.
  public enum Outcome: Sendable {
    /// Signed in; with how many recovery codes are left when one was used.
    case signedIn(OpenedSession, recoveryCodesLeft: Int?)
    /// The code was wrong, or used before.
    case refused
    /// Too many attempts; try again after so many seconds.
    case wait(seconds: Int)
    /// The password is too long ago: it begins again.
    case startAgain
  }

  public func carryOut(_ work: Work) throws -> Done<Outcome> {
    guard let token, let waiting = try work.records.session(token.digest, of: authority, at: work.now.moment),
      waiting.stage == .password, let account = try work.records.account(waiting.account, of: authority),
      account.state == .active
    else { return .unrecorded(.startAgain) }
    let throttle = Throttle.code(account.id, caller, at: authority, work)
    if let seconds = try throttle.enter(work) { return .unrecorded(.wait(seconds: seconds)) }
    if try work.takesOneTimeCode(typed, of: account, at: authority) {
      return .unrecorded(.signedIn(try signIn(account, waiting, throttle, work), recoveryCodesLeft: nil))
    }
    guard let code = RecoveryCode(typed),
      try work.records.useRecoveryCode(code, of: account.id, at: authority, now: work.now.moment)
    else { return .unrecorded(.refused) }
    let left = try work.records.recoveryCodesLeft(of: account.id, at: authority)
    return .privately(
      .signedIn(try signIn(account, waiting, throttle, work), recoveryCodesLeft: left),
      accountMatter(account, "Recovery code used", by: account.post))
  }

  private func signIn(_ account: Account, _ waiting: Session, _ throttle: Throttle, _ work: Work) throws
    -> OpenedSession
  {
    try work.records.endSession(waiting.id, of: account.id, at: authority)
    try throttle.succeed(work)
    let folded = account.holder?.email.folded ?? ""
    try Throttle.password(folded, account, caller, at: authority, work).succeed(work)
    let key = work.records.keeping.key
    if DeviceCookie.device(caller.cookie, of: account.id, at: authority, key: key) == nil {
      try post.send(.newDevice(caller.browser), to: account, of: authority, work)
    }
    return try work.beginSession(account, .whole, on: caller, at: authority)
  }
}

extension Work {
  /// Whether a one-time code fits an account’s key; from then on it counts as used.
  func takesOneTimeCode(_ typed: String, of account: Account, at authority: String) throws -> Bool {
    let key = try records.secret(of: account.id, at: authority).oneTimeCode
    let last = try records.lastCodeStep(of: account.id, at: authority)
    guard let step = key?.matchingStep(typed, at: now.moment.milliseconds / 1000, usedUpTo: last) else { return false }
    try records.saveCodeStep(step, of: account.id, at: authority)
    return true
  }
}
