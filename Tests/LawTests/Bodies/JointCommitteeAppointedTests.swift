import Law
import Testing

@Suite("BOD-2: who appoints a joint committee")
struct JointCommitteeAppointedTests {
  private func check(_ authorities: [String], missing: [String]? = nil) -> [Finding] {
    JointCommitteeAppointed.check(
      .init(on: day("2026-05-20"), body: "Joint Committee", authorities: authorities, withoutResolution: missing))
  }

  @Test func `one authority alone cannot`() {
    #expect(check(["County"]).blocked && check(["County"]).says("Only County appoints"))
    #expect(check([]).says("Nobody appoints"))
  }

  @Test func `each resolves by itself; what is not kept here is for judgement`() {
    #expect(check(["County", "District"]).outcomes == [.forJudgement])
    #expect(check(["County", "District"], missing: []).outcomes == [.met])
    #expect(check(["County", "District"], missing: ["District"]).says("Without a resolution: District."))
  }
}
