import Law
import Testing

@Suite("LGHA 1989 s.4(2)–(4): the report and who gets it")
struct HeadOfPaidServiceReportReachesMembersTests {
  private func check(matters: Int = 1, every: Bool?, on: String = "2011-12-15") -> [Finding] {
    HeadOfPaidServiceReportReachesMembers.check(
      .init(on: day(on), reports: [.init(title: "Report", matters: matters, sentToEveryMember: every)]))
  }

  @Test func `a report on a matter of the Act sent to each member is met`() {
    #expect(check(every: true).outcomes == [.met])
  }

  @Test func `one member left out blocks`() {
    let found = check(every: false)
    #expect(found.map(\.blocks) == [true])
    #expect(found.asks("Send a copy to each member who has none"))
  }

  @Test func `a report about none of the four matters blocks`() {
    let found = check(matters: 0, every: true)
    #expect(found.map(\.blocks) == [true])
    #expect(found.says("none of the four matters"))
  }

  @Test func `when nobody says whom it went to, the Head of Paid Service is asked`() {
    let found = check(every: nil)
    #expect(found.outcomes == [.forJudgement])
    #expect(found.first?.judge == "The Head of Paid Service")
  }

  @Test func `without a report, or before the Act, nothing is asked`() {
    let none = HeadOfPaidServiceReportReachesMembers.check(.init(on: day("2011-12-15"), reports: []))
    #expect(none.outcomes == [.doesNotApply])
    #expect(check(every: false, on: "1989-01-01").outcomes == [.doesNotApply])
  }
}
