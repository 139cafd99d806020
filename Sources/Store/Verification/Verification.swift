import DatabasePort
import Secrets

/// Goes through a whole database and says whether anything in it was altered behind Folkmoot's back.
///
/// One pass over the records checks every link, fingerprint and digest, and adds up the rows they say there are; one pass over
/// the tables adds up the rows as they are. Memory does not grow with either. Only where the sums differ is the record gone
/// through again, to name what was altered.
///
/// Whoever alters a database and makes every later entry anew without the site's key is noticed by the seals, and whoever cuts
/// off the latest entries by a seal or a head that was kept elsewhere. A row of a sealed table that was deleted leaves nothing.
public struct Verification: Sendable {
  /// The site's key; without it, seals on rows are not checked.
  public var key: SiteKey?
  /// The public keys that published heads may be signed with, 32 bytes each; the site's own counts when its key is known.
  public var publicKeys: [[UInt8]]
  /// Fingerprints that must be in one of the records.
  public var heads: [String]
  /// Seals that were kept elsewhere.
  public var seals: [KeptSeal]
  let random: RandomBytes

  /// A verification with what it may go by. Chance makes the sums such that nobody could prepare rows for them.
  public init(
    key: SiteKey? = nil, publicKeys: [[UInt8]] = [], heads: [String] = [], seals: [KeptSeal] = [],
    random: RandomBytes = .system
  ) {
    self.key = key
    self.publicKeys = publicKeys + (key.map { [$0.publicKey] } ?? [])
    self.heads = heads
    self.seals = seals
    self.random = random
  }

  /// Verifies one consistent state of a database, whatever is written meanwhile.
  public func verify(_ database: any Database) throws -> VerificationReport { try database.read { try verify($0) } }

  /// Verifies what a transaction sees.
  public func verify(_ transaction: any Transaction) throws -> VerificationReport {
    var report = VerificationReport()
    try StepsPass.check(transaction, into: &report)
    guard report.isSound else { return report }
    let digest = SeededDigest(random)
    let pass = RecordPass(digest)
    try pass.run(transaction)
    report = pass.report
    for table in RecordedTables.all {
      let (sum, rows) = try RowPass.sum(of: table, in: transaction, digest)
      report.rows += rows
      guard sum != pass.sum(of: table) else { continue }
      var reconstruction = Reconstruction(of: table)
      try reconstruction.compare(in: transaction, into: &report)
    }
    try PostcodePass.check(transaction, into: &report)
    try SealPass(key: key).check(transaction, into: &report)
    try PublishedHeads(keys: publicKeys, heads: heads, kept: seals).check(transaction, into: &report)
    return report
  }
}

/// The tables whose rows the record follows, in the catalogue's order.
enum RecordedTables {
  static let all = Catalogue.tables.filter { $0.keeping == .recorded || $0.keeping == .recordedPrivately }

  /// Each name followed by the space that ends it in an image, with whether it belongs into the public part.
  static let beginnings = all.map { (name: Array("\($0.name) ".utf8), isPublic: $0.keeping == .recorded) }
}
