import Law
import Testing

@Suite("NHS Act 2006 s.73A: one Director of Public Health, and the line")
struct DirectorOfPublicHealthAppointedTests {
  private func check(_ line: ReportingLine, on: String, council: PrincipalCouncil = .county) -> [Finding] {
    let director = post("Public Health")
    return DirectorOfPublicHealthAppointed.check(
      .init(holding([director], before: [director], on: on, council: council), lines: [.init(director, line)]))
  }

  @Test func `in 2011 the line may move to a corporate director`() {
    let found = check(.post("Corporate Director"), on: "2011-12-15")
    #expect(found.outcomes == [.doesNotApply])
    #expect(found.says("in force from 1 April 2013; the decision is on 15 December 2011"))
  }

  @Test func `from April 2013 the same move warns, as guidance`() {
    let found = check(.post("Corporate Director"), on: "2013-04-01")
    #expect(found.outcomes == [.met, .notMet])
    #expect(found.allSatisfy { !$0.blocks })
    #expect(found.says("Guidance: check with your monitoring officer."))
    #expect(found.asks("report to the Head of Paid Service"))
  }

  @Test func `straight to the Head of Paid Service is met`() {
    #expect(check(.headOfPaidService, on: "2014-06-16").outcomes == [.met, .met])
  }

  @Test func `a district has none`() {
    #expect(check(.council, on: "2014-06-16", council: .district).outcomes == [.doesNotApply])
  }
}
