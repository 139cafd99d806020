import Law
import Testing

@Suite("EQ-4: equality objectives every four years")
struct EqualityObjectivesPublishedTests {
  private func check(_ published: String?, on: String = "2026-06-10", unmeasured: [String] = []) -> [Finding] {
    EqualityObjectivesPublished.check(
      .init(on: day(on), published: published.map(day), unmeasured: unmeasured))
  }

  @Test(arguments: [("2022-06-11", "2026-06-10"), ("2024-02-29", "2028-02-28"), ("2020-04-01", "2024-03-31")])
  func `four years begin with the day of publication`(_ published: String, _ last: String) {
    #expect(EqualityObjectivesPublished.next(after: day(published)) == day(last))
    #expect(check(published, on: last).outcomes == [.met])
    #expect(check(published, on: day(last).adding(days: 1).iso).outcomes == [.notMet])
  }

  @Test func `an objective that names no figure is named`() {
    let found = check("2025-06-11", unmeasured: ["Be fair"])
    #expect(found.outcomes == [.met, .notMet] && found.says("“Be fair”"))
  }

  @Test func `where none is entered somebody must look, and before 2017 none were asked`() {
    #expect(check(nil).outcomes == [.forJudgement])
    #expect(check(nil, on: "2017-03-30").outcomes == [.doesNotApply])
  }
}
