import DatabasePort

extension OpenRecords {
  /// The rows of a table whose columns have these values, each made into a value. A row of a sealed table whose seal is not this
  /// site's is passed over: whoever writes into the database by hand makes no session and no link.
  /// They come in the order of the key, unless others are named.
  func select<Value>(
    _ table: Table, where named: KeyValuePairs<String, DatabaseValue>, orderedBy columns: [String]? = nil,
    _ value: (Row) throws -> Value
  ) throws -> [Value] {
    let condition = named.map { "\($0.key) = ?" }.joined(separator: " and ")
    let order = (columns ?? table.key).joined(separator: ", ")
    var values: [Value] = []
    try transaction.each(
      "select * from \(table.name) where \(condition) order by \(order)", named.map(\.value)
    ) { row in
      if table.keeping == .sealed {
        let kept = try TableRow(table, row)
        guard kept["seal"] == .text(keeping.seal(kept)) else { return }
      }
      values.append(try value(row))
    }
    return values
  }

  /// Takes out the rows of a table whose columns have these values.
  func remove(_ table: Table, where named: KeyValuePairs<String, DatabaseValue>) throws {
    for row in try rows(table, where: named) { try delete(row) }
  }
}
