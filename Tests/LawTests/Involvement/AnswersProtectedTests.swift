import Law
import Testing

@Suite("DP-1: answers have a basis and a last day")
struct AnswersProtectedTests {
  @Test func `without a basis or a last day it may not open`() {
    let none = AnswersProtected.check(.init(title: "Budget", basis: "", months: nil, asksSpecialCategories: false))
    #expect(none.outcomes == [.notMet, .notMet] && none.allSatisfy(\.blocks))
    let fine = AnswersProtected.check(
      .init(title: "Budget", basis: "(e) public task", months: 24, asksSpecialCategories: false))
    #expect(fine.outcomes == [.met])
  }

  @Test func `questions on equality are for the data protection officer`() {
    let asked = AnswersProtected.check(
      .init(title: "Budget", basis: "(e) public task", months: 24, asksSpecialCategories: true))
    #expect(asked.outcomes == [.forJudgement])
  }
}
