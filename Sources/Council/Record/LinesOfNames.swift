/// Names and values, one pair to a line: `name: value`. A line end or a backslash in a value is written with a backslash.
public struct LinesOfNames: Sendable {
  /// The lines so far, each ended.
  public private(set) var text = ""

  /// No lines.
  public init() {}

  /// Adds a line.
  public mutating func add(_ name: String, _ value: String) { text += "\(name): \(Self.escaped(value))\n" }

  /// A value as it stands in a line.
  public static func escaped(_ value: String) -> String {
    var result = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The values by name; `nil` when a line is not of this form. Of two lines with one name, the first counts.
  public static func read(_ text: String) -> [String: String]? {
    guard text.utf8.last == UInt8(ascii: "\n") else { return text.isEmpty ? [:] : nil }
    var values: [String: String] = [:]
    for line in text.utf8.dropLast().split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), line.index(after: colon) < line.endIndex,
        line[line.index(after: colon)] == UInt8(ascii: " "),
        let value = unescaped(line[line.index(colon, offsetBy: 2)...])
      else { return nil }
      let name = String(decoding: line[..<colon], as: UTF8.self)
      if values[name] == nil { values[name] = value }
    }
    return values
  }

  private static func unescaped(_ bytes: Substring.UTF8View) -> String? {
    var result: [UInt8] = []
    var iterator = bytes.makeIterator()
    while let byte = iterator.next() {
      guard byte == UInt8(ascii: "\\") else {
        result.append(byte)
        continue
      }
      switch iterator.next() {
      case UInt8(ascii: "\\"): result.append(UInt8(ascii: "\\"))
      case UInt8(ascii: "n"): result.append(UInt8(ascii: "\n"))
      case UInt8(ascii: "r"): result.append(UInt8(ascii: "\r"))
      default: return nil
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
