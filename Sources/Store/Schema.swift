import DatabasePort
import Foundation

/// The tables, made step by step from the files in `Migrations`.
public enum Schema {
  /// Brings a database up to this Folkmoot's last step, and tells which steps it took. Nothing happens when it is there.
  ///
  /// Throws ``DatabaseProblem`` when a newer Folkmoot has been here, or when a step that has run differs from the one at hand.
  @discardableResult
  public static func bringUpToDate(_ database: any Database) throws -> [Migration] {
    let steps = try migrations()
    if try database.read({ try pending(of: steps, in: $0) }).isEmpty { return [] }
    return try database.write { try bringUpToDate(in: $0) }
  }

  /// The same; when the database was kept by a Folkmoot before there was a record, `enter` is called in the same transaction, so that
  /// what stood then gets its entry or the database stays as it was.
  @discardableResult
  public static func bringUpToDate(
    _ database: any Database, keeping: Keeping, enterWhatStood enter: (OpenRecords) throws -> Void
  ) throws -> [Migration] {
    let steps = try migrations()
    if try database.read({ try pending(of: steps, in: $0) }).isEmpty { return [] }
    return try database.write { transaction in
      let taken = try bringUpToDate(in: transaction).map(\.name)
      if taken.contains("record"), !taken.contains("structure") {
        try enter(OpenRecords(transaction: Foresight(transaction), keeping: keeping))
      }
      return try migrations().filter { taken.contains($0.name) }
    }
  }

  /// The same within a transaction.
  @discardableResult
  static func bringUpToDate(in transaction: any Transaction) throws -> [Migration] {
    let pending = try pending(of: migrations(), in: transaction)
    for step in pending { try take(step, in: transaction) }
    return pending
  }

  /// All steps, in order.
  public static func migrations() throws -> [Migration] {
    let folder = Bundle.module.bundleURL.appendingPathComponent("Migrations")
    let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    let steps = try (files ?? []).compactMap(migration)
    guard !steps.isEmpty else {
      throw DatabaseProblem(.otherSchema, "The tables' making is missing beside the program. Install Folkmoot again.")
    }
    return steps.sorted { $0.number < $1.number }
  }

  private static func migration(_ file: URL) throws -> Migration? {
    let parts = file.deletingPathExtension().lastPathComponent.split(separator: "-", maxSplits: 1)
    guard file.pathExtension == "sql", parts.count == 2, let number = Int(parts[0]) else { return nil }
    return Migration(number: number, name: String(parts[1]), script: try String(contentsOf: file, encoding: .utf8))
  }

  private static func pending(of steps: [Migration], in transaction: any Transaction) throws -> [Migration] {
    let taken = try taken(in: transaction)
    if let newest = taken.keys.max(), let known = steps.last?.number, newest > known {
      throw DatabaseProblem(
        .otherSchema,
        "A newer Folkmoot has used this database: it stands at step \(newest), this one knows \(known). "
          + "Install the newer Folkmoot, or put back a copy from before.")
    }
    for step in steps {
      guard let checksum = taken[step.number], checksum != step.checksum else { continue }
      throw DatabaseProblem(
        .otherSchema,
        "Step \(step.number) (\(step.name)) of this database was made differently. "
          + "Use the Folkmoot that made it, or put back a copy.")
    }
    return steps.filter { taken[$0.number] == nil }
  }

  private static func taken(in transaction: any Transaction) throws -> [Int: String] {
    guard try transaction.hasTable("schema_migration") else { return [:] }
    let rows = try transaction.query("select number, checksum from schema_migration") {
      (try $0.integer("number"), try $0.text("checksum"))
    }
    return Dictionary(rows) { first, _ in first }
  }

  private static func take(_ step: Migration, in transaction: any Transaction) throws {
    try transaction.run(
      script: """
        create table if not exists schema_migration (
          number integer not null primary key, name text not null, checksum text not null
        ) strict
        """)
    try transaction.run(script: step.script)
    if step.name == "search" {
      try transaction.run(script: transaction.words.making(SearchTables.entry.name))
    }
    if step.name == "following" { try NewsKeeping.makeAfresh(transaction) }
    if step.name.hasPrefix("search") { try SearchKeeping(transaction: transaction).makeAfresh() }
    try transaction.run(
      "insert into schema_migration (number, name, checksum) values (?, ?, ?)",
      [.integer(step.number), .text(step.name), .text(step.checksum)])
  }
}
