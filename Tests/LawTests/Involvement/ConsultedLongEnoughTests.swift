import Law
import Testing

@Suite("CO-3: time enough")
struct ConsultedLongEnoughTests {
  @Test(arguments: [
    // Twelve weeks from a Monday with no bank holiday within; over Easter and May; over Christmas.
    ("2026-09-07", "2026-11-29"), ("2026-03-02", "2026-05-28"), ("2025-11-03", "2026-01-28"),
  ])
  func `each bank holiday within puts the last day off`(_ opens: String, _ last: String) {
    #expect(ConsultedLongEnough.lastDay(of: 12, from: day(opens)) == day(last))
  }

  @Test func `a day less than the council’s own least time is too short`() {
    func check(_ closes: String, weeks: Int = 12) -> [Finding] {
      ConsultedLongEnough.check(
        .init(title: "Budget", opens: day("2026-09-07"), closes: day(closes), leastWeeks: weeks))
    }
    #expect(check("2026-11-29").outcomes == [.met])
    #expect(check("2026-11-28").outcomes == [.notMet])
    #expect(check("2026-10-18", weeks: 6).outcomes == [.met])
  }

  @Test func `much of August is for judgement`() {
    let found = ConsultedLongEnough.check(
      .init(title: "Budget", opens: day("2026-07-20"), closes: day("2026-09-06"), leastWeeks: 6))
    #expect(found.outcomes == [.met, .forJudgement])
  }
}
