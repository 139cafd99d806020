// The small steps.
extension XMLReader {
  func starts(_ mark: StaticString) -> Bool {
    let count = mark.utf8CodeUnitCount
    guard offset + count <= bytes.count else { return false }
    for index in 0..<count where bytes[offset + index] != mark.utf8Start[index] { return false }
    return true
  }

  func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

  mutating func skipSpace() {
    while offset < bytes.count, isSpace(bytes[offset]) { offset += 1 }
  }

  mutating func skip(past mark: StaticString) throws(Trouble) {
    while offset < bytes.count {
      if starts(mark) {
        offset += mark.utf8CodeUnitCount
        return
      }
      offset += 1
    }
    throw trouble("Something that was begun has no end.")
  }

  mutating func name() throws(Trouble) -> String {
    let start = offset
    while offset < bytes.count, isOfName(bytes[offset], first: offset == start) { offset += 1 }
    guard offset > start else { throw trouble("A name is expected here.") }
    guard offset - start <= 200 else { throw trouble("A name is too long.") }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private func isOfName(_ byte: UInt8, first: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"),
      UInt8(ascii: ":"), 0x80...:
      true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."): !first
    default: false
    }
  }

  /// Text up to where it ends, with what stands for single characters put in.
  mutating func text(until isEnd: (UInt8) -> Bool) throws(Trouble) -> String {
    var result: [UInt8] = []
    while offset < bytes.count, !isEnd(bytes[offset]) {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "&") {
        result += try reference().utf8
      } else {
        guard byte >= 0x20 || isSpace(byte) else { throw trouble("A control character stands here.") }
        result.append(byte)
        offset += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private mutating func reference() throws(Trouble) -> String {
    let start = offset + 1
    guard let end = bytes[start...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else {
      throw trouble("An & stands alone. Write &amp;.")
    }
    let name = String(decoding: bytes[start..<end], as: UTF8.self)
    guard let text = Self.meaning(of: name) else { throw trouble("Nobody knows what &\(name); stands for.") }
    offset = end + 1
    return text
  }

  /// What a reference stands for; `nil` for one that XML does not know by itself.
  static func meaning(of name: String) -> String? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default: break
    }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == "x"
    let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
    guard let number, number >= 0x20 || [0x09, 0x0A, 0x0D].contains(number), number & 0xFFFE != 0xFFFE,
      let scalar = Unicode.Scalar(number)
    else { return nil }
    return String(Character(scalar))
  }
}
