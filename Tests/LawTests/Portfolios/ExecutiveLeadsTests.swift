import Law
import Testing

@Suite("PORT-1: the executive leads what is its own")
struct ExecutiveLeadsTests {
  private func check(
    vacant: [String] = [], outside: [String] = [], hasExecutive: Bool = true, on: String = "2026-05-20"
  ) -> [Finding] {
    ExecutiveLeads.check(
      .init(
        on: day(on), council: "Leicester", portfolios: 7, hasExecutive: hasExecutive, vacant: vacant, outside: outside))
  }

  @Test func `with a lead of the executive for each it is met`() {
    #expect(check().outcomes == [.met] && check().says("7 responsibilities"))
  }

  @Test func `a lead who left the executive is named by what they led, and a vacancy is the leader’s to judge`() {
    #expect(check(outside: ["Equalities"]).outcomes == [.notMet] && check(outside: ["Equalities"]).says("Equalities"))
    #expect(check(vacant: ["Equalities"]).outcomes == [.forJudgement] && check(vacant: ["Equalities"]).says("leader’s"))
    #expect(check(vacant: ["A"], outside: ["B"]).count == 2)
  }

  @Test func `without an executive, and before the Act, it is not asked`() {
    #expect(check(vacant: ["A"], hasExecutive: false).outcomes == [.doesNotApply])
    #expect(check(vacant: ["A"], on: "2011-12-15").outcomes == [.doesNotApply])
  }
}
