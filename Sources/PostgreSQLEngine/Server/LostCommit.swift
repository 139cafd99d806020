import CLibPQ
import DatabasePort
import Foundation

/// A commit whose answer never came, because the connection broke in the middle of it.
struct LostCommit {
  let number: TransactionNumber
  let pool: ConnectionPool
  let patience: Double

  private enum Fate { case kept, notKept, underWay, unknown }

  /// Returns when the change was kept, and throws when it was not or when that cannot be found out.
  func settle() throws {
    let limit = ContinuousClock.now + .seconds(patience)
    while true {
      switch try fate() {
      case .kept: return
      case .notKept: throw PostgreSQLProblem.lost(pool.address.words)
      case .underWay where ContinuousClock.now < limit: Thread.sleep(forTimeInterval: 0.05)
      case .underWay, .unknown: throw PostgreSQLProblem.uncertain(pool.address.words)
      }
    }
  }

  private func fate() throws -> Fate {
    guard let connection = try? pool.connect(wait: true) else {
      throw PostgreSQLProblem.uncertain(pool.address.words)
    }
    defer { connection.close() }
    let answer = Answer(PQexec(connection.handle, question))
    // A number beyond all that were given is one that the server lost when it was broken off, with all that was done under it.
    if answer.state == Self.invalidParameter { return .notKept }
    return switch answer.text {
    case "committed": .kept
    case "aborted": .notKept
    case "in progress": .underWay
    default: .unknown
    }
  }

  /// A server that was broken off gives numbers anew that did not reach its disk. Taking up its work it notes which number is next;
  /// when ours is not below that, the transaction of this number may be somebody else’s.
  private var question: String {
    """
    select case when checkpoint_time >= to_timestamp(\(number.began)) and \(number.text) >=
      split_part(next_xid, ':', 1)::numeric * 4294967296 + split_part(next_xid, ':', 2)::numeric
      and pg_xact_status('\(number.text)') = 'committed' then 'given anew' else pg_xact_status('\(number.text)') end
    from pg_control_checkpoint()
    """
  }

  private static let invalidParameter = "22023"
}
