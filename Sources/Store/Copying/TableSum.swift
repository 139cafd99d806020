import DatabasePort
import Secrets

/// How many rows a table has, and the sum of the digests of all their values.
struct TableSum: Hashable {
  private(set) var rows = 0
  private var sum = DigestNumber.zero

  init() {}

  /// Of the rows as they are kept.
  init(of table: Table, in transaction: any Transaction, _ digest: SeededDigest) throws {
    var bytes = RowBytes()
    try RowPass.each(of: table, in: transaction) { add($0, &bytes, digest) }
  }

  /// Of the rows that were written into the target on the way.
  static func copying(
    _ table: Table, from source: any Transaction, to target: any Transaction, _ digest: SeededDigest
  ) throws -> TableSum {
    var (sum, bytes, batch) = (TableSum(), RowBytes(), RowBatch(table, target))
    try RowPass.each(of: table, in: source) { row in
      sum.add(row, &bytes, digest)
      try batch.add(row, size: bytes.count)
    }
    try batch.finish()
    return sum
  }

  private mutating func add(_ row: TableRow, _ bytes: inout RowBytes, _ digest: SeededDigest) {
    bytes.write(row)
    rows += 1
    sum += bytes.withBytes { digest($0) }
  }
}

/// All values of a row as bytes that no other row has, in memory that is used again for the next.
struct RowBytes {
  private var bytes: [UInt8] = []

  var count: Int { bytes.count }

  mutating func write(_ row: TableRow) {
    bytes.removeAll(keepingCapacity: true)
    for value in row.values { write(value) }
  }

  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result { bytes.withUnsafeBytes(body) }

  private mutating func write(_ value: DatabaseValue) {
    switch value {
    case .null: bytes.append(0)
    case .integer(let number): write(1, number)
    case .text(let text):
      write(2, text.utf8.count)
      bytes.append(contentsOf: text.utf8)
    case .blob(let blob):
      write(3, blob.count)
      bytes.append(contentsOf: blob)
    }
  }

  private mutating func write(_ kind: UInt8, _ number: Int) {
    bytes.append(kind)
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }
}
