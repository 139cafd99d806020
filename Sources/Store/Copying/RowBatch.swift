import DatabasePort

/// Rows on their way into a table, some at a time, because each journey to a server takes its while.
struct RowBatch {
  private static let most = 50
  private static let mostBytes = 1 << 20

  private let table: Table
  private let transaction: any Transaction
  private var values: [DatabaseValue] = []
  private var rows = 0
  private var bytes = 0

  init(_ table: Table, _ transaction: any Transaction) { (self.table, self.transaction) = (table, transaction) }

  mutating func add(_ row: TableRow, size: Int) throws {
    values += row.values
    rows += 1
    bytes += size
    if rows == Self.most || bytes > Self.mostBytes { try finish() }
  }

  /// Writes what has not been written yet: a full batch at once, what is less row by row, so that few statements are prepared.
  mutating func finish() throws {
    let columns = table.columns.count
    if rows == Self.most {
      try transaction.run(statement(Self.most), values)
    } else {
      for start in stride(from: 0, to: values.count, by: columns) {
        try transaction.run(statement(1), Array(values[start..<(start + columns)]))
      }
    }
    values.removeAll(keepingCapacity: true)
    (rows, bytes) = (0, 0)
  }

  private func statement(_ rows: Int) -> String {
    let names = table.columns.map(\.name).joined(separator: ", ")
    let places = "(" + table.columns.map { _ in "?" }.joined(separator: ", ") + ")"
    return "insert into \(table.name) (\(names)) values "
      + Array(repeating: places, count: rows).joined(separator: ", ")
  }
}
