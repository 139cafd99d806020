import DatabasePort

extension Schema {
  /// Whether a record has been begun in a database, so that a site's key has been at work in it. Nothing is changed by asking.
  public static func hasEntries(_ database: any Database) throws -> Bool {
    try database.read { transaction in
      guard try transaction.hasTable("record_entry") else { return false }
      return try !transaction.query("select 1 as one from record_entry limit 1") { try $0.integer("one") }.isEmpty
    }
  }
}

extension OpenRecords {
  /// Notes every row of an authority that the record follows as if it came just now: for the entry that takes in what stood before
  /// there was a record.
  public func noteWhatStands(of authority: String) throws {
    for table in Catalogue.tables where table.keeping == .recorded || table.keeping == .recordedPrivately {
      let column = table.name == IdentityTables.authority.name ? "id" : "authority"
      guard table.has(column) else { continue }
      for row in try allRows(table, column, authority) { log.add(before: nil, after: row) }
    }
  }

  private func allRows(_ table: Table, _ column: String, _ authority: String) throws -> [TableRow] {
    let order = table.key.joined(separator: ", ")
    return try transaction.query(
      "select * from \(table.name) where \(column) = ? order by \(order)", [.text(authority)]
    ) { try TableRow(table, $0) }
  }
}

extension Table {
  /// Whether it has a column of this name.
  func has(_ column: String) -> Bool { place(of: column) != nil }
}
