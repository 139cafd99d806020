import Law
import Testing

@Suite("LGHA 1989 s.5(1A): the Monitoring Officer is not the Head of Paid Service")
struct MonitoringOfficerNotHeadOfPaidServiceTests {
  private func check(_ monitoring: [DesignationHolder], _ head: [DesignationHolder], on: String = "2011-12-15")
    -> [Finding]
  {
    MonitoringOfficerNotHeadOfPaidService.check(TwoOffices(on: day(on), first: monitoring, second: head))
  }

  @Test func `two posts are met`() { #expect(check([post("Law")], [post("Chief")]).outcomes == [.met]) }

  @Test func `one post with both blocks and is named`() {
    let found = check([post("Chief")], [post("Chief")])
    #expect(found.map(\.blocks) == [true])
    #expect(found.says("Chief is both Monitoring Officer and Head of Paid Service"))
    #expect(found.asks("before the decision on 15 December 2011"))
  }

  @Test func `a line of several positions is not one person`() {
    #expect(check([post("Chief", positions: 2)], [post("Chief", positions: 2)]).outcomes == [.met])
  }

  @Test func `with one of them missing there is nothing to compare, nor before the law`() {
    #expect(check([], [post("Chief")]).outcomes == [.doesNotApply])
    #expect(check([post("Chief")], [post("Chief")], on: "1999-06-01").outcomes == [.doesNotApply])
  }
}
