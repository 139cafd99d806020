import Council
import Secrets
import Store

/// The first part of signing in with a password: counts the attempt and takes out what the password is to be compared with. The
/// comparing is slow on purpose and happens outside the transaction.
public struct StartSignIn: Deed {
  public static let permission = Permission.signIn
  public static let name = "start-sign-in"
  public let authority: String
  /// The address as it was typed.
  public let email: String
  /// Whence the attempt comes.
  public let caller: CallingDevice

  public init(authority: String, email: String, caller: CallingDevice) {
    (self.authority, self.email, self.caller) = (authority, email, caller)
  }

  /// What the password is to be compared with, whether there is one or not; or how long to wait first.
  public func carryOut(_ work: Work) throws -> Done<Result<PasswordOnFile, AccountRefusal>> {
    _ = try work.council(authority)
    let address = EmailAddress(email)
    let account = try address.flatMap { try work.records.account(at: $0, of: authority) }
    let folded = address?.folded ?? String(email.lowercased().prefix(254))
    let throttle = Throttle.password(folded, account, caller, at: authority, work)
    if let seconds = try throttle.enter(work) { return .unrecorded(.failure(.wait(seconds: seconds))) }
    guard let account, account.kind == .council, account.state == .active else {
      return .unrecorded(.success(PasswordOnFile(account: nil, hash: nil)))
    }
    let hash = try work.records.password(of: account.id, at: authority)
    return .unrecorded(.success(PasswordOnFile(account: account.id, hash: hash)))
  }
}

/// A password as it is kept, taken out to be compared.
public struct PasswordOnFile: Sendable {
  let account: String?
  let hash: PasswordHash?

  /// Compares a password with it, in the same time whether there is one or not.
  func check(_ password: Password, _ means: SignInMeans, random: RandomBytes) throws -> CheckedPassword {
    guard let account, let hash else {
      try PasswordHash.pretend(password, cost: means.cost, gate: means.gate)
      return CheckedPassword(account: nil, hash: nil, anew: nil)
    }
    guard try hash.matches(password, gate: means.gate) else {
      return CheckedPassword(account: nil, hash: nil, anew: nil)
    }
    let anew =
      hash.needsRehash(for: means.cost)
      ? try PasswordHash(of: password, cost: means.cost, random: random, gate: means.gate) : nil
    return CheckedPassword(account: account, hash: hash, anew: anew)
  }
}

/// What came of comparing a password. Only comparing makes one.
public struct CheckedPassword: Sendable {
  /// Whose it is; `nil` when it was wrong.
  let account: String?
  let hash: PasswordHash?
  /// The same password at today’s cost, when it was kept at another.
  let anew: PasswordHash?

  /// Whether it still is the password of this account: it may have been changed while it was compared.
  func isRight(for account: String, at authority: String, _ work: Work) throws -> Bool {
    guard let hash, self.account == account else { return false }
    return try work.records.password(of: account, at: authority) == hash
  }
}

/// What deeds about accounts need besides the records.
public struct SignInMeans: Sendable {
  /// The cost of a password.
  public let cost: PasswordCost
  /// What lets few passwords be tried at once.
  public let gate: PasswordGate
  /// What words letters and keeps them until they are sent.
  public let post: AccountPost

  /// Means from their parts.
  public init(cost: PasswordCost = .recommended, gate: PasswordGate = .shared, post: AccountPost) {
    (self.cost, self.gate, self.post) = (cost, gate, post)
  }
}
