import Law
import Testing

@Suite("LGHA 1989 s.5(1): one Monitoring Officer, not the Chief Finance Officer")
struct MonitoringOfficerDesignatedTests {
  @Test func `one post that is not the Chief Finance Officer is met`() {
    let found = MonitoringOfficerDesignated.check(
      .init(holding([post("Director of Law")]), chiefFinanceOfficers: [post("Director of Finance")]))
    #expect(found.outcomes == [.met, .met])
  }

  @Test func `the same post as Chief Finance Officer blocks`() {
    let found = MonitoringOfficerDesignated.check(
      .init(holding([post("Director of Resources")]), chiefFinanceOfficers: [post("Director of Resources")]))
    #expect(found.blocked)
    #expect(found.says("Director of Resources is both Monitoring Officer and Chief Finance Officer"))
    #expect(found.asks("another post"))
  }

  @Test func `nobody blocks`() {
    let found = MonitoringOfficerDesignated.check(
      .init(holding([], before: [post("Solicitor")]), chiefFinanceOfficers: []))
    #expect(found.map(\.blocks) == [true])
  }

  @Test func `an extract that does not touch it says so`() {
    let found = MonitoringOfficerDesignated.check(
      .init(holding([]), chiefFinanceOfficers: [post("Director of Finance")]))
    #expect(found.outcomes == [.doesNotApply])
  }

  @Test func `before January 1990 it was not law`() {
    let facts = holding([post("A")], on: "1989-11-16")
    #expect(
      MonitoringOfficerDesignated.check(.init(facts, chiefFinanceOfficers: [post("A")])).outcomes == [.doesNotApply])
  }
}
