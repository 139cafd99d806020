import Council
import Testing

@Suite("The numbered text of a paper")
struct PaperTextTests {
  @Test func `sections and paragraphs are numbered, lists and tables are not`() {
    let text = PaperText("Opening.\n\n## Why\n\nFirst.\n\n- one\n- two\n\nSecond.\n### How\n\n**Third**.\n\n1. a\n2. b")
    #expect(text.blocks.map(\.number) == ["1", "1", "1.1", "", "1.2", "2", "2.1", ""])
    #expect(text.blocks.compactMap(\.anchor) == ["p0.1", "p1", "p1.1", "p1.2", "p2", "p2.1"])
    #expect(text.blocks[1].isHeading && text.blocks[1].text == "Why")
  }

  @Test func `a paragraph keeps a number of its own, and no address stands twice`() {
    let text = PaperText("3.2 Kept.\n\n3.2 Twice.\n\n2026 was a year.")
    #expect(text.blocks.map(\.anchor) == ["p3.2", "p3.2-2", "p0.1"])
    #expect(text.blocks[0].text == "Kept.")
  }

  @Test func `a fence keeps what it holds together`() {
    #expect(PaperText("```\n# no heading\n\nstill\n```\n\nAfter.").blocks.map(\.number) == ["", "1"])
  }

  @Test func `whatever is written, addresses differ and no word is lost`() {
    var state: UInt64 = 7
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1
      return Int(state >> 33) % bound
    }
    let pieces = ["word", "\n", "\n\n", "# ", "## ", "1.1 ", "1. ", "- ", "```", "**", "é", " ", "\r\n", ".", "9"]
    for _ in 0..<2_000 {
      let written = (0..<next(40)).map { _ in pieces[next(pieces.count)] }.joined()
      let blocks = PaperText(written).blocks
      let anchors = blocks.compactMap(\.anchor)
      #expect(Set(anchors).count == anchors.count, "\(written)")
      let kept = blocks.map(\.text).joined().components("word")
      #expect(kept == written.components("word"), "\(written)")
    }
  }
}

extension String {
  fileprivate func components(_ word: String) -> Int { ranges(of: word).count }
}
