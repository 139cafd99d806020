import DatabasePort
import Foundation
import GRDB

/// A transaction that is open on one connection.
final class SQLiteTransaction: Transaction {
  private let connection: GRDB.Database
  private let place: String
  private var depth = 0
  /// Questions whose rows are being handed over.
  private var open: Set<String> = []
  /// Why nothing more can be done, as on every engine.
  private(set) var problem: DatabaseProblem?
  private(set) var changedTables = false

  init(_ connection: GRDB.Database, place: String) {
    self.connection = connection
    self.place = place
  }

  let isAtHand = true
  let words: any WordLanguage = SQLiteWords()

  @discardableResult
  func run(_ sql: String, _ arguments: [DatabasePort.DatabaseValue]) throws -> Int {
    try guarded {
      let before = connection.totalChangesCount
      try connection.cachedStatement(sql: sql).execute(arguments: try SQLiteValues.arguments(arguments))
      // The count of changes is that of the last statement that made any, and the total counts what cascades as well.
      return connection.totalChangesCount == before ? 0 : connection.changesCount
    }
  }

  func run(script: String) throws {
    changedTables = true
    try guarded { try connection.execute(sql: script) }
  }

  func tableNames() throws -> [String] {
    let sql = """
      select name from sqlite_schema where type = 'table' and name not like 'sqlite\\_%' escape '\\'
      and name not like 'words\\_of\\_%' escape '\\'
      """
    return try guarded { try String.fetchAll(connection, sql: sql) }
  }

  func columnNames(of table: String) throws -> [String] {
    try guarded { try connection.columns(in: table).map(\.name) }
  }

  func hasTable(_ name: String) throws -> Bool { try guarded { try connection.tableExists(name) } }

  func each(
    _ sql: String, _ arguments: [DatabasePort.DatabaseValue], _ body: (DatabasePort.Row) throws -> Void
  ) throws {
    // The same question may be open already, further out.
    let isFirst = open.insert(sql).inserted
    defer { if isFirst { open.remove(sql) } }
    let statement = try guarded {
      try isFirst ? connection.cachedStatement(sql: sql) : connection.makeStatement(sql: sql)
    }
    let columns = DatabasePort.Row.Columns(statement.columnNames)
    let places = 0..<CInt(statement.columnCount)
    let rows = try guarded {
      try GRDB.Row.fetchCursor(statement, arguments: try SQLiteValues.arguments(arguments))
    }
    while try guarded({ try rows.next() != nil }) {
      // Straight from where SQLite has them.
      let values = try places.map {
        try SQLiteValues.value(.init(sqliteStatement: statement.sqliteStatement, index: $0))
      }
      try body(DatabasePort.Row(columns: columns, values: values))
    }
  }

  func savepoint<Result>(_ body: () throws -> Result) throws -> Result {
    if let problem { throw problem }
    depth += 1
    defer { depth -= 1 }
    let name = "folkmoot_\(depth)"
    try guarded { try connection.cachedStatement(sql: "savepoint \(name)").execute() }
    let result: Result
    do { result = try body() } catch {
      try goBack(to: name)
      throw error
    }
    if let problem {
      try goBack(to: name)
      throw problem
    }
    try guarded { try connection.cachedStatement(sql: "release savepoint \(name)").execute() }
    return result
  }

  private func goBack(to name: String) throws {
    // A full disk, for one, ends the whole transaction at once, and there is nothing left to go back to.
    guard connection.isInsideTransaction else {
      throw problem ?? DatabaseProblem(.other, "The database took everything back. Nothing was saved. Try again.")
    }
    problem = nil
    try guarded {
      try connection.cachedStatement(sql: "rollback to savepoint \(name)").execute()
      try connection.cachedStatement(sql: "release savepoint \(name)").execute()
    }
  }

  private func guarded<Result>(_ body: () throws -> Result) throws -> Result {
    if let problem { throw problem }
    do { return try SQLiteProblem.translating(place, body) } catch let error as DatabaseProblem {
      problem = error
      throw error
    }
  }
}
