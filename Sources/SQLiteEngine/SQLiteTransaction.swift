import DatabasePort
import Foundation
import GRDB

struct SQLiteTransaction: Transaction {
  let connection: GRDB.Database

  @discardableResult
  func run(_ sql: String, _ arguments: [DatabasePort.DatabaseValue]) throws -> Int {
    let before = connection.totalChangesCount
    try connection.cachedStatement(sql: sql).execute(arguments: try Self.statementArguments(arguments))
    // The count of changes is that of the last statement that made any, and the total counts what cascades as well.
    return connection.totalChangesCount == before ? 0 : connection.changesCount
  }

  func run(script: String) throws { try connection.execute(sql: script) }

  func hasTable(_ name: String) throws -> Bool { try connection.tableExists(name) }

  func each(
    _ sql: String, _ arguments: [DatabasePort.DatabaseValue], _ body: (DatabasePort.Row) throws -> Void
  ) throws {
    let statement = try connection.cachedStatement(sql: sql)
    let columns = DatabasePort.Row.Columns(statement.columnNames)
    let places = 0..<statement.columnCount
    let rows = try GRDB.Row.fetchCursor(statement, arguments: try Self.statementArguments(arguments))
    while let row = try rows.next() {
      try body(DatabasePort.Row(columns: columns, values: try places.map { try Self.value(row[$0]) }))
    }
  }

  private static func statementArguments(_ values: [DatabasePort.DatabaseValue]) throws -> StatementArguments {
    StatementArguments(try values.map(argument))
  }

  private static func argument(_ value: DatabasePort.DatabaseValue) throws -> (any DatabaseValueConvertible)? {
    switch value {
    case .null: return nil
    case .integer(let number): return number
    case .blob(let bytes): return Data(bytes)
    case .text(let text):
      // Kept, it would come back cut short at that place.
      guard !text.utf8.contains(0) else {
        throw DatabaseProblem(.constraint, "A text holds the character NUL, which no database keeps.")
      }
      return text
    }
  }

  private static func value(_ value: GRDB.DatabaseValue) throws -> DatabasePort.DatabaseValue {
    switch value.storage {
    case .null: return .null
    case .int64(let number): return .integer(Int(number))
    case .string(let text): return .text(text)
    case .blob(let data): return .blob([UInt8](data))
    case .double: throw DatabaseProblem(.wrongAnswer, "The answer holds a number that is not whole.")
    }
  }
}
