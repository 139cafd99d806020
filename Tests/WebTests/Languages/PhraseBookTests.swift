import HTML
import Testing

@testable import Web

@Suite("The texts of the interface")
struct PhraseBookTests {
  private static func book(_ name: String) throws -> PhraseBook {
    try PhraseBook(String(decoding: Assets.read("Texts/\(name)"), as: UTF8.self))
  }

  private static func key(_ entry: PhraseBook.Entry) -> String { entry.other ?? entry.english }

  private static func places(_ text: String) -> [String] {
    text.matches(of: /\{\d+\}/).map { String($0.output) }.sorted()
  }

  @Test(arguments: SiteLanguages.known)
  func `a language has words for every phrase and for nothing else`(code: String) throws {
    let (template, book) = (try Self.book("folkmoot.pot"), try Self.book("\(code).po"))
    #expect(template.entries.count > 500)
    #expect(book.entries.map(Self.key) == template.entries.map(Self.key))
    #expect(Set(book.entries.map(Self.key)).count == book.entries.count, "a phrase stands twice")
    #expect(book.code == code && !book.name.isEmpty)
  }

  @Test(arguments: SiteLanguages.known)
  func `a translation has every value, and a form for each category of numbers`(code: String) throws {
    for entry in try Self.book("\(code).po").entries {
      #expect(entry.texts.count == (entry.other == nil ? 1 : 6), "\(entry.english)")
      #expect(Set(entry.texts).count == entry.texts.count, "two forms are alike: \(entry.english)")
      for text in entry.texts { #expect(Self.places(text) == Self.places(Self.key(entry)), "\(entry.english)") }
    }
  }

  @Test func `nothing in the pseudo-language is left in English`() throws {
    for entry in try Self.book("ar-XB.po").entries {
      for text in entry.texts {
        #expect(text.firstMatch(of: /[A-Za-z]/) == nil, "\(entry.english)")
        #expect(text.contains("\u{202E}"), "not turned: \(entry.english)")
      }
    }
  }

  @Test func `every term that comes from below the pages is in the catalogue`() throws {
    let known = Set(try Self.book("folkmoot.pot").entries.map(\.english))
    for term in Vocabulary.terms { #expect(known.contains(term), "Run ./script/texts: \(term) is missing") }
  }
}
