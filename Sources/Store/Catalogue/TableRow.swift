import DatabasePort

/// The values of one row, in the order of its table's columns.
public struct TableRow: Hashable, Sendable {
  /// Whose row it is.
  public let table: Table
  /// The values, one for each column.
  public var values: [DatabaseValue]

  /// A row from values by column; a column that is not named is null, one that the table does not have is refused.
  public init(_ table: Table, _ named: KeyValuePairs<String, DatabaseValue>) throws {
    self.table = table
    values = Array(repeating: .null, count: table.columns.count)
    for (name, value) in named {
      guard table.place(of: name) != nil else {
        throw DatabaseProblem(.wrongAnswer, "The table \(table.name) has no column \(name).")
      }
      self[name] = value
    }
  }

  init(_ table: Table, values: [DatabaseValue]) { (self.table, self.values) = (table, values) }

  /// A row as it was read, from all its columns.
  public init(_ table: Table, _ row: Row) throws {
    self.table = table
    values =
      row.columns.names == table.columnNames
      ? table.columns.indices.map { row[$0] } : try table.columns.map { try row.value($0.name) }
  }

  /// The value of a column; null, and not to be set, when the table has none of this name.
  public subscript(column: String) -> DatabaseValue {
    get { table.place(of: column).map { values[$0] } ?? .null }
    set {
      if let place = table.place(of: column) { values[place] = newValue }
    }
  }

  /// The values of the columns that tell rows apart.
  public var key: [DatabaseValue] { table.key.map { self[$0] } }

  /// Whether the table has a column of this name.
  func has(_ column: String) -> Bool { table.place(of: column) != nil }
}
