/// JSON, written once for all: keys in the order given, text escaped, numbers exact.
public enum JSONText {
  /// A value to write.
  public indirect enum Value: Sendable {
    /// Nothing.
    case null
    /// True or false.
    case flag(Bool)
    /// A whole number.
    case whole(Int)
    /// A number written as its decimal digits.
    case decimal(String)
    /// A text.
    case text(String)
    /// Values after each other.
    case list([Value])
    /// Named values, in this order.
    case object([(String, Value)])

    /// A text, or nothing.
    public static func optional(_ text: String?) -> Value { text.map(Value.text) ?? .null }
  }

  /// The value as JSON with two-space indents and a line at the end.
  public static func write(_ value: Value) -> [UInt8] {
    var bytes: [UInt8] = []
    append(value, indent: 0, to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  /// The value as JSON in one line without blanks.
  public static func line(_ value: Value) -> [UInt8] {
    var bytes: [UInt8] = []
    append(value, to: &bytes)
    return bytes
  }

  private static func append(_ value: Value, to bytes: inout [UInt8]) {
    func group(_ items: [(String?, Value)], _ open: String, _ close: String) {
      bytes += open.utf8
      for (place, item) in items.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        if let name = item.0 {
          append(name, to: &bytes)
          bytes.append(UInt8(ascii: ":"))
        }
        append(item.1, to: &bytes)
      }
      bytes += close.utf8
    }
    switch value {
    case .list(let items): group(items.map { (nil, $0) }, "[", "]")
    case .object(let items): group(items.map { ($0.0, $0.1) }, "{", "}")
    case .null, .flag, .whole, .decimal, .text: append(value, indent: 0, to: &bytes)
    }
  }

  private static func append(_ value: Value, indent: Int, to bytes: inout [UInt8]) {
    switch value {
    case .null: bytes += "null".utf8
    case .flag(let flag): bytes += (flag ? "true" : "false").utf8
    case .whole(let number): bytes += String(number).utf8
    case .decimal(let digits): bytes += digits.utf8
    case .text(let text): append(text, to: &bytes)
    case .list(let items): group(items.map { (nil, $0) }, "[", "]", indent, to: &bytes)
    case .object(let items): group(items.map { ($0.0, $0.1) }, "{", "}", indent, to: &bytes)
    }
  }

  private static func group(
    _ items: [(String?, Value)], _ open: String, _ close: String, _ indent: Int, to bytes: inout [UInt8]
  ) {
    bytes += open.utf8
    for (place, item) in items.enumerated() {
      bytes += (place == 0 ? "\n" : ",\n").utf8
      bytes += [UInt8](repeating: 0x20, count: indent * 2 + 2)
      if let name = item.0 {
        append(name, to: &bytes)
        bytes += ": ".utf8
      }
      append(item.1, indent: indent + 1, to: &bytes)
    }
    if !items.isEmpty {
      bytes.append(UInt8(ascii: "\n"))
      bytes += [UInt8](repeating: 0x20, count: indent * 2)
    }
    bytes += close.utf8
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes += "\\\"".utf8
      case UInt8(ascii: "\\"): bytes += "\\\\".utf8
      case 0x0A: bytes += "\\n".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0x09: bytes += "\\t".utf8
      case 0..<0x20, 0x7F:
        let digits = Array("0123456789abcdef".utf8)
        bytes += "\\u00".utf8
        bytes += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
