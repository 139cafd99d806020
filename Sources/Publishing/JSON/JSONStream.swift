/// Reads JSON (RFC 8259) value by value from bytes, without building a tree: memory is what the caller keeps.
///
/// It is strict: no comments, no commas at the end, nothing behind the end, no numbers that overflow, and only so much depth.
struct JSONStream {
  /// Why it cannot be read on.
  struct Trouble: Error, Hashable {
    /// What is wrong, in a sentence.
    let text: String
    /// Which byte it is at, from 0.
    let offset: Int
  }

  /// What kind of value comes next.
  enum Kind: Hashable { case object, array, text, number, word }

  private let bytes: [UInt8]
  private(set) var offset = 0
  private var depth = 0
  /// The most arrays and objects within each other.
  static let mostDepth = 64
  /// The most bytes in one text.
  static let mostText = 65_536

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  /// What comes next.
  mutating func next() throws(Trouble) -> Kind {
    skipBlanks()
    guard offset < bytes.count else { throw trouble("The file ends in the middle.") }
    switch bytes[offset] {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "\""): return .text
    case UInt8(ascii: "-"), 0x30...0x39: return .number
    case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"): return .word
    default: throw trouble("A value is expected here.")
    }
  }

  /// Goes through the members of an object: `body` reads each value, or skips it.
  mutating func object(_ body: (_ name: String, _ reader: inout JSONStream) throws(Trouble) -> Void) throws(Trouble) {
    try open("{", "An object is expected here.")
    if take("}") { return close() }
    repeat {
      skipBlanks()
      let name = try text()
      guard take(":") else { throw trouble("A colon is expected behind the name.") }
      try body(name, &self)
    } while take(",")
    guard take("}") else { throw trouble("A comma or a closing brace is expected here.") }
    close()
  }

  /// Goes through the elements of an array: `body` reads each, or skips it.
  mutating func array(_ body: (_ reader: inout JSONStream) throws(Trouble) -> Void) throws(Trouble) {
    try open("[", "An array is expected here.")
    if take("]") { return close() }
    repeat { try body(&self) } while take(",")
    guard take("]") else { throw trouble("A comma or a closing bracket is expected here.") }
    close()
  }

  /// Reads a text.
  mutating func text() throws(Trouble) -> String {
    skipBlanks()
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else { throw trouble("A text is expected here.") }
    offset += 1
    var result: [UInt8] = []
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: result, as: UTF8.self) else { throw trouble("The text is not UTF-8.") }
        return text
      case UInt8(ascii: "\\"): try escape(into: &result)
      case 0..<0x20: throw trouble("A control character stands in a text; write it as \\u00….")
      default: result.append(byte)
      }
      guard result.count <= Self.mostText else { throw trouble("The text is longer than \(Self.mostText) bytes.") }
    }
    throw trouble("The file ends within a text.")
  }

  /// Reads a number.
  mutating func number() throws(Trouble) -> Double {
    skipBlanks()
    let start = offset
    if peek == UInt8(ascii: "-") { offset += 1 }
    let first = peek
    let digitsStart = offset
    try digits()
    guard first != UInt8(ascii: "0") || offset == digitsStart + 1 else {
      throw trouble("A number begins with a nought that nothing needs.")
    }
    if peek == UInt8(ascii: ".") {
      offset += 1
      try digits()
    }
    if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
      offset += 1
      if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { offset += 1 }
      try digits()
    }
    guard let value = Double(String(decoding: bytes[start..<offset], as: UTF8.self)), value.isFinite else {
      throw trouble("The number is too large.")
    }
    return value
  }

  /// Goes past a value, whatever it is.
  mutating func skip() throws(Trouble) {
    switch try next() {
    case .object: try object { _, reader throws(Trouble) in try reader.skip() }
    case .array: try array { reader throws(Trouble) in try reader.skip() }
    case .text: _ = try text()
    case .number: _ = try number()
    case .word: try word()
    }
  }

  /// Makes sure that nothing comes behind the value that was read.
  mutating func end() throws(Trouble) {
    skipBlanks()
    guard offset == bytes.count else { throw trouble("Something follows behind the end.") }
  }

  func trouble(_ text: String) -> Trouble { Trouble(text: text, offset: offset) }
}

// The small steps.
extension JSONStream {
  private var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
  }

  private mutating func take(_ mark: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard peek == UInt8(ascii: mark) else { return false }
    offset += 1
    return true
  }

  private mutating func open(_ mark: Unicode.Scalar, _ complaint: String) throws(Trouble) {
    guard take(mark) else { throw trouble(complaint) }
    depth += 1
    guard depth <= Self.mostDepth else {
      throw trouble("More than \(Self.mostDepth) brackets stand within each other; no map is nested so deeply.")
    }
  }

  private mutating func close() { depth -= 1 }

  private mutating func digits() throws(Trouble) {
    let start = offset
    while let byte = peek, byte >= 0x30, byte <= 0x39 { offset += 1 }
    guard offset > start else { throw trouble("A number is expected here.") }
  }

  private mutating func word() throws(Trouble) {
    for word in ["true", "false", "null"] where bytes[offset...].starts(with: word.utf8) {
      offset += word.utf8.count
      return
    }
    throw trouble("A value is expected here.")
  }

  private mutating func escape(into result: inout [UInt8]) throws(Trouble) {
    guard let byte = peek else { throw trouble("The file ends within a text.") }
    offset += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(byte)
    case UInt8(ascii: "b"): result.append(8)
    case UInt8(ascii: "f"): result.append(12)
    case UInt8(ascii: "n"): result.append(10)
    case UInt8(ascii: "r"): result.append(13)
    case UInt8(ascii: "t"): result.append(9)
    case UInt8(ascii: "u"): try unicode(into: &result)
    default: throw trouble("There is no such escape in JSON.")
    }
  }

  private mutating func unicode(into result: inout [UInt8]) throws(Trouble) {
    var code = try hexadecimal()
    if code >= 0xD800, code < 0xDC00, peek == UInt8(ascii: "\\") {
      offset += 1
      guard peek == UInt8(ascii: "u") else { throw trouble("Half of a character stands alone.") }
      offset += 1
      let low = try hexadecimal()
      guard low >= 0xDC00, low < 0xE000 else { throw trouble("Half of a character stands alone.") }
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code) else { throw trouble("Half of a character stands alone.") }
    result.append(contentsOf: Array(String(Character(scalar)).utf8))
  }

  private mutating func hexadecimal() throws(Trouble) -> UInt32 {
    guard offset + 4 <= bytes.count,
      bytes[offset..<(offset + 4)].allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }),
      let value = UInt32(String(decoding: bytes[offset..<(offset + 4)], as: UTF8.self), radix: 16)
    else { throw trouble("Four hexadecimal digits are expected here.") }
    offset += 4
    return value
  }
}
