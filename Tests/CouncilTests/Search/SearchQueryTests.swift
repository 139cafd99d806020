import Council
import Testing

@Suite("What somebody looks for")
struct SearchQueryTests {
  private func phrases(_ typed: String) -> [String] { SearchQuery(typed).phrases.map { $0.joined(separator: " ") } }

  @Test func `words must all be there, and those in quotation marks together`() {
    #expect(phrases("parking charges") == ["park", "charg"])
    #expect(phrases("\"parking charges\" Dover") == ["park charg", "dover"])
    #expect(phrases("“street lighting”") == ["street light"])
    #expect(phrases("parking parked parks") == ["park"])
  }

  @Test func `a mark that nothing closes is no mark`() {
    #expect(phrases("\"parking charges") == ["park", "charg"])
    #expect(phrases("one \"two three\" \"four") == ["on", "two three", "four"])
  }

  @Test func `what one sign holds together stays together`() {
    #expect(phrases("ENV-12") == ["env 12"])
    #expect(phrases("council’s council's") == ["council"])
    #expect(phrases("Café") == ["cafe"])
  }

  @Test func `words that are everywhere are not looked for, unless they are all there is`() {
    #expect(phrases("the future of the library") == ["futur", "librari"])
    #expect(phrases("to be") == ["to", "be"])
    #expect(phrases("\"to be\" library") == ["to be", "librari"])
  }

  @Test(arguments: [
    "", " ", "\"", "\"\"", "\"\"\"", "*", "NEAR", "NEAR(a b, 2)", "AND", "a AND", "OR NOT", "a:b", "title:x", "-", "^a",
    "'", "''", "\\", "a\\", "&", "|", "!", "<->", "(", ")", "a & | b", "%", "_", ";drop table post;--", "\u{0}",
    "a\u{0}b",
    "\u{202E}abc", "👩‍👩‍👧", "日本語", "ﬁ", "\u{301}", "İ", "ǅ", "٣", "１２", "a\u{FFFD}", "\r\n\t",
  ])
  func `whatever is typed is only words`(_ typed: String) {
    for word in SearchQuery(typed).phrases.flatMap(\.self) {
      #expect(!word.isEmpty)
      #expect(word.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0.properties.numericType != nil })
    }
  }

  @Test func `however much is typed, little is looked for, and that is said`() {
    let much = SearchQuery((0..<5_000).map { "w\($0)" }.joined(separator: " "))
    #expect(much.phrases.count == SearchQuery.mostPhrases && much.leavesOut)
    #expect(SearchQuery(String(repeating: "\"", count: 10_000)).isEmpty)
    #expect(SearchQuery(String(repeating: "x", count: 10_000)).phrases[0][0].utf8.count == 40)
    #expect(!SearchQuery("a few words").leavesOut)
  }

  @Test func `any bytes at all are a query, and nothing but letters and figures comes of them`() {
    var random = SystemRandomNumberGenerator()
    let telling = Array("\"“”*'\\ aé1()&|!:<>-\u{0}\n".utf8)
    for _ in 0..<5_000 {
      let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        Bool.random(using: &random) ? telling.randomElement(using: &random) ?? 0 : UInt8.random(in: 0...255)
      }
      let text = String(decoding: bytes, as: UTF8.self)
      for phrase in SearchQuery(text).phrases {
        #expect(!phrase.isEmpty)
        for word in phrase {
          #expect(!word.isEmpty && !word.contains { "\"'\\ ()&|!:<>*".contains($0) }, "\(word) of \(text)")
        }
      }
    }
  }
}
