import Testing

@testable import HTML

@Suite("Words in other languages")
struct PhraseTests {
  /// A language that shows what it was given: its words are not those of English, and its six forms bear their names.
  private static func language() throws -> Language {
    try Language(
      PhraseBook(
        """
        msgid ""
        msgstr ""
        "Language: ar-XB\\n"
        "X-Language-Name: Gnitset\\n"

        #: A comment
        msgid "Saved by {1} on {2}"
        msgstr "{2} {1} <devas>"

        msgid "Main"
        msgstr "niam "
        "& \\"more\\""

        msgid "1 post"
        msgid_plural "{1} posts"
        msgstr[0] "zero {1}"
        msgstr[1] "one {1}"
        msgstr[2] "two {1}"
        msgstr[3] "few {1}"
        msgstr[4] "many {1}"
        msgstr[5] "other {1}"
        """))
  }

  private func page(@HTMLBuilder _ content: () -> HTMLNode) throws -> String {
    try Language.$current.withValue(Self.language()) { content().render() }
  }

  private func posts(_ number: Int) -> Phrase { counted(number, one: "1 post", other: "\(number) posts") }

  @Test func `English stands as it is written`() {
    let name = "Ada & Co"
    #expect(p { "Saved by \(name) on \(3)" }.render() == "<p>Saved by Ada &amp; Co on 3</p>")
    #expect(p(.ariaLabel("Main")) { posts(1) }.render() == "<p aria-label=\"Main\">1 post</p>")
    #expect(p { posts(0) }.render() == "<p>0 posts</p>")
  }

  @Test func `a translation puts values into its own order, and everything is escaped`() throws {
    let name = "<b>"
    #expect(
      try page { p { "Saved by \(name) on \(3)" } } == "<p>3 \u{2068}&lt;b&gt;\u{2069} &lt;devas&gt;</p>")
    #expect(try page { p(.ariaLabel("Main")) } == "<p aria-label=\"niam &amp; &quot;more&quot;\"></p>")
  }

  @Test func `what somebody entered is never translated, even when it says the same`() throws {
    let entered: String = ["Main"][0]
    #expect(try page { p { entered } } == "<p>\u{2068}Main\u{2069}</p>")
  }

  @Test func `code stands letter by letter`() throws {
    let typed: String = ["Main"][0]
    #expect(try page { code { typed } } == "<code>Main</code>")
    #expect(try page { textarea { typed } } == "<textarea>Main</textarea>")
  }

  @Test(arguments: [
    (0, "zero"), (1, "one"), (2, "two"), (3, "few"), (10, "few"), (11, "many"), (99, "many"), (100, "other"),
    (102, "other"), (103, "few"), (111, "many"), (1003, "few"),
  ])
  func `Arabic has six forms, each with its numbers`(number: Int, form: String) throws {
    #expect(try page { posts(number) } == "\(form) \(number)")
  }

  @Test func `what stays English on another page says so`() throws {
    let rule: String = "Local Government Act"
    #expect(
      try page { p { Phrase.english(rule) } }
        == "<p><span lang=\"en\" dir=\"ltr\">Local Government Act</span></p>")
    #expect(p { Phrase.english(rule) }.render() == "<p>Local Government Act</p>")
  }

  @Test func `words within a plain text read as English and not as their parts`() {
    let day: Phrase = "\(22) November"
    let told: String = "It begins on \(day)."
    #expect(told == "It begins on 22 November.")
  }

  @Test func `a catalogue that cannot be read says which line`() {
    #expect(throws: PhraseBook.Fault(line: 2)) { try PhraseBook("msgid \"a\"\nmsgstr a\n") }
    #expect(throws: PhraseBook.Fault(line: 1)) { try PhraseBook("msgfoo \"a\"") }
  }

  @Test func `a language whose plurals nobody described is not offered`() {
    #expect(throws: PluralRule.Unknown.self) { try PluralRule("tlh") }
  }
}
