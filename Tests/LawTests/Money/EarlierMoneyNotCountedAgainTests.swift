import Law
import Testing

@Suite("Money of an earlier decision is not counted again")
struct EarlierMoneyNotCountedAgainTests {
  private func check(amount: String? = "£11,500", taken: Bool = true, again: Bool = false) -> [Finding] {
    EarlierMoneyNotCountedAgain.check(
      .init(
        line: "Voluntary severance", amount: amount, year: FinancialYear(startYear: 2013), isTaken: taken,
        isProposedAgain: again))
  }

  @Test func `a saving already taken is named and left out`() {
    let found = check()
    #expect(found.outcomes == [.met])
    #expect(found.says("Voluntary severance: £11,500 taken from the budget in 2013/14. It is not counted again."))
  }

  @Test func `a cost approved before may have no amount`() {
    #expect(check(amount: nil, taken: false).says("without an amount in the papers: approved by an earlier decision"))
  }

  @Test func `the same amount proposed again is warned of`() {
    let found = check(again: true)
    #expect(found.outcomes == [.notMet])
    #expect(found.asks("Take the line out"))
  }
}
