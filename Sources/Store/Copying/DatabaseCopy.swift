import Council
import DatabasePort
import Secrets

/// Copies a whole database into an empty one, whichever engines keep them, and proves that the copy is one.
///
/// It reads one state of the source, whatever is written there meanwhile, and holds a few rows at a time. Every row is read
/// back before the copy is kept: when the numbers, the sums of the rows’ digests or the heads of the records differ, nothing is.
public struct DatabaseCopy: Sendable {
  /// What the copy is verified by.
  public var verification: Verification
  /// Whether a copy is kept although something in it was altered behind Folkmoot’s back before.
  public var takesAltered: Bool
  let random: RandomBytes

  /// A copy with what it is verified by. Chance makes the sums such that nobody could prepare rows for them.
  public init(verification: Verification, takesAltered: Bool, random: RandomBytes = .system) {
    self.verification = verification
    self.takesAltered = takesAltered
    self.random = random
  }

  /// Copies all of it, as one transaction of the target. Throws ``CopyRefusal`` and keeps nothing when that cannot be.
  public func copy(from source: any Database, to target: any Database) throws -> CopyReport {
    try source.read { from in
      let foreign = try CopySource.check(from)
      return try target.write { to in
        try CopyTarget.prepare(to)
        return try fill(to, from: from, leavingBehind: foreign)
      }
    }
  }

  private func fill(
    _ target: any Transaction, from source: any Transaction, leavingBehind foreign: [String]
  ) throws -> CopyReport {
    let digest = SeededDigest(random)
    var differing: [String] = []
    var rows: [CopyReport.Rows] = []
    for table in CopySource.tables {
      let given = try TableSum.copying(table, from: source, to: target, digest)
      let kept = try TableSum(of: table, in: target, digest)
      if given != kept { differing.append(table.name) }
      rows.append(.init(table: table.name, count: kept.rows))
    }
    let heads = try CopyReport.Head.all(in: target)
    if try heads != CopyReport.Head.all(in: source) { differing.append("the heads of the records") }
    guard differing.isEmpty else { throw CopyRefusal.unequal(differing) }
    try SearchKeeping(transaction: target).makeAfresh()
    try NewsKeeping.makeAfresh(target)
    let verified = try verification.verify(target)
    guard verified.isSound || takesAltered else { throw CopyRefusal.altered(verified) }
    return CopyReport(rows: rows, heads: heads, leftBehind: foreign, verification: verified)
  }
}

/// What may be copied.
enum CopySource {
  /// All tables but the steps, which the target takes itself, and what it makes from the others.
  static let tables = Catalogue.tables.filter { $0.keeping != .steps && $0.keeping != .derived }

  /// Makes sure that its tables are those of this Folkmoot, and names the ones that are not Folkmoot’s.
  static func check(_ transaction: any Transaction) throws -> [String] {
    var report = VerificationReport()
    try StepsPass.check(transaction, into: &report)
    guard report.isSound else { throw CopyRefusal.altered(report) }
    return try transaction.tableNames().filter { Catalogue.table($0) == nil }.sorted()
  }
}

/// Where a copy may go.
enum CopyTarget {
  /// Makes sure that nothing is there, and makes the tables.
  static func prepare(_ transaction: any Transaction) throws {
    let names = try transaction.tableNames().sorted()
    if let foreign = names.first(where: { Catalogue.table($0) == nil }) { throw CopyRefusal.notEmpty(foreign) }
    try Schema.bringUpToDate(in: transaction)
    for table in CopySource.tables where try !transaction.query("select 1 as found from \(table.name) limit 1").isEmpty
    {
      throw CopyRefusal.notEmpty(table.name)
    }
  }
}
