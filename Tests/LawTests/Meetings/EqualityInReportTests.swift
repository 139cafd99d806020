import Law
import Testing

@Suite("EQ-2: equality in a report")
struct EqualityInReportTests {
  private func check(_ isSaid: Bool, on: String = "2026-06-10") -> [Finding] {
    EqualityInReport.check(.init(report: "Report", on: day(on), isSaid: isSaid, decidedBy: "Cabinet"))
  }

  @Test func `an empty section is for those who decide to judge, and what was not law yet is not asked`() {
    #expect(check(true).outcomes == [.met])
    #expect(check(false).outcomes == [.forJudgement] && check(false)[0].judge == "Cabinet")
    #expect(check(false).asks("why nobody is touched"))
    #expect(check(false, on: "2010-06-10").outcomes == [.doesNotApply])
  }
}
