import Law
import Testing

@Suite("BOD-4: what an advisory body may resolve")
struct AdvisoryBodyAdvisesTests {
  private func check(_ verbs: [String], advisory: Bool = true) -> [Finding] {
    AdvisoryBodyAdvises.check(.init(on: day("2026-05-20"), body: "Locality Board", isAdvisory: advisory, verbs: verbs))
  }

  @Test(arguments: AdvisoryBodyAdvises.deciding.sorted())
  func `it cannot decide, however that is called`(_ verb: String) {
    #expect(check(["note", verb]).blocked)
    #expect(check([verb], advisory: false).outcomes == [.doesNotApply])
  }

  @Test func `it notes, comments, advises, recommends and endorses`() {
    #expect(check(["Note", "comment", "advise", "recommend", "endorse"]).outcomes == [.met])
    #expect(check(["approve"]).asks("put the decision to the body that has the power"))
  }

  @Test func `of other verbs the Monitoring Officer judges`() {
    #expect(check(["support"]).outcomes == [.forJudgement])
  }
}
