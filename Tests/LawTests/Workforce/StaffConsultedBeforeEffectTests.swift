import Law
import Testing

@Suite("Council setting: staff and unions are consulted before anything takes effect")
struct StaffConsultedBeforeEffectTests {
  private typealias Step = StaffConsultedBeforeEffect.Step

  private func check(
    days: Int? = 30, from: String? = "2014-07-01", to: String? = "2014-07-30", monthOnly: Bool = false,
    effect: String = "2014-10-01", effectMonthOnly: Bool = false
  ) -> [Finding] {
    StaffConsultedBeforeEffect.check(
      .init(
        days: days, source: "Report, section 7.3", approvedOn: day("2014-06-16"),
        consultation: from.map { Step(from: day($0), to: to.map { day($0) }, monthOnly: monthOnly) },
        takesEffect: Step(from: day(effect), to: nil, monthOnly: effectMonthOnly)))
  }

  @Test func `thirty days fit in July and August before October`() {
    let found = check(from: "2014-07-01", to: "2014-08-31", monthOnly: true, effectMonthOnly: true)
    #expect(found.outcomes == [.met])
    #expect(found.says("30 days fit in July and August 2014; nothing takes effect before October 2014."))
  }

  @Test func `thirty days are met and twenty-nine are not`() {
    #expect(check().outcomes == [.met])
    let short = check(to: "2014-07-29")
    #expect(short.outcomes == [.notMet])
    #expect(short.says("leaves 29 days after approval on 16 June 2014"))
    #expect(short.asks("until 30 July 2014"))
  }

  @Test func `days before approval do not count`() {
    let found = check(from: "2014-06-01", to: "2014-07-01")
    #expect(found.says("leaves 16 days"))
    #expect(found.asks("until 15 July 2014"))
  }

  @Test func `a single month of thirty days is enough, February is not`() {
    #expect(check(from: "2014-09-01", to: nil, monthOnly: true).outcomes == [.met])
    #expect(check(from: "2015-02-01", to: nil, monthOnly: true, effect: "2015-06-01").outcomes == [.notMet])
  }

  @Test func `an effect before the end is told with the first lawful day`() {
    let found = check(effect: "2014-07-30")
    #expect(found.outcomes == [.notMet])
    #expect(found.asks("before 31 July 2014"))
    #expect(check(effect: "2014-07-31").outcomes == [.met])
  }

  @Test func `a timetable without consultation says what to add`() {
    #expect(check(from: nil).asks("Add 30 days after 16 June 2014"))
  }

  @Test func `the finding names the council's own paper, and without a setting nothing is asked`() {
    #expect(check().map(\.citation.description) == ["Report, section 7.3"])
    #expect(check(days: nil).outcomes == [.doesNotApply])
  }
}
