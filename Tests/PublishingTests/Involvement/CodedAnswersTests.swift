import Council
import Law
import Publishing
import Testing

@Suite("Answers in figures, for programs for statistics")
struct CodedAnswersTests {
  private let first = Questionnaire(
    version: 1,
    [
      .init(
        "One",
        [
          ActivityQuestion("q1", .choice, "What's first?", options: ["Parks", "Roads"], takesOther: true),
          ActivityQuestion("q2", .choices, "Which?", options: ["Parks", "Roads"]),
          ActivityQuestion("q3", .ranking, "In what order?", options: ["Parks", "Roads"]),
          ActivityQuestion("q4", .matrix, "How good?", options: ["Good", "Bad"], lines: ["Parks", "Roads"]),
          ActivityQuestion("q5", .budget, "Share out", options: ["Parks", "Roads"], most: 10),
          ActivityQuestion("q6", .rating, "How do we do?"), ActivityQuestion("q7", .day, "Since when?"),
          ActivityQuestion("q8", .place, "Where?", shape: .point), ActivityQuestion("q9", .paragraph, "Why?"),
        ])
    ])

  /// The same with an option put before the others.
  private var second: Questionnaire {
    var second = first
    second.version = 2
    for place in [0, 2, 4] { second.pages[0].questions[place].options.insert("Libraries", at: 0) }
    return second
  }

  private func rows(_ responses: [ActivityResponse]) -> [[String]] {
    let coded = CodedAnswers([first, second])
    let text = String(decoding: coded.head.dropFirst(3) + coded.rows(responses), as: UTF8.self)
    return text.split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private func response(
    _ number: Int, version: Int = 1, setAside: String = "", _ answers: [String: Answered]
  ) -> ActivityResponse {
    ActivityResponse(
      number: number, .paper, receivedAt: Moment(milliseconds: 0), version: version, answers: answers,
      setAside: setAside)
  }

  private func cell(_ name: String, _ row: Int, _ rows: [[String]]) throws -> String {
    rows[row][try #require(rows[0].firstIndex(of: name))]
  }

  @Test func `each answer to a closed question is its code, and what was not answered is empty`() throws {
    let all = rows([
      response(
        1,
        [
          "q1": Answered(chosen: ["Other"], text: "Boats"), "q2": Answered(chosen: ["Roads"]),
          "q3": Answered(chosen: ["Roads"]), "q4": Answered(chosen: ["Roads\tBad"]), "q5": Answered(numbers: [3, 7]),
          "q6": Answered(numbers: [4]), "q7": Answered(text: "2026-06-16"),
          "q8": Answered(chosen: ["Riverside"], text: "Mill", numbers: [5_343_012, -135_716]),
          "q9": Answered(text: "=A1\nBecause"),
        ]), response(2, setAside: "Twice", [:]),
    ])
    let expected = [
      "number": "1", "channel": "2", "counts": "1", "q1": "98", "q1_text": "Boats", "q2_1": "0", "q2_2": "1",
      "q4_1": "", "q4_2": "2", "q6": "4", "q7": "2026-06-16", "q8": "Riverside", "q8_text": "Mill",
      "q8_spots": "53.43012 -1.35716",
      "q9_text": "'=A1 Because",
    ]
    for (name, value) in expected { #expect(try cell(name, 1, all) == value, "\(name)") }
    for name in ["q1", "q1_text", "q2_1", "q5_1", "q6", "q8"] { #expect(try cell(name, 2, all).isEmpty, "\(name)") }
    #expect(try cell("counts", 2, all) == "0")
  }

  @Test func `an option keeps its code and its column in answers to an earlier version`() throws {
    let all = rows([
      response(
        1, ["q1": Answered(chosen: ["Parks"]), "q3": Answered(chosen: ["Roads"]), "q5": Answered(numbers: [3, 7])]),
      response(
        2, version: 2,
        ["q1": Answered(chosen: ["Parks"]), "q3": Answered(chosen: ["Roads"]), "q5": Answered(numbers: [1, 3, 6])]),
    ])
    // Libraries stand first in the version that was asked last.
    for name in ["q1", "q3_3", "q5_2"] { #expect(try cell(name, 1, all) == cell(name, 2, all), "\(name)") }
    #expect(try cell("q5_1", 1, all).isEmpty && cell("q5_1", 2, all) == "1")
  }

  @Test func `every column is named in the syntax once, in its order, with its codes`() throws {
    let syntax = CodedAnswers([first]).syntax(reading: "it's.csv")
    let declared = syntax.split(separator: "\r\n").filter { $0.hasPrefix("    ") }.map {
      $0.split(separator: " ")[0].description
    }
    let head = String(decoding: CodedAnswers([first]).head.dropFirst(3), as: UTF8.self)
    #expect(declared.joined(separator: ",") + "\r\n" == head)
    #expect(syntax.contains("/FILE='it''s.csv'") && syntax.contains("  q1 'What''s first?'"))
    #expect(syntax.contains("VALUE LABELS q1\r\n  1 'Parks'\r\n  2 'Roads'\r\n  98 'Other'."))
  }

  @Test func `a long text is cut between characters`() throws {
    let all = rows([response(1, ["q9": Answered(text: String(repeating: "ذ", count: 3_000))])])
    #expect(try cell("q9_text", 1, all).utf8.count == CodedAnswers.mostText)
  }
}
