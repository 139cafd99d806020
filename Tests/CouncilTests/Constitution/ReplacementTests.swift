import Council
import Testing

@Suite("Words taken out of an article, and words put in")
struct ReplacementTests {
  private let text = """
    ### 11.1 Officers

    (1) **Officers.** The council engages officers.

    (2) The structure is settled on the advice of the Chief Executive.

    (3) The Chief Executive reports to the council.
    """

  @Test func `a passage that stands once is replaced, and the rest stays as it is`() throws {
    let changed = try [
      Replacement(deletes: "advice of the Chief Executive", inserts: "advice of the Head of Paid Service")
    ].applied(to: text)
    #expect(
      changed
        == ArticleText(text).text.replacing("advice of the Chief", with: "advice of the Head of Paid").replacing(
          "Paid Executive", with: "Paid Service"))
  }

  @Test func `a passage that does not stand there is refused with what to do`() {
    #expect(throws: ReplacementFault.notFound("the Managing Director")) {
      try [Replacement(deletes: "the Managing Director", inserts: "nobody")].applied(to: text)
    }
    #expect(ReplacementFault.notFound("x").description.contains("Copy the passage"))
  }

  @Test func `a passage that stands twice is refused, as nobody can tell which is meant`() {
    #expect(throws: ReplacementFault.foundAgain("Chief Executive", times: 2)) {
      try [Replacement(deletes: "Chief Executive", inserts: "Head")].applied(to: text)
    }
    #expect(throws: ReplacementFault.foundAgain("aa", times: 2)) {
      try [Replacement(deletes: "aa", inserts: "b")].applied(to: "aaa")
    }
  }

  @Test func `words are put in only beside words that are named`() {
    #expect(throws: ReplacementFault.namesNothing) {
      try [Replacement(deletes: " ", inserts: "More.")].applied(to: text)
    }
  }

  @Test func `two that take out the same words are refused`() {
    let two = [
      Replacement(deletes: "The council engages", inserts: "The county engages"),
      Replacement(deletes: "engages officers", inserts: "has officers"),
    ]
    #expect(throws: ReplacementFault.overlapping(two[0].deletes, two[1].deletes)) { try two.applied(to: text) }
  }

  @Test func `a passage may go without another, and leaves no empty paragraph`() throws {
    let changed = try [
      Replacement(deletes: "(2) The structure is settled on the advice of the Chief Executive.", inserts: "")
    ].applied(to: text)
    #expect(ArticleText(changed).blocks.count == 3)
  }

  @Test func `what differs is told provision by provision, in passages that stand once`() {
    let edited = text.replacing("(3) The Chief", with: "(3) Every year the Chief") + "\n\n(4) More."
    let found = [Replacement](from: text, to: edited)
    #expect(found.map(\.deletes) == ["(3) The Chief Executive reports to the council."])
    #expect(
      found.map(\.inserts) == ["(3) Every year the Chief Executive reports to the council.\n\n(4) More."])
    #expect([Replacement](from: text, to: text + "\r\n\r\n  \n").isEmpty)
  }

  @Test func `any text becomes any other by what differs, whichever comes first`() throws {
    var chance = Dice(seed: 11)
    for _ in 0..<3_000 {
      let (old, new) = (chance.text(), chance.text())
      let found = [Replacement](from: old, to: new)
      #expect(try found.applied(to: old) == ArticleText(new).text, "\(old.debugDescription) → \(new.debugDescription)")
      #expect(try found.reversed().applied(to: old) == ArticleText(new).text)
    }
  }

  @Test func `tracked changes hold all words of both, and lose none`() {
    var chance = Dice(seed: 7)
    for _ in 0..<2_000 {
      let (old, new) = (chance.article(), chance.article())
      let runs = TrackedText(old, new).passages.flatMap(\.runs)
      let kept = { (left: MarkedPassage.Run.Mark) in
        runs.filter { $0.mark != left }.flatMap { $0.text.split(separator: " ") }
      }
      #expect(kept(.deleted) == new.text.split(whereSeparator: \.isWhitespace))
      #expect(kept(.inserted) == old.text.split(whereSeparator: \.isWhitespace))
    }
  }

  @Test func `any words whatever may be asked to go without a crash`() {
    var chance = Dice(seed: 3)
    for _ in 0..<2_000 {
      let text = chance.text()
      let some = (0..<3).map { _ in Replacement(deletes: chance.text(), inserts: chance.text()) }
      let one = Result { try some.applied(to: text) }
      let other = Result { try Array(some.reversed()).applied(to: text) }
      #expect((try? one.get()) == (try? other.get()))
    }
  }
}

/// Made-up texts, the same each time.
private struct Dice {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  private mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(sides))
  }

  private static let pieces = [
    "a", "b", "a b", " ", "\n", "\n\n", "\r\n", "(1) a", "(a) b", "(i) c", "11.1 ", "é", "e\u{301}", "🏛", "# ", "**x**",
    "\u{2028}", "a a",
  ]

  mutating func text() -> String { (0..<roll(14)).map { _ in Self.pieces[roll(Self.pieces.count)] }.joined() }
  mutating func article() -> Article { Article(reference: .init(rawValue: "1"), title: "T", text: text()) }
}
