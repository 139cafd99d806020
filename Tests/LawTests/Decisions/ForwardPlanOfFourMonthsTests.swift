import Law
import Testing

@Suite("EX-5 before 2012: the forward plan of four months")
struct ForwardPlanOfFourMonthsTests {
  private func check(_ on: String, plan: String? = "2011-12-01", out: String = "2011-11-17") -> [Finding] {
    ForwardPlanOfFourMonths.check(
      .init(on: day(on), title: "Contract", planFrom: plan.map(day), publishedOn: day(out)))
  }

  @Test func `fourteen days before its first day is in time, thirteen are not`() {
    #expect(check("2011-12-15").outcomes == [.met])
    #expect(check("2011-12-15", out: "2011-11-18").blocked)
  }

  @Test func `the plan covers four months and no day more`() {
    #expect(check("2012-03-31").outcomes == [.met])
    #expect(check("2012-04-01").blocked && check("2011-11-30").blocked && check("2011-12-15", plan: nil).blocked)
  }

  @Test func `it ends on 9 September 2012`() {
    #expect(check("2012-09-09", plan: "2012-08-01", out: "2012-07-01").outcomes == [.met])
    #expect(check("2012-09-10", plan: "2012-08-01", out: "2012-07-01").outcomes == [.doesNotApply])
  }
}
