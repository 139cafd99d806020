import Law
import Testing

@Suite("AI-4: a report that follows the agenda")
struct ReportInTimeTests {
  private func publication(_ published: String) -> Publication {
    Publication(.council, on: day("2011-12-15"), published: day(published))
  }
  private func report(_ published: String) -> ReportInTime.Facts {
    .init(report: "Report", publication(published))
  }

  @Test func `the report of 8 December 2011 had four clear working days before 15 December`() {
    #expect(ReportInTime.clearDays(publication("2011-12-08")) == 4)
    let found = ReportInTime.check(report("2011-12-08"))
    #expect(found.outcomes == [.notMet] && found.first?.title == "Supplement: 4 clear days")
    #expect(found.first?.severity == .info)
  }

  @Test func `for the executive, whose regulations know no urgency, a late report is for the monitoring officer`() {
    let late = Publication(.executive, on: day("2026-11-27"), published: day("2026-11-20"))
    let found = ReportInTime.check(.init(report: "Report", late))
    #expect(found.outcomes == [.forJudgement] && found.first?.judge == "the monitoring officer")
  }

  @Test func `a day earlier it would have been in time`() {
    #expect(ReportInTime.check(report("2011-12-07")).outcomes == [.met])
  }
}
