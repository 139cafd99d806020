import Council
import Law
import Testing

@testable import Publishing

@Suite("A review of models as a report, a list and for programs")
struct ComparisonReportTests {
  private let day = Day(iso: "2026-12-31") ?? Day(number: 0)

  private func meetings(_ body: String, _ residents: [Int], first: Int? = nil) -> [ForumMeeting] {
    residents.enumerated().map { place, number in
      ForumMeeting(
        of: .init(rawValue: body), heldOn: day.adding(days: -place), .inPerson, venue: "Hall", residents: number,
        firstTime: first, officerMinutes: 60, hourPence: 10_00)
    }
  }

  private var review: ModelReview {
    ModelReview(
      title: "How we <meet>", askedBy: "Council", due: day, from: day.adding(days: -300), to: day,
      models: [.init("=Fora", [.init(rawValue: "A")]), .init("Space", [.init(rawValue: "B")])])
  }

  private func comparison(_ fora: [Int], _ space: [Int], first: Int? = nil) -> ModelComparison {
    ModelComparison(
      review, bodies: [], rules: [], meetings: meetings("A", fora, first: first) + meetings("B", space), actions: [],
      on: day)
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test
  func `the report tells figures, differences with their meetings, and the judgement, and escapes what was typed`() {
    let found = comparison([30, 31, 32, 33, 34], [6, 7, 8, 9, 10])
    let document = ModelReviewReport.document(
      review, found, .init(models: ["It *works*.", ""], conclusion: "Keep it."), authority: "Kent")
    let page = text(document.page)
    #expect(
      page.contains("How we &lt;meet&gt;") && page.contains("<em>works</em>") && page.contains("Not written yet."))
    #expect(page.contains("in 25 of 25 pairs") && page.contains("=Fora (5 meetings)"))
    #expect(document.markdown.contains("| Residents at a meeting | 32.0 | 8.0 |"))
    #expect(document.markdown.contains("More residents came to a meeting of “=Fora”"))
  }

  @Test func `a chart names no model as ahead where there are too few meetings`() {
    let found = comparison([90, 95], [6, 7, 8, 9, 10])
    let words = ModelReviewReport.reach(found, ComparisonLines(found)).words
    #expect(words.contains("no model is clearly ahead"))
  }

  @Test func `a model that met three residents tells neither that nor what each cost, in any form`() {
    let found = comparison([3], [20])
    let lines = ComparisonLines(found)
    #expect(!lines.isTold(0))
    #expect(lines.reached[0].values[0] == ComparisonLines.hidden && lines.cost[5].values[0] == ComparisonLines.hidden)
    let csv = text(ComparisonCSV.write(found))
    #expect(csv.contains("'=Fora,") && csv.contains(",[c],"))
    let json = text(ComparisonJSON.write("R", found))
    #expect(json.contains("\"residents\": null") && json.contains("\"pencePerResident\": null"))
    let words = text(ComparisonText.write("R", found))
    #expect(words.contains("fewer than 5") && words.contains("Too few"))
  }

  @Test
  func `the fewest and the most are not told where one to four came to a meeting, as the sum would give them away`() {
    let lines = ComparisonLines(comparison([3, 41], [20, 30]))
    #expect(lines.reached[2].values == [ComparisonLines.hidden, "20 to 30"])
    #expect(ComparisonLines(comparison([0, 41], [20, 30])).reached[2].values[0] == "0 to 41")
  }

  @Test func `where nobody was asked it is said, and not nought`() {
    let lines = ComparisonLines(comparison([30], [20]))
    #expect(lines.reached[5].values == ["nobody was asked", "nobody was asked"])
    #expect(lines.reached[3].values[0] == "not entered" && lines.did[1].values[0] == "no rules entered")
    let csv = text(ComparisonCSV.write(comparison([30], [20])))
    #expect(csv.contains(",1,,30,,,,"))
  }

  @Test func `the log stands as it is on a day, and a text that a spreadsheet would reckon does not run`() {
    let asked = ForumAction(
      of: .init(rawValue: "A"), askedOn: day, asked: "=SUM(1)", post: "Engineer", due: day.adding(days: 3))
    let log = text(ForumActionCSV.write([asked], on: day.adding(days: 4)))
    #expect(log.contains("'=SUM(1)") && log.contains(",overdue,"))
  }
}
