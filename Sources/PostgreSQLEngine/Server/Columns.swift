import CLibPQ
import DatabasePort

/// The columns of an answer: their names and how the bytes of each are read.
struct Columns {
  let names: Row.Columns
  private let kinds: [Kind]

  enum Kind {
    case integer, boolean, numeric, text, blob
    case unknown(String)
  }

  init(_ result: OpaquePointer?) {
    let places = 0..<PQnfields(result)
    let names = places.map { PQfname(result, $0).map { String(cString: $0) } ?? "" }
    self.names = Row.Columns(names)
    kinds = zip(places, names).map { Self.kind(PQftype(result, $0), $1) }
  }

  private static func kind(_ type: Oid, _ name: String) -> Kind {
    switch type {
    case 20, 21, 23: .integer
    case 16: .boolean
    case 1700: .numeric
    case 25, 19, 1042, 1043, 705, 114, 18: .text
    case 17: .blob
    default: .unknown(name)
    }
  }

  func row(_ place: Int32, of result: OpaquePointer?) throws -> Row {
    var values: [DatabaseValue] = []
    values.reserveCapacity(kinds.count)
    for (column, kind) in kinds.enumerated() {
      values.append(try Self.value(kind, result, place, Int32(truncatingIfNeeded: column)))
    }
    return Row(columns: names, values: values)
  }

  private static func value(_ kind: Kind, _ result: OpaquePointer?, _ row: Int32, _ column: Int32) throws
    -> DatabaseValue
  {
    guard PQgetisnull(result, row, column) == 0 else { return .null }
    let start = UnsafeRawPointer(PQgetvalue(result, row, column))
    let bytes = UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(result, row, column)))
    switch kind {
    case .integer: return .integer(integer(bytes))
    case .boolean: return .integer(bytes.first == 1 ? 1 : 0)
    case .numeric: return .integer(try numeric(bytes))
    case .text: return .text(String(decoding: bytes, as: UTF8.self))
    case .blob: return .blob([UInt8](bytes))
    case .unknown(let name):
      throw DatabaseProblem(.wrongAnswer, "The column \(name) is neither text, bytes nor a whole number.")
    }
  }

  /// Two, four or eight bytes, the highest first.
  private static func integer(_ bytes: UnsafeRawBufferPointer) -> Int {
    let negative = (bytes.first ?? 0) & 0x80 != 0
    return bytes.reduce(negative ? -1 : 0) { ($0 << 8) | Int($1) }
  }

  /// A sum, as digits to the base of 10,000.
  private static func numeric(_ bytes: UnsafeRawBufferPointer) throws -> Int {
    let words = stride(from: 0, to: bytes.count - 1, by: 2).map { Int(bytes[$0]) << 8 | Int(bytes[$0 + 1]) }
    guard words.count >= 4, words[2] == 0 || words[2] == 0x4000 else { throw notWhole }
    let weight = Int(Int16(truncatingIfNeeded: words[1]))
    let digits = words.dropFirst(4)
    guard digits.count <= weight + 1 || digits.dropFirst(max(weight + 1, 0)).allSatisfy({ $0 == 0 }) else {
      throw notWhole
    }
    var number = 0
    for place in stride(from: 0, through: weight, by: 1) {
      let digit = place < digits.count ? digits[digits.startIndex + place] : 0
      let (larger, over) = number.multipliedReportingOverflow(by: 10_000)
      // Counted below nought, since the smallest number has no counterpart above it.
      let (sum, past) = larger.subtractingReportingOverflow(digit)
      guard !over, !past else { throw tooLarge }
      number = sum
    }
    guard words[2] == 0 else { return number }
    guard number > .min else { throw tooLarge }
    return -number
  }

  private static let tooLarge = DatabaseProblem(.wrongAnswer, "The answer holds a number of more than 64 bits.")
  private static let notWhole = DatabaseProblem(.wrongAnswer, "The answer holds a number that is not whole.")
}
