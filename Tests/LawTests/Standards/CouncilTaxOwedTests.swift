import Law
import Testing

@Suite("STD-2: council tax owed")
struct CouncilTaxOwedTests {
  private func check(isBudget: Bool, on: String = "2026-02-25") -> [Finding] {
    CouncilTaxOwed.check(.init(on: day(on), matter: "The budget", isBudget: isBudget))
  }

  @Test func `before a vote on the budget each member is asked, and nobody’s debts are told`() {
    #expect(check(isBudget: true).outcomes == [.forJudgement])
    #expect(check(isBudget: true).first?.judge == "Each member, for themselves")
  }

  @Test func `other votes and votes before the Act are not asked of`() {
    #expect(check(isBudget: false).outcomes == [.doesNotApply])
    #expect(check(isBudget: true, on: "1992-02-25").outcomes == [.doesNotApply])
  }
}
