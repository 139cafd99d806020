import Council
import Law
import Testing

@Suite("Money by year and by fund")
struct MoneyTests {
  typealias Fixture = NeighbourhoodCase
  private let ref = NeighbourhoodCase.ref
  private func year(_ text: String) -> FinancialYear { FinancialYear(text)! }

  private func chief(effective: String) -> RestructureCase {
    var restructure = Fixture.restructure([Change(id: "x", action: .deletePost(ref("MD")))])
    restructure.establishment.posts.append(
      Fixture.post("MD", "Managing Director", in: "HCS", cost: Money(pounds: 265_000)))
    restructure.effectiveDay = Day(iso: effective)!
    return restructure
  }

  @Test func `a post deleted in December saves part of the year and the whole from the second`() throws {
    let money = chief(effective: "2011-12-15").assess().money
    #expect(money.fullYearCost == Money(pounds: -265_000))
    let first = try #require(money.byYear.first)
    #expect(first.partYearDays == 108)
    #expect(first.net == Money(pounds: 265_000).times(108, over: 366))
    #expect(money.byYear[1].year == year("2012/13"))
    #expect(money.byYear[1].net == Money(pounds: 265_000))
    #expect(money.byFund.first { $0.fund == .general }?.fullYearCost == Money(pounds: -265_000))
  }

  @Test func `a post deleted on 1 April saves a whole year at once`() {
    let money = chief(effective: "2012-04-01").assess().money
    #expect(money.byYear.first?.partYearDays == nil)
    #expect(money.byYear.first?.net == Money(pounds: 265_000))
  }

  @Test func `a line already taken from the budget is not counted again`() {
    var restructure = Fixture.restructure()
    restructure.moneyLines = [
      MoneyLine(
        title: "Severance", year: year("2013/14"), amount: Money(pounds: 11_500), direction: .saving,
        lasting: .recurring, standing: .alreadyTaken),
      MoneyLine(
        title: "Adjustments", year: year("2014/15"), amount: Money(pounds: 30_000), direction: .saving,
        lasting: .notStated, fund: .general),
      MoneyLine(
        title: "Reprofiling", year: year("2015/16"), amount: Money(pounds: 50_000), direction: .saving,
        lasting: .notStated, measure: .notStated),
    ]
    let money = restructure.assess().money
    #expect(money.byYear.map(\.saving) == [Money(pounds: 30_000), Money(pounds: 50_000), .zero])
    #expect(money.byYear.map(\.uncertain) == [.zero, Money(pounds: 30_000), Money(pounds: 80_000)])
    #expect(money.questions.contains { $0.contains("on top of the £30,000 of 2014/15") })
    #expect(money.questions.contains { $0.contains("Which fund bears the £50,000") })
    #expect(money.byFund.last?.fund == nil)
  }

  @Test func `a cumulative saving contains the earlier one`() {
    var restructure = Fixture.restructure()
    restructure.moneyLines = [
      MoneyLine(
        title: "A", year: year("2014/15"), amount: Money(pounds: 30_000), direction: .saving, lasting: .recurring),
      MoneyLine(
        title: "B", year: year("2015/16"), amount: Money(pounds: 50_000), direction: .saving, lasting: .recurring,
        measure: .cumulative),
    ]
    let money = restructure.assess().money
    #expect(money.byYear[1].saving == Money(pounds: 20_000))
    #expect(money.byYear[1].net == Money(pounds: 50_000))
  }

  @Test func `seven posts at 60/40 and three wholly on housing move 1.2 FTE at a flat 60/40 and none at 72/28`() throws
  {
    var restructure = Fixture.restructure()
    restructure.splitsToCompare = [
      SplitToCompare(post: ref("NDO"), name: "Flat 60/40", funding: Fixture.mixed)
    ]
    let split = try #require(restructure.assess().splits.first)
    #expect(split.options.map(\.name) == ["Now", "Flat 60/40", "72/28"])
    #expect(split.options[0].fteByFund[.housingRevenueAccount] == FullTimeEquivalent(millionths: 7_200_000))
    #expect(split.options[1].change[.general] == FullTimeEquivalent(millionths: 1_200_000))
    #expect(split.options[2].isNeutral)
  }

  @Test func `amounts read as people write them`() {
    #expect(Money(pounds: 265_000).description == "£265,000")
    #expect(Money(pence: -1_250).description == "–£12.50")
    #expect(FullTimeEquivalent(millionths: 13_800_000).description == "13.8")
    #expect(FundingShare(.general, basisPoints: 3333).percent == "33.33%")
  }

  @Test(arguments: [(100, 1, 3, 33), (-100, 1, 3, -33), (5, 1, 2, 3), (-5, 1, 2, -3)])
  func `a share of an amount is rounded to the nearest penny`(_ pence: Int, _ over: Int, _ under: Int, _ expected: Int)
  {
    #expect(Money(pence: pence).times(over, over: under) == Money(pence: expected))
  }
}
