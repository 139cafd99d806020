/// Names for entries of feeds that are always the same for the same thing.
enum LastingName {
  /// A name of the form `urn:uuid:` (RFC 9562, version 8) of a text. `digest` gives 64 hexadecimal digits.
  static func uuid(_ text: String, _ digest: (String) -> String) -> String {
    var digits = Array(digest(text).prefix(32))
    guard digits.count == 32 else { return "urn:uuid:00000000-0000-8000-8000-000000000000" }
    digits[12] = "8"
    digits[16] = "8"
    let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
    return "urn:uuid:" + groups.joined(separator: "-")
  }

  /// A text without the characters that XML 1.0 has no way to write.
  static func writable(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { scalar in
          switch scalar.value {
          case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
          default: false
          }
        }))
  }
}
