import CLibPQ
import DatabasePort

/// The arguments of a statement as bytes in one piece, the way the server takes them.
struct Arguments {
  private var bytes: [UInt8] = []
  private var starts: [Int?] = []
  private var lengths: [Int32] = []

  init(_ values: [DatabaseValue]) throws {
    for value in values {
      starts.append(value == .null ? nil : bytes.count)
      let before = bytes.count
      try append(value)
      lengths.append(Int32(bytes.count - before))
    }
    // An address is needed even of an argument without bytes at the very end.
    bytes.append(0)
  }

  private mutating func append(_ value: DatabaseValue) throws {
    switch value {
    case .null: break
    case .integer(let number): withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
    case .blob(let blob): bytes.append(contentsOf: blob)
    case .text(let text):
      guard !text.utf8.contains(0) else {
        throw DatabaseProblem(.constraint, "A text holds the character NUL, which no database keeps.")
      }
      bytes.append(contentsOf: text.utf8)
    }
  }

  func with<Result>(
    _ body: (Int32, [UnsafePointer<CChar>?], [Int32], [Int32]) -> Result
  ) -> Result {
    bytes.withUnsafeBytes { memory in
      let base = memory.baseAddress?.assumingMemoryBound(to: CChar.self)
      let values = starts.map { start in start.flatMap { base?.advanced(by: $0) } }
      return body(Int32(values.count), values, lengths, Array(repeating: 1, count: values.count))
    }
  }

  /// The server's number for the type of a value; 0 when any would do.
  static func type(of value: DatabaseValue) -> Oid {
    switch value {
    case .null: 0
    case .integer: 20
    case .text: 25
    case .blob: 17
    }
  }
}
