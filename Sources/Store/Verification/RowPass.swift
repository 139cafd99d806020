import DatabasePort
import Secrets

/// Goes through the rows of a table as they are.
enum RowPass {
  /// The sum of the digests of its rows' images, and how many rows there are.
  static func sum(
    of table: Table, in transaction: any Transaction, _ digest: SeededDigest
  ) throws -> (sum: DigestNumber, rows: Int) {
    var sum = DigestNumber.zero
    var rows = 0
    try each(of: table, in: transaction) { row in
      rows += 1
      sum += row.image.withBytes { digest($0) }
    }
    return (sum, rows)
  }

  /// Hands over every row, without keeping any.
  static func each(of table: Table, in transaction: any Transaction, _ body: (TableRow) throws -> Void) throws {
    try transaction.each("select \(table.columns.map(\.name).joined(separator: ", ")) from \(table.name)", []) { row in
      try body(TableRow(table, inOrder: row))
    }
  }
}

extension TableRow {
  /// A row that was read with its columns in the catalogue's order.
  init(_ table: Table, inOrder row: Row) { self.init(table, values: table.columns.indices.map { row[$0] }) }

  /// The values that tell it apart, in a line.
  var keyWords: String {
    key.map { String(decoding: RowImage.bytes($0), as: UTF8.self) }.joined(separator: " ")
  }
}

extension String {
  /// The text's own bytes, without a copy where there is none to be made.
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    if let result = try utf8.withContiguousStorageIfAvailable({ try body(UnsafeRawBufferPointer($0)) }) {
      return result
    }
    return try Array(utf8).withUnsafeBytes(body)
  }
}
