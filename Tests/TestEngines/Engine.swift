import DatabasePort
import Foundation
import PostgreSQLEngine
import SQLiteEngine
import Secrets
import Store

/// The engines every behaviour of the store is asked of.
public enum Engine: String, CaseIterable, Sendable, CustomStringConvertible {
  case sqlite, postgresql

  public var description: String { rawValue }

  /// The one that tests of the website use. `script/test` runs them once with each.
  public static var ofTheWebsite: Engine {
    ProcessInfo.processInfo.environment["FOLKMOOT_TEST_WEBSITE"].flatMap(Engine.init(rawValue:)) ?? .sqlite
  }

  /// A fresh, empty database, gone when nobody holds it any more.
  public func database() throws -> any Database {
    switch self {
    case .sqlite: try SQLiteDatabase.inMemory()
    case .postgresql: try ScratchPlace(self).open()
    }
  }

  /// A fresh database with Folkmoot’s tables.
  public func databaseWithTables() throws -> any Database {
    if self == .postgresql { return try LentDatabase() }
    let database = try SQLiteDatabase.inMemory()
    try Schema.bringUpToDate(database)
    return database
  }

  /// Fresh records with their tables made.
  public func records() throws -> Records { Records(try databaseWithTables(), keeping: try Self.keeping) }

  /// The key every test's site has.
  public static var keeping: Keeping {
    get throws { Keeping(key: try SiteKey(bytes: Array(repeating: 7, count: SiteKey.length))) }
  }
}
