import Council
import Demo
import Law
import Store
import TestEngines
import Testing

@Suite("The portfolios of the demonstration, and what residents put to its council")
struct PortfoliosTests {
  @Test func `one portfolio is vacant, a post is acted in, a petition is on the agenda and a question waits`() throws {
    let today = try #require(Day(iso: "2026-11-22"))
    let records = try Engine.sqlite.records()
    try DemoCounty.tell(into: records, today: today)
    try records.read { open throws -> Void in
      let matrix = try open.matrix(of: County.eddershire, on: today)
      #expect(matrix.portfolios.count == 7 && matrix.vacancies == 1)
      let officers = matrix.portfolios.flatMap { matrix.officers(of: $0) }
      #expect(officers.contains { if case .post(let post) = $0 { post.status == .acting } else { false } })
      #expect(!officers.contains { if case .gone = $0 { true } else { false } })
      let council = try open.meetings(
        at: County.eddershire.id, of: [.init(rawValue: "COUNCIL")], from: today, to: today.adding(days: 90))
      let put = try open.submissions(to: try #require(council.first).reference, at: County.eddershire.id)
      #expect(put.map(\.state) == [.accepted(item: 1), .received])
    }
  }
}
