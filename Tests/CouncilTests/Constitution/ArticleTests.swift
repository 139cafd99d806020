import Council
import Testing

@Suite("Articles of a constitution")
struct ArticleTests {
  private func article(_ text: String, _ reference: String = "11", title: String = "Officers") -> Article {
    Article(reference: .init(rawValue: reference), title: title, text: text)
  }

  @Test func `each provision has the address by which it is cited`() {
    let provisions = article(
      """
      An opening.

      ### 11.1 Management
      (1) First.
      (5) Designations:
      (a) one
      (b) two:
      (i) three
      (ii) four
      (c) five
      **11.2** More.
      (1) Again.
      """
    ).provisions
    #expect(
      provisions.map(\.citation) == [
        "", "11.1", "11.1(1)", "11.1(5)", "11.1(5)(a)", "11.1(5)(b)", "11.1(5)(b)(i)", "11.1(5)(b)(ii)", "11.1(5)(c)",
        "11.2", "11.2(1)",
      ])
    #expect(provisions[6].anchor == "11.1.5.b.i" && provisions[6].depth == 3)
    #expect(provisions[0].anchor == nil)
  }

  @Test func `the letter after h is i, and a row of roman figures begins with it elsewhere`() {
    let letters = article("11.1 X\n(1) x\n(h) eight\n(i) nine\n(j) ten").provisions.map(\.citation)
    #expect(letters.suffix(3) == ["11.1(1)(h)", "11.1(1)(i)", "11.1(1)(j)"])
  }

  @Test func `no two provisions have one address, whatever is written`() {
    let anchors = article("(1) a\n(1) b\n(1) c\n1.1 x\n1.1 y").provisions.compactMap(\.anchor)
    #expect(anchors.count == 5 && Set(anchors).count == 5)
  }

  @Test func `words in brackets at the beginning of a line are no number`() {
    #expect(
      article("(see below) text\n(mild) text\n(12345) text\n2014 was a year").provisions.allSatisfy { $0.anchor == nil }
    )
  }

  @Test func `articles stand in the order of people, appendices after them`() {
    let numbers = ["11A", "2", "A10", "11", "A2", "1.2"].map(Article.Reference.init(rawValue:)).sorted()
    #expect(numbers.map(\.rawValue) == ["1.2", "2", "11", "11A", "A2", "A10"])
    let appendix = Article(reference: .init(rawValue: "1"), kind: .appendix, title: "T", text: "x")
    #expect([appendix, article("x", "99")].sorted().last == appendix)
  }

  @Test func `what reads the same is the same, however it was typed`() {
    #expect(article("(1) a  \r\n(2) b\r\n\r\n\r\nc\n").text == "(1) a\n\n(2) b\n\nc")
    #expect(article(article("(1) a\n(2) b").text).text == article("(1) a\n(2) b").text)
  }

  @Test(arguments: ["", "amend", "11 A", "A/2", ".", "1234567890123", "Ä"])
  func `a number that cannot stand in an address is refused`(number: String) {
    #expect(article("x", number).objections.map(\.field) == ["reference"])
  }

  @Test func `an article without a title or a text, or with too large headings, is refused`() {
    #expect(article("", title: "").objections.map(\.field) == ["title", "text"])
    #expect(article("# Large").objections.map(\.field) == ["text"])
    #expect(article("### Small").objections.isEmpty)
  }

  @Test func `an amendment tells what makes one version of another, and makes it`() throws {
    let before = article("(1) a\n(2) b")
    var after = article("(1) a\n(2) c", title: "Staff")
    after.posts = [.init(rawValue: "CX")]
    let amendment = try #require(ArticleAmendment(from: before, to: after))
    #expect(amendment.replacements == [Replacement(deletes: "(2) b", inserts: "(2) c")])
    #expect(try amendment.applied(to: before) == after)
    #expect(ArticleAmendment(from: before, to: before) == nil)
    #expect(try ArticleAmendment(from: before, to: nil)?.applied(to: before) == nil)
    #expect(try ArticleAmendment(from: nil, to: after)?.applied(to: nil) == after)
  }
}
