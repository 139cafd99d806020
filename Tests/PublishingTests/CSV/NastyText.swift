/// Numbers that look random and are the same on every run.
struct SeededNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A number from 0 to below `bound`.
  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(truncatingIfNeeded: state >> 33) % bound
  }

  mutating func pick<Value>(_ values: [Value]) -> Value { values[next(values.count)] }
}

/// Texts that break careless readers: quotes, separators, formulas, line breaks, right-to-left, emoji, apostrophes.
enum NastyText {
  private static let parts = [
    "\"", "\"\"", ",", ";", "\t", "\n", "\r\n", "\r", "=", "+", "-", "@", "'", "''", "|", "\\", "\\|", " | ",
    "<script>",
    "عربي", "\u{202E}", "👩🏽‍🚒", "é", "e\u{301}", "£", "a", "Post", " ", "1", "%", "\u{FEFF}", "\u{A0}", "{x}", "100%",
  ]

  static func make(_ random: inout SeededNumbers) -> String {
    (0..<random.next(6)).map { _ in random.pick(parts) }.joined()
  }

  /// A text with a letter at both ends, as names and list items have.
  static func named(_ random: inout SeededNumbers) -> String {
    random.pick(["=", "N", "'", "“"]) + make(&random) + "x"
  }
}
