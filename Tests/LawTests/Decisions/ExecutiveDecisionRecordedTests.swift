import Law
import Testing

@Suite("EX-8: the record of an executive decision")
struct ExecutiveDecisionRecordedTests {
  private func check(reasons: String = "It is cheapest.", alternatives: String = "None", executive: Bool = true)
    -> [Finding]
  {
    ExecutiveDecisionRecorded.check(
      .init(
        on: day("2026-05-20"), title: "Contract", isExecutive: executive, decision: "Approve it", reasons: reasons,
        alternatives: alternatives, conflicts: "None"))
  }

  @Test func `with reasons, alternatives and conflicts it is complete`() { #expect(check().outcomes == [.met]) }

  @Test func `silence is not none`() {
    #expect(check(alternatives: "").blocked && check(alternatives: "\n ").asks("write none"))
    #expect(check(reasons: "").says("the reasons"))
  }

  @Test func `a committee’s minutes are its record`() {
    #expect(check(reasons: "", executive: false).outcomes == [.doesNotApply])
  }
}
