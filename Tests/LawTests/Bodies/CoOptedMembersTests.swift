import Law
import Testing

@Suite("BOD-3: co-opted members")
struct CoOptedMembersTests {
  private func check(
    _ coOpted: [String], voting: [String] = [], finance: Bool = false, advisory: Bool = false
  ) -> [Finding] {
    CoOptedMembers.check(
      .init(
        on: day("2026-05-20"), body: "Committee", regulatesFinance: finance, isAdvisory: advisory, coOpted: coOpted,
        voting: voting))
  }

  @Test func `they do not regulate finance`() {
    #expect(check(["A governor"], finance: true).blocked)
    #expect(check(["A governor"]).outcomes == [.met])
    #expect(check([]).outcomes == [.doesNotApply])
  }

  @Test func `a vote asks for an exception, which an advisory committee is`() {
    let found = check(["A governor"], voting: ["A governor"])
    #expect(found.outcomes == [.notMet] && !found.blocked && found.asks("which exception of s.13 applies"))
    #expect(check(["A partner"], voting: ["A partner"], advisory: true).outcomes == [.met])
  }
}
