/// Reads JSON (RFC 8259) strictly: one value, UTF-8, no name twice in an object, no number that would lose a digit (RFC 7493).
public struct JSONReader {
  let bytes: [UInt8]
  let limits: JSONLimits
  var place = 0
  private var depth = 0
  private var values = 0
  private var steps: [String] = []

  private init(_ bytes: [UInt8], _ limits: JSONLimits) { (self.bytes, self.limits) = (bytes, limits) }

  /// The value that some bytes are; or the first thing that is wrong with them.
  public static func read(_ bytes: [UInt8], limits: JSONLimits = .standard) throws(JSONProblem) -> JSONText.Value {
    var reader = JSONReader(bytes, limits)
    if bytes.count > limits.bytes {
      throw reader.problem("It has \(bytes.count) bytes; at most \(limits.bytes) are read.", .beyondLimits)
    }
    if let wrong = UTF8Check(bytes).firstInvalid {
      reader.place = wrong
      throw reader.problem("This is not UTF-8. Send the text in UTF-8.")
    }
    reader.skipSpace()
    let value = try reader.value()
    reader.skipSpace()
    guard reader.place == bytes.count else { throw reader.problem("Something follows the end. Send one value.") }
    return value
  }

  private mutating func value() throws(JSONProblem) -> JSONText.Value {
    values += 1
    if values > limits.values {
      throw problem("It holds more than \(limits.values) values. Send less at once.", .beyondLimits)
    }
    switch peek {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try list()
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "t"): return try word("true", .flag(true))
    case UInt8(ascii: "f"): return try word("false", .flag(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case let byte? where byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte): return try number()
    case nil: throw problem("It ends where a value was expected.")
    default: throw problem("A value was expected: a text in quotes, a number, true, false, null, a list or an object.")
    }
  }

  private mutating func object() throws(JSONProblem) -> JSONText.Value {
    var (members, names): ([(String, JSONText.Value)], Set<String>) = ([], [])
    try enter()
    while try !closes(UInt8(ascii: "}"), isFirst: members.isEmpty) {
      guard peek == UInt8(ascii: "\"") else { throw problem("A name in quotes was expected.") }
      let (start, name) = (place, try text())
      guard names.insert(name).inserted else {
        place = start
        throw problem("The name “\(name.prefix(60))” stands twice in one object. Keep one of them.")
      }
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw problem("A colon was expected after the name.") }
      skipSpace()
      steps.append(name)
      members.append((name, try value()))
      steps.removeLast()
    }
    depth -= 1
    return .object(members)
  }

  private mutating func list() throws(JSONProblem) -> JSONText.Value {
    var items: [JSONText.Value] = []
    try enter()
    while try !closes(UInt8(ascii: "]"), isFirst: items.isEmpty) {
      steps.append(String(items.count))
      items.append(try value())
      steps.removeLast()
    }
    depth -= 1
    return .list(items)
  }

  private mutating func enter() throws(JSONProblem) {
    depth += 1
    if depth > limits.depth {
      throw problem("Lists and objects stand more than \(limits.depth) deep in one another.", .beyondLimits)
    }
    place += 1
  }

  /// Whether the list or object ends here; otherwise the next item begins behind a comma.
  private mutating func closes(_ end: UInt8, isFirst: Bool) throws(JSONProblem) -> Bool {
    skipSpace()
    if take(end) { return true }
    if isFirst { return false }
    guard take(UInt8(ascii: ",")) else {
      throw problem("A comma was expected, or “\(Character(Unicode.Scalar(end)))”.")
    }
    skipSpace()
    return false
  }

  private mutating func word(_ word: StaticString, _ value: JSONText.Value) throws(JSONProblem) -> JSONText.Value {
    let expected = Array(word.description.utf8)
    guard bytes[place...].starts(with: expected) else { throw problem("true, false or null was expected.") }
    place += expected.count
    return value
  }
}

// Steps through the bytes.
extension JSONReader {
  var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

  mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    place += 1
    return true
  }

  mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { place += 1 }
  }

  func problem(_ text: String, _ kind: JSONProblem.Kind = .malformed) -> JSONProblem {
    let before = bytes[..<min(place, bytes.count)]
    let line = before.count { $0 == 0x0A } + 1
    let column = before.count - (before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0) + 1
    let pointer = steps.reduce("") { JSONPointer.adding(String($1.prefix(100)), to: $0) }
    return JSONProblem(kind: kind, pointer: pointer, line: line, column: column, text: text)
  }
}
