import DatabasePort

extension OpenRecords {
  /// The rows of a table whose columns have these values, in the order of the key.
  public func rows(_ table: Table, where named: KeyValuePairs<String, DatabaseValue>) throws -> [TableRow] {
    let question = Self.question(table, where: named)
    return try transaction.query(question.sql, question.arguments) { try TableRow(table, $0) }
  }

  static func question(_ table: Table, where named: KeyValuePairs<String, DatabaseValue>) -> Question {
    let condition = named.map { "\($0.key) = ?" }.joined(separator: " and ")
    return Question(
      "select * from \(table.name)" + (condition.isEmpty ? "" : " where \(condition)")
        + " order by \(table.key.joined(separator: ", "))",
      named.map(\.value))
  }

  /// Puts rows in the place of those whose columns have these values. What is the same already is left alone.
  func replace(
    _ table: Table, where named: KeyValuePairs<String, DatabaseValue>, with rows: [TableRow]
  ) throws {
    try replace(try self.rows(table, where: named), with: rows)
  }

  /// Puts rows in the place of others of their table. What is the same already is left alone.
  func replace(_ kept: [TableRow], with rows: [TableRow]) throws {
    let kept = Dictionary(kept.map { ($0.key, $0) }) { first, _ in first }
    let wanted = Set(rows.map(\.key))
    for (key, row) in kept where !wanted.contains(key) { try delete(row) }
    for row in rows { try put(row, over: kept[row.key]) }
  }

  /// Enters a row, or overwrites the one with the same key.
  func put(_ row: TableRow) throws { try put(row, over: try kept(like: row)) }

  /// Enters a row whose key has just been found to be free.
  func add(_ row: TableRow) throws { try put(row, over: nil) }

  /// Takes a row out, as it was read.
  func delete(_ row: TableRow) throws {
    let condition = row.table.key.map { "\($0) = ?" }.joined(separator: " and ")
    try transaction.send("delete from \(row.table.name) where \(condition)", row.key)
    log.add(before: row, after: nil)
  }

  /// The row with the same key as it is kept; `nil` when there is none.
  func kept(like row: TableRow) throws -> TableRow? {
    let condition = row.table.key.map { "\($0) = ?" }.joined(separator: " and ")
    return try transaction.query("select * from \(row.table.name) where \(condition)", row.key) {
      try TableRow(row.table, $0)
    }.first
  }

  private func put(_ row: TableRow, over kept: TableRow?) throws {
    guard kept.map({ !row.sameContent(as: $0) }) ?? true else { return }
    var row = row
    if row.has("salt") { row["salt"] = .text(keeping.salt()) }
    if row.has("seal") { row["seal"] = .text(keeping.seal(row)) }
    if kept == nil {
      try transaction.send(row.table.insertion, row.values)
    } else {
      try transaction.send(row.table.change, row.values + row.key)
    }
    log.add(before: kept, after: row)
  }

}

extension TableRow {
  /// Whether all but salt and seal are the same.
  func sameContent(as other: TableRow) -> Bool {
    zip(table.columns, zip(values, other.values)).allSatisfy { $0.image == .absent || $1.0 == $1.1 }
  }
}
