import Council
import Testing

@Suite("What is shown of what was found")
struct SearchExcerptTests {
  private func shown(_ passages: [SearchEntry.Passage], _ typed: String) throws -> SearchExcerpt {
    try #require(SearchExcerpt(passages, SearchQuery(typed)))
  }

  private func marked(_ text: MarkedText) -> [String] { text.pieces.filter(\.isMarked).map(\.text) }

  @Test func `the paragraph that says most leads, with its address`() throws {
    let passages: [SearchEntry.Passage] = [
      .init("Roads in the north.", at: "p1"), .init("Roads and bridges.", at: "p2"), .init("Bridges.", at: "p3"),
    ]
    let excerpt = try shown(passages, "bridge road")
    #expect(excerpt.anchor == "p2" && marked(excerpt.text) == ["Roads", "bridges"])
    #expect(excerpt.text.text == "Roads and bridges.")
  }

  @Test func `of a phrase only its words together are marked`() throws {
    let excerpt = try shown([.init("Light the street. Street lights are lit.")], "\"street light\"")
    #expect(marked(excerpt.text) == ["Street", "lights"])
  }

  @Test func `what is found by its title leads to its beginning`() throws {
    let excerpt = try shown([.init("Something else.", at: "p1")], "bridge")
    #expect(excerpt.anchor.isEmpty && marked(excerpt.text).isEmpty && excerpt.text.text == "Something else.")
    #expect(SearchExcerpt([], SearchQuery("bridge")) == nil)
  }

  @Test func `a long paragraph is cut between words around what was found`() throws {
    let long = String(repeating: "äpple tree ", count: 200) + "bridge " + String(repeating: "öak tree ", count: 200)
    let excerpt = try shown([.init(long)], "bridge")
    #expect(excerpt.isCutBefore && excerpt.isCutAfter && marked(excerpt.text) == ["bridge"])
    #expect(excerpt.text.text.utf8.count < 500 && !excerpt.text.text.contains("\u{FFFD}"))
    #expect(["äpple", "tree"].contains { excerpt.text.text.hasPrefix($0) })
  }

  @Test(arguments: ["Café au lait", "the Council’s own", "a<b>bridge</b>", "\u{1F309} bridge e\u{301}t"])
  func `the pieces together are the text, whatever is marked`(_ text: String) {
    for typed in ["cafe", "councils", "bridge", "et", "b", "nothing"] {
      #expect(MarkedText(text, SearchQuery(typed)).text == text)
    }
  }

  @Test func `passages are kept in lines and read back as they were`() {
    let passages: [SearchEntry.Passage] = [
      .init("One\ttwo\nthree", at: "p1"), .init("x"), .init("a\u{2028}b\r\nc", at: "item-2"),
    ]
    #expect(SearchEntry.Passage.read(SearchEntry.Passage.lines(passages)) == passages)
    #expect(passages[0].text == "One two three" && passages[2].text == "a b c")
  }
}
