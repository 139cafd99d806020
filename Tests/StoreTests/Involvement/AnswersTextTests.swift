import Council
import TestEngines
import Testing

@testable import Store

@Suite("Answers as they are kept")
struct AnswersTextTests {
  private static let pieces = [
    "Roads", "", "\"", "\\", "/", "\n", "\r\n", "\t", "\u{1}", "é", "e\u{301}", "ਪੰਜਾਬੀ", "اردو", "👩‍👩‍👧", "\u{2028}", "}",
    "\",\"", "</b>",
  ]

  private func random(_ dice: inout SplitMix) -> [String: Answered] {
    func text(_ dice: inout SplitMix) -> String {
      (0..<Int.random(in: 0...4, using: &dice)).map { _ in Self.pieces.randomElement(using: &dice) ?? "" }.joined()
    }
    var answers: [String: Answered] = [:]
    for number in 0..<Int.random(in: 0...4, using: &dice) {
      answers["q\(number)"] = Answered(
        chosen: (0..<Int.random(in: 0...3, using: &dice)).map { _ in text(&dice) }, text: text(&dice),
        numbers: (0..<Int.random(in: 0...3, using: &dice)).map { _ in Int.random(in: -9...1_000_000_000, using: &dice) }
      )
    }
    return answers
  }

  @Test func `come back as they were, whatever was written`() throws {
    var dice = SplitMix(state: 3)
    var quick = 0
    for _ in 0..<2_000 {
      let answers = random(&dice)
      let text = try JSONText.write(answers)
      #expect(try AnswersText.read(text) == answers)
      if AnswersText.quickly(text) != nil { quick += 1 }
    }
    #expect(quick > 1_000)
  }

  @Test func `are never read as something else than the library reads, however they are damaged`() throws {
    var dice = SplitMix(state: 5)
    let inserted = Array("{}[]\",:\\-0197ntu/ qx".unicodeScalars)
    for _ in 0..<4_000 {
      var scalars = Array(try JSONText.write(random(&dice)).unicodeScalars)
      for _ in 0..<Int.random(in: 1...3, using: &dice) {
        let place = Int.random(in: 0...scalars.count, using: &dice)
        if Bool.random(using: &dice), place < scalars.count {
          scalars.remove(at: place)
        } else {
          scalars.insert(inserted.randomElement(using: &dice) ?? "x", at: place)
        }
      }
      let text = String(String.UnicodeScalarView(scalars))
      guard let quick = AnswersText.quickly(text) else { continue }
      #expect(try JSONText.read([String: Answered].self, text) == quick, "\(text)")
    }
  }
}
