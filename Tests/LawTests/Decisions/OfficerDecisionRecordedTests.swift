import Law
import Testing

@Suite("OFD-1: the record of an officer’s decision")
struct OfficerDecisionRecordedTests {
  private func check(
    _ delegation: OfficerDecisionRecorded.Delegation?, source: String = "Scheme, line 4.2", conflicts: String = ""
  ) -> [Finding] {
    OfficerDecisionRecorded.check(
      .init(
        on: day("2026-05-20"), title: "Contract", delegation: delegation, source: source, decision: "Award it",
        reasons: "It is cheapest.", alternatives: "None", conflicts: conflicts))
  }

  @Test func `only a specific authorisation asks for the members who declared a conflict`() {
    #expect(check(.general).outcomes == [.met])
    #expect(check(.specific).blocked && check(.specific).says("the members who declared a conflict"))
    #expect(check(.specific, conflicts: "None").outcomes == [.met])
  }

  @Test func `a delegation is named`() { #expect(check(.general, source: "").says("under which delegation")) }

  @Test func `nothing is asked of a decision of members`() { #expect(check(nil).outcomes == [.doesNotApply]) }
}
