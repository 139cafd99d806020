import Council
import Law
import Secrets
import Store

/// A deed that is done once, however often a program asks for it under one key within a day. The second time it gives back what came
/// of the first. Key and deed are kept in one transaction.
public struct Once<Inner: Deed>: Deed where Inner.Outcome == Int {
  public static var permission: Permission { Inner.permission }
  public static var name: String { Inner.name }
  public var authority: String { inner.authority }
  public var scope: RoleGrant.Scope { inner.scope }

  private let inner: Inner
  private let key: String
  private let request: Digest

  /// A deed under a key; `request` tells one thing that is asked for from another.
  public init(_ inner: Inner, key: String, request: Digest) {
    (self.inner, self.key, self.request) = (inner, key, request)
  }

  /// The number of the entry. Throws ``RequestKeyRefusal`` and what the deed throws.
  public func carryOut(_ work: Work) throws -> Done<Int> {
    let (account, now) = (work.person.account ?? "", work.now.moment)
    if let kept = try work.records.request(under: key, of: account, at: authority, now: now) {
      guard kept.request == request else { throw RequestKeyRefusal.usedForAnother }
      return .unrecorded(kept.entry)
    }
    let done = try inner.carryOut(work)
    try work.records.save(
      KeyedRequest(key: key, request: request, entry: done.outcome, madeAt: now), of: account, at: authority)
    return done
  }
}

/// Why a request under a key was not done.
public enum RequestKeyRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// The key was used for another request within a day.
  case usedForAnother

  public var description: String {
    "This Idempotency-Key was used for another request within the last day. Nothing was changed. Use a new key."
  }
}
