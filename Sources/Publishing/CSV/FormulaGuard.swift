/// Keeps spreadsheets from running a text as a formula: an apostrophe goes before it, and comes off again on reading.
///
/// A text is dangerous when, behind any apostrophes of its own, it starts with `=`, `+`, `-`, `@`, a tab or a line
/// break. Counting its own apostrophes in makes the guard reversible: every text comes back as it was.
enum FormulaGuard {
  static let apostrophe = UInt8(ascii: "'")

  /// Whether the text needs an apostrophe before it is written.
  static func isDangerous(_ text: some Sequence<UInt8>) -> Bool {
    for byte in text where byte != apostrophe { return isTrigger(byte) }
    return false
  }

  /// Whether a text that was read carries the guard's apostrophe.
  static func isGuarded(_ text: Span<UInt8>) -> Bool {
    guard !text.isEmpty, text[0] == apostrophe else { return false }
    var index = 1
    while index < text.count, text[index] == apostrophe { index += 1 }
    return index < text.count && isTrigger(text[index])
  }

  private static func isTrigger(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0A, 0x0D: true
    default: false
    }
  }
}
