import DatabasePort
import Foundation
import PostgreSQLEngine
import Store
import Synchronization

/// A PostgreSQL database with Folkmoot’s tables. The next test has it as it was before any: to make the tables takes longer than most tests do.
final class LentDatabase: Database {
  private let database: any Database
  private let untouched: Untouched

  private static let stock = Mutex<[LentDatabase.Kept]>([])

  private struct Kept: Sendable {
    let database: any Database
    let untouched: Untouched
  }

  init() throws {
    let kept = try Self.stock.withLock { $0.popLast() } ?? Self.made()
    (database, untouched) = (kept.database, kept.untouched)
  }

  deinit {
    let kept = Kept(database: database, untouched: untouched)
    // One that a test has altered in another way than by its rows is not lent again.
    guard (try? untouched.bringBack(database)) == true else { return }
    Self.stock.withLock { $0.append(kept) }
  }

  private static func made() throws -> Kept {
    let database = try ScratchPlace(.postgresql).open()
    try Schema.bringUpToDate(database)
    return Kept(database: database, untouched: try Untouched(database))
  }

  func read<Result>(_ body: (any Transaction) throws -> Result) throws -> Result { try database.read(body) }

  func write<Result>(_ body: (any Transaction) throws -> Result) throws -> Result { try database.write(body) }

  func version() throws -> DataVersion? { try database.version() }

  var versionIsAtHand: Bool { database.versionIsAtHand }
}

/// How a database is before anybody uses it.
private struct Untouched: Sendable {
  private let tables: [String]
  /// The rows that the making of the tables left, as JSON, by table.
  private let rows: [String: String]
  private let shape: String

  init(_ database: any Database) throws {
    (tables, rows, shape) = try database.read { transaction in
      let tables = try Self.tables(transaction)
      let rows = try tables.map { table in
        let sql = "select coalesce(cast(jsonb_agg(t) as text), '') as rows from \(table) t"
        return (table, try transaction.query(sql) { try $0.text("rows") }.first ?? "")
      }
      return (tables, Dictionary(uniqueKeysWithValues: rows).filter { !$0.value.isEmpty }, try Self.shape(transaction))
    }
  }

  /// Empties the tables of all that came since; whether they are the same tables still.
  func bringBack(_ database: any Database) throws -> Bool {
    try database.write { transaction in
      guard try Self.shape(transaction) == shape else { return false }
      // The order is nobody’s business where nothing is looked after.
      try transaction.run("set local session_replication_role = replica")
      let emptied = tables.map { "perform 1 from \($0) limit 1; if found then delete from \($0); end if;" }
      try transaction.run("do $$ begin \(emptied.joined(separator: " ")) end $$")
      for (table, rows) in rows {
        try transaction.run(
          "insert into \(table) select * from jsonb_populate_recordset(cast(null as \(table)), cast(? as jsonb))",
          [.text(rows)])
      }
      return true
    }
  }

  private static func tables(_ transaction: any Transaction) throws -> [String] {
    try transaction.query("select tablename as name from pg_tables where schemaname = current_schema() order by 1") {
      try $0.text("name")
    }
  }

  /// Which tables, columns, keys and triggers there are.
  private static func shape(_ transaction: any Transaction) throws -> String {
    let sql = """
      select count(*) || ' ' || coalesce(sum(c.relnatts + c.relchecks), 0) || ' '
        || count(*) filter (where c.relhastriggers) as shape
      from pg_class c where c.relnamespace = cast(current_schema() as regnamespace)
      """
    return try transaction.query(sql) { try $0.text("shape") }.first ?? ""
  }
}
