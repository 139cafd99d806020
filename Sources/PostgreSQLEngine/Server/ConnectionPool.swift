import DatabasePort
import Foundation
import Synchronization

/// At most so many connections, made when they are needed and kept for the next.
final class ConnectionPool: Sendable {
  let address: ServerAddress
  private let patience: Double
  private let places: Turns
  private let kept = Mutex<Kept>(Kept())

  private struct Kept {
    var idle: [Connection] = []
    /// How often tables have been changed here; statements prepared before may not fit any more.
    var tables = 0
    var wasConnected = false
  }

  init(_ address: ServerAddress, connections: Int, patience: Double) {
    self.address = address
    self.patience = patience
    places = Turns(connections)
  }

  deinit {
    for connection in kept.withLock({ $0.idle }) { connection.close() }
  }

  /// A connection on which `begin` has just run. One that turns out to be dead there is replaced: nothing was sent on it yet.
  func take<Begun>(_ begin: (Connection) throws -> Begun) throws -> (Connection, Begun) {
    guard places.take(within: patience) else {
      throw DatabaseProblem(
        .busy, "\(address.words) is so busy that no connection came free in \(seconds). Nothing was saved. Try again.")
    }
    do {
      if let idle = takeIdle() {
        do { return (idle, try begin(idle)) } catch  where !idle.isAlive { discardAll(and: idle) } catch {
          tidy(idle)
          throw error
        }
      }
      let fresh = try connect(wait: kept.withLock { $0.wasConnected })
      do { return (fresh, try begin(fresh)) } catch {
        tidy(fresh)
        throw error
      }
    } catch {
      places.giveBack()
      throw error
    }
  }

  /// Takes a connection back and keeps it when it is sound and at rest.
  func giveBack(_ connection: Connection, tablesChanged: Bool = false) {
    if tablesChanged { kept.withLock { $0.tables += 1 } }
    tidy(connection)
    places.giveBack()
  }

  /// Connects anew; a server that is just starting is waited for, and one that is away when `wait` says so.
  func connect(wait: Bool) throws -> Connection {
    let limit = ContinuousClock.now + .seconds(patience)
    while true {
      do {
        let connection = try Connection(address, patience: patience)
        kept.withLock { $0.wasConnected = true }
        return connection
      } catch let error as Unreachable {
        guard wait && error.mayPass || error.isStarting, ContinuousClock.now < limit else { throw error.problem }
        Thread.sleep(forTimeInterval: 0.05)
      }
    }
  }

  private var seconds: String { patience == 1 ? "1 second" : "\(patience.formatted()) seconds" }

  private func takeIdle() -> Connection? {
    let (found, tables) = kept.withLock { ($0.idle.popLast(), $0.tables) }
    guard let found else { return nil }
    if found.tables != tables || found.statements.count > Self.mostStatements {
      found.tables = tables
      try? found.forgetStatements()
    }
    return found
  }

  private func tidy(_ connection: Connection) {
    guard connection.leave() else { return connection.close() }
    kept.withLock { $0.idle.append(connection) }
  }

  /// When one connection has died, the server has most likely been restarted and the others are dead too.
  private func discardAll(and connection: Connection) {
    let all = kept.withLock { kept in
      defer { kept.idle = [] }
      return kept.idle
    }
    for other in all { other.close() }
    connection.close()
  }

  private static let mostStatements = 400
}
