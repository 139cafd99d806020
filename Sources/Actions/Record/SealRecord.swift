import Council
import Secrets
import Store

/// Signs the head of an authority's record, once a day.
///
/// It is no entry: it speaks about the record and is signed, so it cannot be altered unnoticed.
public struct SealRecord: Deed {
  public static let permission = Permission.runSite
  public static let name = "seal-record"
  public let authority: String

  /// Seals the record of this authority.
  public init(_ authority: String) { self.authority = authority }

  /// The seal of the day, whoever made it; `nil` while there is nothing to seal.
  public func carryOut(_ work: Work) throws -> Done<SignedSeal?> {
    if let made = try work.records.seal(of: authority, on: work.now.day) { return .unrecorded(made) }
    let head = try work.records.recordHead(of: authority)
    guard head.number > 0 else { return .unrecorded(nil) }
    let seal = RecordSeal(
      authority: authority, day: work.now.day, number: head.number, fingerprint: head.fingerprint, at: work.now.moment)
    let key = work.records.keeping.key
    let signed = SignedSeal(seal: seal, publicKey: key.publicKey, signature: try key.sign(Array(seal.text.utf8)))
    try work.records.save(signed)
    return .unrecorded(signed)
  }
}

extension Records {
  /// Seals the record of every authority that has none of this day yet, and gives the seals of the day.
  public func sealEveryRecord(at now: Now) throws -> [SignedSeal] {
    try authorities().compactMap { council in
      if let made = try authority(council.id)?.seal(of: now.day) { return made }
      return try carryOut(SealRecord(council.id), by: .folkmoot, at: now)
    }
  }
}
