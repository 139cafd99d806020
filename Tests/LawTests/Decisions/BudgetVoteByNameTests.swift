import Law
import Testing

@Suite("BOD-7: votes on the budget")
struct BudgetVoteByNameTests {
  private func check(budget: Bool = true, byName: Bool = false, on: String = "2026-02-19") -> [Finding] {
    BudgetVoteByName.check(.init(on: day(on), motion: "The budget", isBudget: budget, isByName: byName))
  }

  @Test func `they are recorded by name from 25 February 2014`() {
    #expect(check().blocked && check(byName: true).outcomes == [.met])
    #expect(check(on: "2014-02-24").outcomes == [.doesNotApply] && check(on: "2014-02-25").blocked)
  }

  @Test func `other votes may be by hand`() { #expect(check(budget: false).outcomes == [.doesNotApply]) }
}
