import DatabasePort
import Foundation
import GRDB

/// Values on their way to SQLite and back.
enum SQLiteValues {
  static func arguments(_ values: [DatabasePort.DatabaseValue]) throws -> StatementArguments {
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

  static func value(_ value: GRDB.DatabaseValue) throws -> DatabasePort.DatabaseValue {
    switch value.storage {
    case .null: return .null
    case .int64(let number): return .integer(Int(number))
    case .string(let text): return .text(text)
    case .blob(let data): return .blob([UInt8](data))
    case .double: throw DatabaseProblem(.wrongAnswer, "The answer holds a number that is not whole.")
    }
  }
}
