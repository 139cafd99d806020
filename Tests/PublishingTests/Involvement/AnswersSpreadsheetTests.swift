import Council
import Law
import Testing

@testable import Publishing

@Suite("Answers as a spreadsheet")
struct AnswersSpreadsheetTests {
  private let asked = Questionnaire(
    version: 1,
    [
      .init(
        "One",
        [
          ActivityQuestion("q1", .choice, "What’s first?", options: ["Parks", "Roads"], takesOther: true),
          ActivityQuestion("q2", .choices, "Which?", options: ["Parks", "Roads"]),
          ActivityQuestion("q3", .budget, "Share out", options: ["Parks", "Roads"], most: 10),
          ActivityQuestion("q4", .day, "Since when?"), ActivityQuestion("q5", .number, "How many?"),
        ]),
      .init("Two", [ActivityQuestion("q6", .paragraph, "Why?", isRequired: true, if: .init("q1", isAnyOf: ["Roads"]))]),
    ])

  private func response(_ number: Int, setAside: String = "", _ answers: [String: Answered]) -> ActivityResponse {
    ActivityResponse(
      number: number, .paper, receivedAt: Moment(milliseconds: 0), version: 1, answers: answers,
      mayBePublished: true, setAside: setAside)
  }

  private func book(_ pieces: [[ActivityResponse]], _ versions: [Questionnaire]) throws -> Unzipped {
    var file = try AnswersSpreadsheet(versions, of: "Budget <priorities>", takenAt: Moment(milliseconds: 0))
    var bytes = try file.head()
    for piece in pieces { bytes += try #require(try file.rows(piece)) }
    bytes += try file.end()
    return try Unzipped(bytes)
  }

  /// The rows of a sheet, each by the headings of its columns.
  private func rows(_ book: Unzipped, _ sheet: Int) throws -> [[String: String]] {
    let rows = try #require(try book.xml("xl/worksheets/sheet\(sheet).xml")["sheetData"]).children
    func letters(_ cell: XMLTree) -> String { cell.attributes["r"].map { $0.filter(\.isLetter) } ?? "" }
    let headings = Dictionary(rows[0].children.map { (letters($0), $0.shown) }) { first, _ in first }
    return rows.dropFirst().map { row in
      Dictionary(row.children.map { (headings[letters($0)] ?? "", $0.shown) }) { first, _ in first }
    }
  }

  @Test func `each answer is a row, in words where it was chosen and in numbers where it is one`() throws {
    let book = try book(
      [
        [
          response(
            1,
            [
              "q1": Answered(chosen: ["Other"], text: "=Boats"), "q2": Answered(chosen: ["Roads"]),
              "q3": Answered(numbers: [3, 7]), "q4": Answered(text: "2026-06-16"), "q5": Answered(numbers: [1_000]),
              "q6": Answered(text: "Holes,\n\"deep\""),
            ])
        ], [response(2, setAside: "Twice", [:])],
      ], [asked])
    let all = try rows(book, 1)
    let expected = [
      "Number of the answer": "1", "When it came, in England’s time": "25569", "How it came": "on paper",
      "Whether it counts": "counted", "May its words be published?": "yes", "q1 What’s first?": "Other",
      "q1_text In words: What’s first?": "=Boats", "q2_1 Parks: Which?": "not chosen", "q2_2 Roads: Which?": "chosen",
      "q3_1 Parks: Share out": "3", "q3_2 Roads: Share out": "7",
      "q4 Since when?": "46189", "q5 How many?": "1000",
      "q6_text In words: Why?": "Holes,\n\"deep\"",
    ]
    for (heading, value) in expected { #expect(all[0][heading] == value, "\(heading)") }
    #expect(all[1]["Whether it counts"] == "set aside" && all[1]["Why it is set aside"] == "Twice")
    // What was not answered is empty.
    #expect(all[1]["q2_1 Parks: Which?"] == nil && all.count == 2)
  }

  @Test func `a second sheet tells of every column what was asked, how, and in which versions`() throws {
    var second = asked
    second.version = 2
    second.pages[0].questions[1].options.append("Libraries")
    second.pages[0].questions.remove(at: 4)
    let book = try book([], [asked, second])
    let headings = try #require(try book.xml("xl/worksheets/sheet1.xml")["sheetData"]).children[0].children.count
    let columns = try rows(book, 2)
    #expect(columns.count == headings)
    func column(_ name: String) throws -> [String: String] { try #require(columns.first { $0["Name"] == name }) }
    let choice = try column("q2_3")
    #expect(choice["Question"] == "q2" && choice["What was asked"] == "Which?" && choice["Kind"] == "any of several")
    #expect(choice["Options"] == "Parks; Roads; Libraries" && choice["Versions"] == "1, 2")
    #expect(try column("q5")["Versions"] == "1" && column("q3_1")["At most"] == "10")
    let words = try column("q6_text")
    #expect(words["Asked when"] == "q1 is Roads" && words["Must be answered"] == "yes")
    #expect(try column("number")["Column"] == "A" && column("number")["Question"] == nil)
  }

  @Test func `the file says what it could not hold`() throws {
    let long = Answered(text: String(repeating: "x", count: 40_000))
    let book = try book([[response(1, ["q6": long]), response(2, ["q6": Answered(text: "a\u{7}")])]], [asked])
    let lines = try rows(book, 3).compactMap { $0["About this file"] }
    #expect(lines[0] == "Budget <priorities>" && lines[1].hasPrefix("2 answers"))
    #expect(lines.contains { $0.hasSuffix("Cut here: 1.") } && lines.contains { $0.hasSuffix("Texts with such: 1.") })
  }
}
