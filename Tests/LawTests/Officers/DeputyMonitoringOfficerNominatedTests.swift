import Law
import Testing

@Suite("LGHA 1989 s.5(7): a deputy Monitoring Officer")
struct DeputyMonitoringOfficerNominatedTests {
  private func check(
    officers: [DesignationHolder] = [post("Law")], deputies: [DesignationHolder] = [],
    _ nomination: DocumentState = .absent,
    on: String = "2014-06-16"
  ) -> [Finding] {
    DeputyMonitoringOfficerNominated.check(
      .init(on: day(on), monitoringOfficers: officers, deputies: deputies, nomination: nomination))
  }

  @Test func `a post with the hat, or an attached nomination, is met`() {
    #expect(check(deputies: [post("Head of Law")]).outcomes == [.met])
    #expect(check(.attached("Nomination")).outcomes == [.met])
  }

  @Test func `without either it warns`() {
    let found = check()
    #expect(found.outcomes == [.notMet])
    #expect(found.map(\.severity) == [.warn])
    #expect(found.asks("Record the nomination"))
    #expect(check(.promised("Nomination")).says("promised, not attached"))
  }

  @Test func `without a Monitoring Officer in view, or before the Act, nothing is asked`() {
    #expect(check(officers: []).outcomes == [.doesNotApply])
    #expect(check(on: "1980-01-01").outcomes == [.doesNotApply])
  }
}
