import Law
import Testing

@Suite("Savings say whether they last and whether they add up")
struct SavingsMeasuredTests {
  private func saving(_ amount: String, _ year: Int, clear: Bool = false) -> SavingsMeasured.Saving {
    .init(
      amount: amount, year: FinancialYear(startYear: year), saysWhetherItLasts: clear, saysWhetherItAdds: clear)
  }

  private func check(_ savings: [SavingsMeasured.Saving], most: String, least: String) -> [Finding] {
    SavingsMeasured.check(.init(savings: savings, most: most, least: least, on: day("2014-06-16")))
  }

  @Test func `both readings of two savings are told`() {
    let found = check([saving("£30,000", 2014), saving("£50,000", 2015)], most: "£80,000", least: "£50,000")
    #expect(found.outcomes == [.forJudgement])
    #expect(found.map(\.judge) == ["The chief finance officer"])
    #expect(
      found.says("In 2015/16 that is £80,000 if each adds to the one before and all carry on, £50,000 if not."))
    #expect(found.says("whether £50,000 adds to what came before or contains it"))
    #expect(found.asks("before 16 June 2014"))
  }

  @Test func `a single saving can only be unclear in whether it lasts`() {
    let found = check([saving("£30,000", 2014)], most: "£30,000", least: "£30,000")
    #expect(found.says("£30,000 every year from 2014/15, or £30,000 in 2014/15 only"))
    let lasting = SavingsMeasured.Saving(
      amount: "£30,000", year: FinancialYear(startYear: 2014), saysWhetherItLasts: true, saysWhetherItAdds: false)
    #expect(check([lasting], most: "£30,000", least: "£30,000").outcomes == [.met])
  }

  @Test func `savings that say both are met, and none asks nothing`() {
    let found = check(
      [saving("£30,000", 2014, clear: true), saving("£50,000", 2015, clear: true)], most: "£80,000", least: "£80,000")
    #expect(found.outcomes == [.met])
    #expect(check([], most: "£0", least: "£0").outcomes == [.doesNotApply])
  }
}
