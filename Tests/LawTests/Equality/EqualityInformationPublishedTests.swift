import Law
import Testing

@Suite("EQ-3: equality information every year")
struct EqualityInformationPublishedTests {
  private func check(
    _ published: String?, on: String = "2026-06-10", employees: Int? = nil, isOnEmployees: Bool = false
  ) -> [Finding] {
    EqualityInformationPublished.check(
      .init(on: day(on), published: published.map(day), employees: employees, isOnEmployees: isOnEmployees))
  }

  @Test(arguments: [("2025-06-11", "2026-06-10"), ("2024-02-29", "2025-02-28"), ("2025-01-01", "2025-12-31")])
  func `the year begins with the day of publication`(_ published: String, _ last: String) {
    #expect(EqualityInformationPublished.next(after: day(published)) == day(last))
    #expect(check(published, on: last).outcomes == [.met])
    #expect(check(published, on: day(last).adding(days: 1).iso).outcomes == [.notMet])
  }

  @Test func `figures on employees are asked from 150 on`() {
    #expect(check("2026-01-01", employees: 149).outcomes == [.met])
    #expect(check("2026-01-01", employees: 150).outcomes == [.met, .notMet])
    #expect(check("2026-01-01", employees: 150, isOnEmployees: true).outcomes == [.met, .met])
  }

  @Test func `where nothing is entered somebody must look, and before 2017 nothing was asked`() {
    #expect(check(nil).outcomes == [.forJudgement])
    #expect(check("2016-01-01", on: "2017-03-30").outcomes == [.doesNotApply])
  }
}
