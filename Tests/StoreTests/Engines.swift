import DatabasePort
import Foundation
import SQLiteEngine
import Store
import Testing

/// The engines every behaviour of the store is asked of.
enum Engine: String, CaseIterable, CustomTestStringConvertible {
  case sqlite

  var testDescription: String { rawValue }

  /// A fresh, empty database.
  func database() throws -> any Database {
    switch self {
    case .sqlite: try SQLiteDatabase.inMemory()
    }
  }

  /// Fresh records with their tables made.
  func records() throws -> Records {
    let database = try database()
    try Schema.bringUpToDate(database)
    return Records(database)
  }
}

/// A folder that is gone when the test is over.
final class ScratchFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("folkmoot-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }
}
