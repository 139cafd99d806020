import Law
import Testing

@Suite("BOD-6: the quorum")
struct CouncilQuorumTests {
  private func check(council: Bool = true, members: Int = 54, stated: Int? = nil, present: Int? = nil) -> [Finding] {
    CouncilQuorum.check(
      .init(
        on: day("2026-05-20"), body: "Council", isCouncil: council, members: members, stated: stated, present: present))
  }

  @Test(arguments: [(54, 14), (56, 14), (57, 15), (1, 1), (0, 0)])
  func `a quarter is counted upwards`(_ members: Int, _ least: Int) {
    #expect(CouncilQuorum.least(of: members) == least)
  }

  @Test func `with thirteen of fifty-four nothing is put to the vote`() {
    #expect(check(present: 13).blocked && check(present: 13).asks("Put nothing to the vote."))
    #expect(check(present: 14).outcomes == [.met])
  }

  @Test func `standing orders may ask for more and not for less`() {
    #expect(check(stated: 20, present: 19).blocked)
    #expect(check(stated: 10).blocked && check(stated: 10).says("a quarter is 14"))
  }

  @Test func `a committee has the quorum that is stated`() {
    #expect(check(council: false, members: 10, stated: 3, present: 3).outcomes == [.met])
    #expect(check(council: false, members: 10).outcomes == [.forJudgement])
  }
}
