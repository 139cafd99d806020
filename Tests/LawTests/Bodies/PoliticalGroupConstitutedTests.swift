import Law
import Testing

@Suite("PB-2: what makes a political group")
struct PoliticalGroupConstitutedTests {
  private func check(
    signed: Int = 2, members: Int = 3, leader: String? = "Cllr Ash", elsewhere: [String] = []
  ) -> [Finding] {
    PoliticalGroupConstituted.check(
      .init(
        on: day("2026-05-20"), group: "Green", signatories: signed, members: members, leader: leader,
        alsoElsewhere: elsewhere))
  }

  @Test func `two who signed, a leader, and each in one group`() {
    #expect(check().outcomes == [.met])
    #expect(check(signed: 1).blocked && check(signed: 1).asks("two members at least have signed"))
    #expect(check(members: 1).blocked && check(members: 1).asks("End the group"))
    #expect(check(elsewhere: ["Cllr Elm"]).blocked)
    #expect(check(leader: nil).outcomes == [.notMet] && !check(leader: nil).blocked)
  }
}
