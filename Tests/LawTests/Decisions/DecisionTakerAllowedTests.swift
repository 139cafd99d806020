import Law
import Testing

@Suite("BOD-1: who may decide")
struct DecisionTakerAllowedTests {
  private func check(_ taker: DecisionTakerAllowed.Taker) -> [Finding] {
    DecisionTakerAllowed.check(.init(on: day("2026-05-20"), title: "A bench", taker: taker, name: "Cllr Ash"))
  }

  @Test func `no single member decides who is not of the executive`() {
    #expect(check(.otherMember).blocked && check(.otherMember).asks("Let the member recommend"))
  }

  @Test func `a body, an officer and a member of the executive may`() {
    for taker in [DecisionTakerAllowed.Taker.body, .officer, .executiveMember] {
      #expect(check(taker).outcomes == [.met])
    }
    #expect(check(.wardMember).outcomes == [.doesNotApply])
  }
}
