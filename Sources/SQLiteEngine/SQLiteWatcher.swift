import DatabasePort
import GRDB
import Synchronization

/// A connection of its own that never writes, and so sees of every commit that there was one.
final class SQLiteWatcher: Sendable {
  private let connection: DatabaseQueue
  /// Who asks waits here, which is shorter than to be woken.
  private let turn = Mutex(())

  init(_ connection: DatabaseQueue) { self.connection = connection }

  func version() throws -> DataVersion? {
    try turn.withLock { _ in try connection.unsafeRead { try SQLiteDatabase.number("PRAGMA data_version", $0) } }
  }
}
