/// The fields of a row's image, read back.
struct ImageFields: Hashable {
  /// The values by column as they stand in the image: text without its marks, numbers as digits.
  let values: [String: String]

  /// Reads an image without its table's name; `nil` when it is none.
  init?(_ image: Substring.UTF8View) {
    var rest = image[...]
    var values: [String: String] = [:]
    guard Self.take(UInt8(ascii: "{"), from: &rest) else { return nil }
    while !Self.take(UInt8(ascii: "}"), from: &rest) {
      guard values.isEmpty || Self.take(UInt8(ascii: ","), from: &rest), let name = Self.text(&rest),
        Self.take(UInt8(ascii: ":"), from: &rest), let value = Self.text(&rest) ?? Self.number(&rest)
      else { return nil }
      values[name] = value
    }
    guard rest.isEmpty else { return nil }
    self.values = values
  }

  /// Reads the image of a row of a table.
  init?(_ image: String, of table: Table) {
    guard image.hasPrefix(table.name + " ") else { return nil }
    self.init(image.utf8.dropFirst(table.name.utf8.count + 1))
  }

  /// The values that tell the row apart, in a line.
  func key(of table: Table) -> String { table.key.map { values[$0] ?? "" }.joined(separator: " ") }

  /// The columns in which it differs from another, in the table's order.
  func differences(from other: ImageFields, in table: Table) -> [Column] {
    table.columns.filter { values[$0.name] != other.values[$0.name] }
  }

  private static func take(_ byte: UInt8, from rest: inout Substring.UTF8View) -> Bool {
    guard rest.first == byte else { return false }
    rest.removeFirst()
    return true
  }

  private static func number(_ rest: inout Substring.UTF8View) -> String? {
    let digits = rest.prefix { $0 == UInt8(ascii: "-") || ($0 >= 0x30 && $0 <= 0x39) }
    guard !digits.isEmpty else { return nil }
    rest = rest[digits.endIndex...]
    return String(decoding: digits, as: UTF8.self)
  }

  private static func text(_ rest: inout Substring.UTF8View) -> String? {
    guard take(UInt8(ascii: "\""), from: &rest) else { return nil }
    var bytes: [UInt8] = []
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: bytes, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let next = rest.popFirst() else { return nil }
        if next == UInt8(ascii: "u") {
          guard let code = UInt8(String(decoding: rest.prefix(4), as: UTF8.self), radix: 16) else { return nil }
          bytes.append(code)
          rest = rest.dropFirst(4)
        } else {
          bytes.append(next)
        }
      default: bytes.append(byte)
      }
    }
    return nil
  }
}
