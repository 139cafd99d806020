import Council
import Publishing
import Testing

@Suite("A constitution as a file of Markdown")
struct ConstitutionMarkdownTests {
  private func read(_ text: String) -> (articles: [Article], messages: [InputMessage]) {
    ConstitutionMarkdown.read(Array(text.utf8), file: "c.md")
  }

  private let sample = """
    # Article 2: Members
    Posts: CX, DLG

    ### 2.1 Composition

    (1) There are members.

    # Appendix A1: Scheme of delegation

    Officers act.
    """

  @Test func `headings make articles, with the posts they name`() {
    let (articles, messages) = read(sample)
    #expect(messages.isEmpty)
    #expect(articles.map(\.name) == ["Article 2", "Appendix A1"])
    #expect(articles[0].title == "Members" && articles[0].posts.map(\.rawValue) == ["CX", "DLG"])
    #expect(articles[0].text == "### 2.1 Composition\n\n(1) There are members.")
  }

  @Test func `what is written is read back to the same`() {
    let (articles, _) = read(sample)
    #expect(ConstitutionMarkdown.read(ConstitutionMarkdown.write(articles), file: "c.md").articles == articles)
  }

  @Test func `everything wrong is said at once, each with its line`() {
    let messages = read(
      "Hello\n# Chapter 1: X\n# Article 1: A\nx\n# Article 1: B\ny\n# Article 3:\n\n# Article a: C\nz"
    ).messages
    #expect(messages.map(\.line) == [1, 2, 5, 7, 7, 9])
    #expect(messages[2].text.contains("Line 3"))
  }

  @Test func `an empty file, and one that is no text, are refused`() {
    #expect(read("").messages.count == 1)
    #expect(ConstitutionMarkdown.read([0xFF, 0xFE, 0x00], file: "c.md").messages.first?.text.contains("UTF-8") == true)
  }

  @Test func `a line about posts further down is text`() {
    #expect(read("# Article 1: A\nText.\nPosts: X").articles[0].posts.isEmpty)
  }
}
