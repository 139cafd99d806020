import Actions
import Council
import Secrets
import Store
import Synchronization

/// A link for the first administrator of a site that has no account yet: printed where the site is started, good for an hour and
/// once. It is kept in memory only, so it ends with the process too.
public final class SetUpLink: Sendable {
  /// For how long it can be followed, in seconds.
  public static let seconds = 3600

  private let digest: Digest
  private let ends: Moment
  private let isUsed = Mutex(false)

  /// A link under a fresh token.
  public init(_ token: Token, at now: Moment) {
    digest = token.digest
    ends = now.adding(seconds: Self.seconds)
  }

  func isOpen(_ token: Token?, at now: Moment) -> Bool {
    token?.digest == digest && now < ends && !isUsed.withLock { $0 }
  }

  /// Does something once; what fails uses nothing up.
  func use<Result>(_ body: () throws -> Result) throws -> Result {
    try isUsed.withLock { used in
      guard !used else { throw Problem.linkIsOver }
      let result = try body()
      used = true
      return result
    }
  }
}

extension Records {
  /// Whether no council here has an account.
  public func hasNoAccount() throws -> Bool {
    try read { open in try open.authorities().allSatisfy { try open.accounts(of: $0.id).isEmpty } }
  }
}
