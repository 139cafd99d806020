/// Where one field of a row lies in the text: its content, without the quotes around it.
struct CSVField: Hashable, Sendable {
  /// The first byte of the content.
  var start: Int32
  /// The byte behind the content.
  var end: Int32
  /// Whether quotes stand around it.
  var isQuoted: Bool
  /// Whether it holds doubled quotes, each of which stands for one.
  var hasDoubledQuotes: Bool

  init(_ start: Int, _ end: Int, isQuoted: Bool = false, hasDoubledQuotes: Bool = false) {
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
    self.isQuoted = isQuoted
    self.hasDoubledQuotes = hasDoubledQuotes
  }

  var range: Range<Int> { Int(start)..<Int(end) }
  var count: Int { Int(end - start) }
  var isEmpty: Bool { start == end }

  static let empty = CSVField(0, 0)
}
