import Law
import Testing

@Suite("CO-6: care before an election")
struct QuietBeforeElectionsTests {
  private func check(_ opens: String, _ closes: String, notice: String? = "2026-03-23") -> [Outcome] {
    QuietBeforeElections.check(
      .init(
        title: "Budget", opens: day(opens), closes: day(closes), notice: notice.map(day),
        poll: notice.map { _ in day("2026-05-07") })
    ).outcomes
  }

  @Test func `a day within the time before the poll is for the monitoring officer`() {
    #expect(check("2026-01-05", "2026-03-23") == [.forJudgement])
    #expect(check("2026-05-07", "2026-08-01") == [.forJudgement])
    #expect(check("2026-01-05", "2026-03-22") == [.met])
    #expect(check("2026-05-08", "2026-08-01") == [.met])
    #expect(check("2026-01-05", "2026-08-01", notice: nil) == [.doesNotApply])
  }
}
