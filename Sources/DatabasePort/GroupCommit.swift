import Foundation
import Synchronization

/// A database whose writers share the wait for the disk: those who come while one commit is on its way make the next one
/// together.
///
/// Bodies run one after another, on the thread of one of the callers, and each sees what the ones before it did. One that
/// throws is taken back alone. Everybody is answered after the commit; when that fails, everybody gets its error.
/// A writer who is alone goes straight through. A body must not write to the same database from within.
public final class GroupCommit: Database {
  private let database: any Database
  private let line = ErrandLine()
  private let readers = Atomic(0)
  private let writers = Atomic(0)

  /// Stands in front of a database, whichever engine keeps it.
  public init(_ database: any Database) { self.database = database }

  /// Reads at once; only writers share.
  public func read<Result>(_ body: (any Transaction) throws -> Result) throws -> Result {
    readers.add(1, ordering: .relaxed)
    defer { readers.subtract(1, ordering: .relaxed) }
    return try database.read(body)
  }

  /// As the database behind tells it.
  public func version() throws -> DataVersion? { try database.version() }
  /// As the database behind says.
  public var versionIsAtHand: Bool { database.versionIsAtHand }
  /// Who reads and writes through here at this moment, or waits to.
  public var load: DatabaseLoad {
    DatabaseLoad(readers: readers.load(ordering: .relaxed), writers: writers.load(ordering: .relaxed))
  }

  /// Writes together with whoever else writes meanwhile, and returns after the commit.
  @discardableResult
  public func write<Result>(_ body: (any Transaction) throws -> Result) throws -> Result {
    writers.add(1, ordering: .relaxed)
    defer { writers.subtract(1, ordering: .relaxed) }
    return try withoutActuallyEscaping(body) { body in
      var result: Result?
      let errand = Errand { result = try body($0) }
      if line.join(errand) { lead(errand) }
      if let error = errand.error { throw error }
      guard let result else { throw DatabaseProblem(.other, "Nothing was saved. Try again.") }
      return result
    }
  }

  private func lead(_ leader: Errand) {
    let group = line.group(of: leader)
    do {
      if group.count == 1 { try database.write(leader.run) } else { try carryOut(group) }
    } catch { for errand in group where errand.error == nil { errand.error = error } }
    line.handOver()
    for errand in group { errand.finish(wake: errand !== leader) }
  }

  private func carryOut(_ group: [Errand]) throws {
    try database.write { transaction in
      for errand in group {
        do { try transaction.savepoint { try errand.run(transaction) } } catch { errand.error = error }
      }
    }
  }
}
