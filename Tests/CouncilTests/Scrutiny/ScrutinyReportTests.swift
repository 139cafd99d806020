import Council
import Law
import Testing

@Suite("Reports of overview and scrutiny")
struct ScrutinyReportTests {
  private func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }

  private func report(
    on: String = "2026-03-02", received: String = "2026-03-02", notice: String? = nil, answered: String? = nil
  ) -> ScrutinyReport {
    ScrutinyReport(
      body: .init(rawValue: "OSC"), on: day(on), title: "Footpaths", findings: "Many wait.",
      receivedOn: day(received), noticeOn: notice.map(day), publishedAt: Moment(milliseconds: 0),
      answeredOn: answered.map(day))
  }

  @Test func `two months begin with the later of report and notice, and that day counts`() {
    #expect(report().lastDay == nil)
    #expect(report(notice: "2026-03-02").lastDay == day("2026-05-01"))
    #expect(report(received: "2026-03-10", notice: "2026-03-02").lastDay == day("2026-05-09"))
    #expect(report(notice: "2026-12-31").lastDay == day("2027-02-28"))
  }

  @Test func `an answer is awaited, overdue, given or given late`() {
    let asked = report(notice: "2026-03-02")
    #expect(report().state(on: day("2030-01-01")) == .notAskedFor)
    #expect(asked.state(on: day("2026-05-01")) == .awaited)
    #expect(asked.state(on: day("2026-05-02")) == .overdue)
    #expect(report(notice: "2026-03-02", answered: "2026-05-01").state(on: day("2026-06-01")) == .answered)
    #expect(report(notice: "2026-03-02", answered: "2026-05-02").state(on: day("2026-06-01")) == .answeredLate)
    #expect(report(answered: "2027-05-02").state(on: day("2027-06-01")) == .answered)
  }

  @Test func `days that contradict each other are refused with the field they stand in`() {
    func fields(_ report: ScrutinyReport) -> [String] {
      report.objections(today: day("2026-06-01")).map(\.field)
    }
    #expect(fields(report()).isEmpty)
    #expect(fields(report(received: "2026-03-01")) == ["received"])
    #expect(fields(report(notice: "2026-03-01")) == ["notice"])
    #expect(fields(report(on: "2026-06-02", received: "2026-06-02")) == ["on", "received"])
    #expect(fields(report(notice: "2026-06-02")) == ["notice"])
  }

  @Test func `what waits for an answer is awaited until its last day, and overdue after it`() {
    let waits = Awaited.of(report(notice: "2026-03-02"), on: day("2026-05-01"))
    #expect(waits?.day == day("2026-05-01") && waits?.isOverdue == false)
    #expect(Awaited.of(report(notice: "2026-03-02"), on: day("2026-05-02"))?.isOverdue == true)
    #expect(Awaited.of(report(notice: "2026-03-02", answered: "2026-04-01"), on: day("2026-05-02")) == nil)
    #expect(Awaited.of(report(), on: day("2026-05-02")) == nil)
  }
}
