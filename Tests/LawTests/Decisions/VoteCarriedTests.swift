import Law
import Testing

@Suite("BOD-7: majorities")
struct VoteCarriedTests {
  private func check(_ favour: Int, _ against: Int, _ casting: VoteCarried.Casting? = nil) -> [Finding] {
    VoteCarried.check(
      .init(on: day("2026-05-20"), motion: "Motion 1", favour: favour, against: against, casting: casting))
  }

  @Test func `the majority of those voting decides`() {
    #expect(check(4, 3).first?.title == "Carried" && check(3, 4).first?.title == "Lost")
    #expect(check(1, 0).first?.title == "Carried")
  }

  @Test func `equal votes wait for the casting vote`() {
    #expect(check(4, 4).outcomes == [.forJudgement] && check(0, 0).outcomes == [.forJudgement])
    #expect(check(4, 4, .favour).first?.title == "Carried" && check(4, 4, .against).first?.title == "Lost")
  }

  @Test func `there is nothing to cast when votes are not equal`() { #expect(check(4, 3, .against).blocked) }
}
