import Council
import Store

/// Deletes what is past its time by the rules of the data map, and erases accounts that were closed long ago.
public struct CarryOutRetention: Deed {
  public static let permission = Permission.keepPersonalData
  public static let name = "carry-out-retention"
  public let authority: String

  /// What came of it.
  public struct Outcome: Hashable, Sendable {
    /// What was deleted.
    public let receipt: PrivacyReceipt
    /// The accounts that were erased with it, each with a receipt of its own.
    public let erasures: [PrivacyReceipt]
  }

  public init(at authority: String) { self.authority = authority }

  public func carryOut(_ work: Work) throws -> Done<Outcome> {
    let now = work.now.moment
    let erasures = try work.records.accountsPastTime(at: authority, now: now).map {
      try Erasure(of: $0.id, at: authority, work).carryOut(work)
    }
    let counts = try work.records.deletePastTime(at: authority, now: now)
    let receipt = PrivacyReceipt(
      .retention, number: work.newIdentifier(), authority: authority, at: now, counts: counts)
    let outcome = Outcome(receipt: receipt, erasures: erasures)
    guard receipt.total > 0 || !erasures.isEmpty else { return .unrecorded(outcome) }
    try work.records.save(receipt)
    return .openly(
      outcome,
      matter(
        work, subject: "personal-data", title: "Personal data past its time deleted",
        under: Warrant(.running, "The council’s data map says how long each kind is kept")))
  }
}

/// What retention would do now, without doing it.
public struct DueForRetention: Hashable, Sendable {
  /// How many rows of which table.
  public let counts: [String: Int]
  /// How many accounts would be erased.
  public let accounts: Int

  /// What is due at an authority.
  public init(at authority: String, in records: Records, now: Moment) throws {
    (counts, accounts) = try records.read {
      (try $0.countPastTime(at: authority, now: now), try $0.accountsPastTime(at: authority, now: now).count)
    }
  }
}
