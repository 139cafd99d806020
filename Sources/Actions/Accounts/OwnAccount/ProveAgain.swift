import Council
import Secrets
import Store

/// Takes out the own password to be compared once more before something grave, and counts the attempt.
public struct ProveAgain: Deed {
  public static let permission = Permission.ownAccount
  public static let name = "prove-again"
  public let authority: String

  public init(authority: String) { self.authority = authority }

  public func carryOut(_ work: Work) throws -> Done<Result<PasswordOnFile, AccountRefusal>> {
    let account = try work.ownAccount(at: authority)
    if let seconds = try Throttle.again(account.id, at: authority).enter(work) {
      return .unrecorded(.failure(.wait(seconds: seconds)))
    }
    let hash = try work.records.password(of: account.id, at: authority)
    return .unrecorded(.success(PasswordOnFile(account: account.id, hash: hash)))
  }
}

extension Records {
  /// Compares the own password once more. Blocks meanwhile. What comes of it goes into the grave deed.
  public func proveAgain(
    _ password: Password, by person: ActingPerson, at authority: String, means: SignInMeans, now: Now
  ) throws -> CheckedPassword {
    let onFile = try carryOut(ProveAgain(authority: authority), by: person, at: now).get()
    return try onFile.check(password, means, random: keeping.random)
  }
}

extension Work {
  /// Refuses unless the password given again is the account’s.
  func demand(_ proof: CheckedPassword, of account: Account, at authority: String) throws {
    guard try proof.isRight(for: account.id, at: authority, self) else { throw AccountRefusal.wrongPassword }
    try Throttle.again(account.id, at: authority).succeed(self)
  }
}
