import DatabasePort
import Foundation
import GRDB

/// A database in one SQLite file: readers never wait for the writer, and what is written survives a power cut.
public struct SQLiteDatabase: DatabasePort.Database {
  private let connections: any DatabaseWriter
  private let place: String
  private let watcher: SQLiteWatcher?
  /// Who reads a file that is also written.
  private let readers: SQLiteReaders?

  /// Opens the file, or makes it when there is none. Throws ``DatabaseProblem`` with what is wrong and what to do.
  ///
  /// While another program writes, this one waits up to `patience` seconds.
  public init(path: String, patience: Double = 5) throws {
    place = path
    try Self.checkPlace(path)
    Self.makeForOwnerOnly(path)
    (connections, watcher, readers) = try SQLiteProblem.translating(path) {
      let pool = try DatabasePool(path: path, configuration: Self.configuration(patience))
      // GRDB sets NORMAL on the writer after its configuration has run, so this has to come later still.
      try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
      var reading = Self.configuration(patience)
      reading.readonly = true
      let readers = SQLiteReaders { [reading] in try DatabaseQueue(path: path, configuration: reading) }
      return (pool, SQLiteWatcher(try DatabaseQueue(path: path, configuration: reading)), readers)
    }
  }

  /// Opens a file that is there, only to read it: nothing in it is changed.
  public init(reading path: String, patience: Double = 5) throws {
    place = path
    guard FileManager.default.fileExists(atPath: path) else {
      throw DatabaseProblem(.notFound, "There is no file \(path). Check its name.")
    }
    var configuration = Self.configuration(patience)
    configuration.readonly = true
    connections = try SQLiteProblem.translating(path) { [configuration] in
      try DatabasePool(path: path, configuration: configuration)
    }
    (watcher, readers) = (nil, nil)
  }

  private init(connections: any DatabaseWriter) {
    self.connections = connections
    (place, watcher, readers) = ("the database in memory", nil, nil)
  }

  /// A database that is gone when nobody holds it any more.
  public static func inMemory() throws -> SQLiteDatabase {
    SQLiteDatabase(connections: try DatabaseQueue(configuration: configuration()))
  }

  public func read<Result>(_ body: (any Transaction) throws -> Result) throws -> Result {
    try SQLiteProblem.translating(place) {
      guard let readers else {
        return try connections.read { try Self.run(body, in: SQLiteTransaction($0, place: place)) }
      }
      // A transaction that begins and ends with statements that were prepared before.
      return try readers.read { connection in
        try connection.cachedStatement(sql: "begin").execute()
        defer { if connection.isInsideTransaction { try? connection.rollback() } }
        let result = try Self.run(body, in: SQLiteTransaction(connection, place: place))
        try connection.cachedStatement(sql: "commit").execute()
        return result
      }
    }
  }

  public func version() throws -> DataVersion? {
    if let watcher { return try watcher.version() }
    // In memory there is one connection, which knows what it has changed.
    return try (connections as? DatabaseQueue)?.unsafeRead { try Self.number("select total_changes()", $0) }
  }

  static func number(_ sql: String, _ connection: GRDB.Database) throws -> DataVersion? {
    try Int.fetchOne(connection.cachedStatement(sql: sql)).map { DataVersion(String($0)) }
  }

  public var versionIsAtHand: Bool { true }

  @discardableResult
  public func write<Result>(_ body: (any Transaction) throws -> Result) throws -> Result {
    let (result, tablesChanged) = try SQLiteProblem.translating(place) {
      try connections.write { connection in
        let transaction = SQLiteTransaction(connection, place: place)
        return (try Self.run(body, in: transaction), transaction.changedTables)
      }
    }
    if tablesChanged { forgetStatements() }
    return result
  }

  /// What was prepared for the tables as they were still has their columns.
  private func forgetStatements() {
    readers?.forgetStatements()
    if let pool = connections as? DatabasePool { pool.releaseMemory() }
    if let queue = connections as? DatabaseQueue { queue.releaseMemory() }
  }

  private static func run<Result>(
    _ body: (any Transaction) throws -> Result, in transaction: SQLiteTransaction
  ) throws -> Result {
    let result = try body(transaction)
    if let problem = transaction.problem { throw problem }
    return result
  }

  /// Copies all of it into a new file, as it stands at this moment, while others go on reading and writing.
  ///
  /// The copy is a whole database on the disk when this returns, which only its owner may read and which needs no file beside
  /// it; when it throws there is no file.
  public func backup(to path: String) throws {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw DatabaseProblem(
        .readOnly, "There is a file \(path) already, and a backup overwrites nothing. Name another file.")
    }
    try Self.checkPlace(path)
    let unfinished = path + ".unfinished"
    defer {
      for ending in ["", "-journal", "-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: unfinished + ending)
      }
    }
    Self.makeForOwnerOnly(unfinished)
    try SQLiteProblem.translating(path) {
      let copy = try DatabaseQueue(path: unfinished)
      try connections.backup(to: copy)
      // The copy says of itself that it has a write-ahead log, as the original has.
      try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      try copy.close()
    }
    try FileManager.default.moveItem(atPath: unfinished, toPath: path)
  }

  private static func configuration(_ patience: Double = 5) -> Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(patience)
    configuration.maximumReaderCount = SQLiteReaders.most
    configuration.label = "folkmoot"
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA cache_size = -2000") }
    return configuration
  }

  /// Makes the file when there is none, for its owner alone: names and addresses stand in it. What SQLite lays beside it follows suit.
  private static func makeForOwnerOnly(_ path: String) {
    let file = open(path, O_CREAT | O_EXCL | O_CLOEXEC | O_RDWR, 0o600)
    if file >= 0 { close(file) }
  }

  private static func checkPlace(_ path: String) throws {
    let files = FileManager.default
    var isFolder: ObjCBool = false
    if files.fileExists(atPath: path, isDirectory: &isFolder) {
      guard !isFolder.boolValue else {
        throw DatabaseProblem(.notFound, "\(path) is a folder. Name a file in it, such as \(path)/folkmoot.db.")
      }
      guard files.isWritableFile(atPath: path) else { throw SQLiteProblem.readOnly(path) }
      return
    }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    guard files.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
      throw DatabaseProblem(.notFound, "There is no folder \(folder). Make it first, or name another place.")
    }
    guard files.isWritableFile(atPath: folder) else { throw SQLiteProblem.readOnly(folder) }
  }
}
