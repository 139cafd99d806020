import DatabasePort
import Foundation

/// A commit whose answer never came, because the connection broke in the middle of it.
struct LostCommit {
  let number: TransactionNumber
  let pool: ConnectionPool
  let patience: Double

  /// Returns when the change was kept, and throws when it was not or when that cannot be found out.
  func settle() throws {
    let limit = ContinuousClock.now + .seconds(patience)
    while true {
      switch try fate() {
      case "committed": return
      case "aborted": throw PostgreSQLProblem.lost(pool.address.words)
      case "in progress" where ContinuousClock.now < limit: Thread.sleep(forTimeInterval: 0.05)
      default: throw PostgreSQLProblem.uncertain(pool.address.words)
      }
    }
  }

  private func fate() throws -> String? {
    do {
      let connection = try pool.connect(wait: true)
      defer { connection.close() }
      return try connection.run("select pg_xact_status('\(number.text)')").text
    } catch { throw PostgreSQLProblem.uncertain(pool.address.words) }
  }
}
