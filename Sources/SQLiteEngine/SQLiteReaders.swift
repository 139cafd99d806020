import Foundation
import GRDB
import Synchronization

/// A few connections that only read, each for one caller at a time. Who comes when all are in use waits until one is free.
final class SQLiteReaders: Sendable {
  /// How many read at once.
  static let most = 4

  private let open: @Sendable () throws -> DatabaseQueue
  /// Those that nobody uses, and how often all have been let go of.
  private let free = Mutex((queues: [DatabaseQueue](), age: 0))
  private let places = DispatchSemaphore(value: most)

  /// Readers that are opened when they are first needed.
  init(open: @escaping @Sendable () throws -> DatabaseQueue) { self.open = open }

  func read<Result>(_ body: (GRDB.Database) throws -> Result) throws -> Result {
    places.wait()
    defer { places.signal() }
    let (known, age) = free.withLock { ($0.queues.popLast(), $0.age) }
    let reader = try known ?? open()
    defer { free.withLock { if $0.age == age { $0.queues.append(reader) } } }
    return try reader.unsafeRead(body)
  }

  /// Lets go of what was prepared. Whoever reads meanwhile goes on with what they have.
  func forgetStatements() { free.withLock { $0 = ([], $0.age + 1) } }
}
