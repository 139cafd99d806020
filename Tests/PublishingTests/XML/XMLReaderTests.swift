import Publishing
import Testing

@Suite("XML from elsewhere")
struct XMLReaderTests {
  private func read(_ text: String, mostBytes: Int = 10_000) throws -> XMLTree {
    try XMLReader.read(Array(text.utf8), mostBytes: mostBytes)
  }

  private func trouble(_ text: String, mostBytes: Int = 10_000) -> String {
    do {
      _ = try read(text, mostBytes: mostBytes)
      return ""
    } catch { return "\(error)" }
  }

  @Test func `elements, attributes, text and what stands for characters are read`() throws {
    let tree = try read(
      """
      <?xml version="1.0" encoding="utf-8"?>
      <!-- a list -->
      <m:wards xmlns:m="urn:x" n='1 &lt; 2'><ward><title>Bor &amp; Co&#39;s</title></ward><ward/><![CDATA[<raw> & more]]></m:wards>
      """)
    #expect(tree.name == "wards" && tree.attributes == ["n": "1 < 2"])
    #expect(tree.all("WARD").count == 2 && tree["ward"]?.words("Title") == "Bor & Co's")
    #expect(tree.text == "<raw> & more")
  }

  @Test(arguments: [
    ("<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>", "Document types"), ("<a>&x;</a>", "stands for"),
    ("<a><!DOCTYPE b></a>", "Document types"), ("<a><b></a>", "ends <b>"), ("<a>", "ends in the middle"),
    ("<a/><b/>", "behind the end"), ("<a b=1/>", "quotation marks"), ("<a>&</a>", "stands alone"),
    ("", "ends in the middle"),
    ("words", "expected"), ("<a>\u{1}</a>", "control character"), ("<a>&#0;</a>", "stands for"),
    ("<a b=\"<\"/>", "no end"),
    ("</a>", "Nothing is open"),
  ])
  func `what is no plain XML is refused, with what is wrong`(text: String, words: String) {
    #expect(trouble(text).contains(words), "\(text): \(trouble(text))")
  }

  @Test func `size, depth and attributes are bounded`() {
    let deep = String(repeating: "<a>", count: 40) + String(repeating: "</a>", count: 40)
    #expect(trouble(deep).contains("too deeply"))
    #expect(trouble("<a>" + String(repeating: "x", count: 99) + "</a>", mostBytes: 50).contains("longer than 50"))
    let many = (0..<70).map { "a\($0)=\"\"" }.joined(separator: " ")
    #expect(trouble("<a \(many)/>").contains("too many attributes"))
    #expect(trouble("<a>\n\n<b></a>").hasPrefix("Line 3:"))
  }
}
