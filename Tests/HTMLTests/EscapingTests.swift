import HTML
import Testing

@Suite("Markup escapes what comes from outside")
struct EscapingTests {
  static let nasty = [
    "<script>alert(1)</script>", "\" onmouseover=\"alert(1)", "'><img src=x onerror=alert(1)>", "]]><script>", "<!--",
    "&lt;",
    "\u{202E}gnp.exe", "a\u{0}b\u{8}c", "👩🏽‍💻 Café", "عنوان", "</textarea><script>", "${7*7}", "=1+1",
  ]

  /// A text made of pieces that mean something somewhere, different for every seed.
  static func generated(_ seed: UInt64) -> String {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
    let pieces = [
      "<", ">", "&", "\"", "'", "script", "=", "/", "\u{0}", "é", "👍", " ", "\n", "-->", "amp;", "\u{7F}", "a",
    ]
    return (0..<next(24)).map { _ in pieces[next(pieces.count)] }.joined()
  }

  /// What a browser would read back from escaped text.
  static func readBack(_ markup: String) -> String {
    var text = markup
    for (entity, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
      text = text.split(separator: entity, omittingEmptySubsequences: false).joined(separator: sign)
    }
    return text
  }

  static func withoutControls(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F || [9, 10, 13].contains($0.value) }))
  }

  @Test(arguments: nasty) func `a text never opens an element`(_ text: String) {
    let markup = p { text }.render()
    #expect(markup.hasPrefix("<p>") && markup.hasSuffix("</p>"))
    #expect(!markup.dropFirst(3).dropLast(4).contains { "<>\"'".contains($0) })
  }

  @Test func `any text is read back as it was, but for control characters`() {
    for seed in 1...UInt64(2000) {
      let text = Self.generated(seed)
      let inside = String(p { text }.render().dropFirst(3).dropLast(4))
      #expect(!inside.contains("<") && !inside.contains("\""))
      #expect(Self.readBack(inside) == Self.withoutControls(text))
    }
  }

  @Test func `each character is treated alike wherever it stands among others`() {
    let instead: [UInt8: String] = [0x26: "&amp;", 0x3C: "&lt;", 0x3E: "&gt;", 0x22: "&quot;", 0x27: "&#39;", 0x7F: ""]
    for byte in UInt8(0)...127 {
      let sign = String(UnicodeScalar(byte))
      let expected = byte < 0x20 && ![9, 10, 13].contains(byte) ? "" : instead[byte] ?? sign
      for (before, after) in [(0, 0), (0, 9), (3, 20), (7, 8), (8, 7), (15, 1), (20, 0)] {
        let (left, right) = (String(repeating: "é ", count: before), String(repeating: "@ÿ", count: after))
        #expect(p { left + sign + right }.render() == "<p>\(left)\(expected)\(right)</p>")
      }
    }
  }

  @Test func `any value stays inside its attribute`() {
    for seed in 1...UInt64(2000) {
      let value = Self.generated(seed)
      let markup = span(.class(value), .id("after")).render()
      #expect(markup.hasSuffix("\" id=\"after\"></span>"))
      #expect(markup.filter { $0 == "\"" }.count == 4)
      #expect(!markup.dropFirst(1).dropLast("></span>".count).contains("<"))
    }
  }

  @Test func `elements stand as they are written, with conditions and lists`() {
    let items = ["one", "two"]
    let markup = ul(.class("plain")) {
      for item in items { li { item } }
      if items.count > 2 { li { "more" } } else { li { "no more" } }
    }
    #expect(markup.render() == "<ul class=\"plain\"><li>one</li><li>two</li><li>no more</li></ul>")
  }

  @Test func `a flag is an attribute without a value`() {
    #expect(input(.type("checkbox"), .checked).render() == "<input type=\"checkbox\" checked>")
  }
}
