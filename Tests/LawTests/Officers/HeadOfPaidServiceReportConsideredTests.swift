import Law
import Testing

@Suite("LGHA 1989 s.4(5): three months to consider the report")
struct HeadOfPaidServiceReportConsideredTests {
  private func check(sent: String? = "2011-12-08", meeting: String?, council: Bool = true) -> [Finding] {
    HeadOfPaidServiceReportConsidered.check(
      .init(
        on: day("2011-12-15"),
        reports: [
          .init(
            title: "Report", matters: 2, firstSent: sent.map(day), sentToEveryMember: true,
            consideredOn: meeting.map(day), consideredByFullCouncil: council)
        ]))
  }

  @Test func `a week after it was sent is in time, and the last day is named`() {
    let found = check(meeting: "2011-12-15")
    #expect(found.outcomes == [.met])
    #expect(found.says("by 8 March 2012"))
  }

  @Test(arguments: [
    ("2012-02-08", Outcome.met), ("2012-02-09", .forJudgement), ("2012-03-08", .forJudgement), ("2012-03-09", .notMet),
  ])
  func `the last month is pointed out and the day after the last is too late`(_ meeting: String, _ expected: Outcome) {
    #expect(check(meeting: meeting).outcomes == [expected])
  }

  @Test func `a late meeting blocks, one in the last month only warns`() {
    #expect(check(meeting: "2012-03-09").map(\.blocks) == [true])
    #expect(check(meeting: "2012-03-01").map(\.severity) == [.warn])
    #expect(check(meeting: "2012-03-01").says("7 days to spare"))
  }

  @Test func `three months from the last day of November end with February`() {
    #expect(check(sent: "2011-11-30", meeting: "2012-02-29").outcomes == [.forJudgement])
    #expect(check(sent: "2011-11-30", meeting: "2012-03-01").outcomes == [.notMet])
  }

  @Test func `a committee cannot do it for the council`() {
    let found = check(meeting: "2011-12-15", council: false)
    #expect(found.map(\.blocks) == [true])
    #expect(found.asks("full council by 8 March 2012"))
  }

  @Test func `a meeting before members had the report does not count`() {
    #expect(check(meeting: "2011-12-01").map(\.blocks) == [true])
  }

  @Test func `without a meeting it warns, without a sending day it cannot count`() {
    #expect(check(meeting: nil).map(\.severity) == [.warn])
    #expect(check(meeting: nil).asks("by 8 March 2012"))
    #expect(check(sent: nil, meeting: "2011-12-15").outcomes == [.forJudgement])
  }

  @Test func `without a report nothing is asked`() {
    #expect(
      HeadOfPaidServiceReportConsidered.check(.init(on: day("2011-12-15"), reports: [])).outcomes == [.doesNotApply])
  }
}
