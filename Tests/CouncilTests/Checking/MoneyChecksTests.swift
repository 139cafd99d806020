import Law
import Testing

@testable import Council

@Suite("Checks on money and funding")
struct MoneyChecksTests {
  private func line(
    _ pounds: Int, _ year: Int, _ direction: MoneyLine.Direction = .saving, lasting: MoneyLine.Lasting = .notStated,
    measure: MoneyLine.Measure = .notStated, standing: MoneyLine.Standing = .proposed, covers: Bool = false
  ) -> MoneyLine {
    MoneyLine(
      title: "Line of \(pounds)", year: FinancialYear(startYear: year), amount: Money(pounds: pounds),
      direction: direction,
      lasting: lasting, measure: measure, standing: standing, coversPosts: covers)
  }

  private func money(_ lines: [MoneyLine], in restructure: RestructureCase = NeighbourhoodCase.restructure())
    -> [Finding]
  {
    var restructure = restructure
    restructure.moneyLines = lines
    return CheckedCase(restructure).money
  }

  @Test func `£30,000 and then £50,000 is £80,000 or £50,000`() {
    let found = money([line(50_000, 2015), line(30_000, 2014)]).of("MON-MEASURE")
    #expect(found.map(\.outcome) == [.forJudgement])
    #expect(found.contains { $0.message.contains("£80,000 if each adds") && $0.message.contains("£50,000 if not") })
  }

  @Test(arguments: [
    (MoneyLine.Lasting.recurring, MoneyLine.Measure.incremental, 80_000, 80_000),
    (.recurring, .cumulative, 50_000, 50_000), (.oneOff, .incremental, 50_000, 50_000),
    (.recurring, .notStated, 80_000, 50_000), (.notStated, .incremental, 80_000, 50_000),
  ])
  func `what is stated narrows the readings`(
    _ lasting: MoneyLine.Lasting, _ measure: MoneyLine.Measure, _ most: Int, _ least: Int
  ) {
    let readings = SavingReadings([
      line(30_000, 2014, lasting: lasting, measure: measure), line(50_000, 2015, lasting: lasting, measure: measure),
    ])
    #expect(readings.most == Money(pounds: most))
    #expect(readings.least == Money(pounds: least))
  }

  @Test func `what was taken before is named and left out of the readings`() {
    let found = money([
      line(11_500, 2013, lasting: .recurring, standing: .alreadyTaken), line(30_000, 2014), line(50_000, 2015),
    ])
    #expect(found.of("MON-COUNTED").map(\.title) == ["Not counted again: £11,500"])
    #expect(found.of("MON-MEASURE").contains { $0.message.contains("£80,000") })
  }

  @Test func `an approved cost without an amount is not given one`() {
    let found = money([line(0, 2010, .cost, standing: .alreadyApproved)]).of("MON-COUNTED")
    #expect(found.map(\.outcome) == [.met])
    #expect(found.allSatisfy { !$0.message.contains("£0") })
  }

  @Test func `one-off money for permanent posts is warned of until a later year is stated`() {
    let once = line(125_000, 2010, .cost, lasting: .oneOff, covers: true)
    let found = money([once], in: LiaisonCase.restructure).of("MON-ONEOFF")
    #expect(found.map(\.outcome) == [.notMet])
    // Two team leaders are new and three posts become permanent.
    #expect(found.contains { $0.message.contains("5 positions are new or made permanent") })
    let paid = money([once, line(125_000, 2011, .cost, lasting: .recurring)], in: LiaisonCase.restructure)
    #expect(paid.of("MON-ONEOFF").map(\.outcome) == [.met])
  }

  @Test func `a flat split adds 1.2 to the General Fund and 72/28 is neutral`() {
    var restructure = NeighbourhoodCase.restructure()
    restructure.splitsToCompare = [
      SplitToCompare(post: NeighbourhoodCase.ref("NDO"), name: "Flat 60/40", funding: NeighbourhoodCase.mixed)
    ]
    let found = money([], in: restructure)
    #expect(found.of("MON-SPLIT").map(\.outcome) == [.forJudgement])
    #expect(
      found.of("MON-SPLIT").contains {
        $0.message.contains("Flat 60/40 adds 1.2 FTE to the General Fund.")
          && $0.message.contains("72/28 shifts nothing.")
      })
    // The split is judged once, not a second time as a share of the housing account.
    #expect(found.of("WF-9").map(\.outcome) == [.met])
  }

  @Test func `a housing share that appears or changes is judged, and 99% blocks`() {
    var restructure = NeighbourhoodCase.restructure([
      Change(id: "more", action: .changeFunding(NeighbourhoodCase.ref("REO"), to: NeighbourhoodCase.mixed)),
      Change(
        id: "short",
        action: .changeFunding(NeighbourhoodCase.ref("CEO"), to: [FundingShare(.general, basisPoints: 9900)])),
    ])
    let found = money([], in: restructure).of("WF-9")
    #expect(found.filter { $0.outcome == .forJudgement }.map(\.subject) == ["Resident Engagement Officer"])
    #expect(found.filter(\.blocks).map(\.subject) == ["Community Engagement Officer"])
    restructure.changes = []
    #expect(money([], in: restructure).of("WF-9").map(\.outcome) == [.met])
  }

  @Test func `posts of the housing account alone that merge into general ones are judged`() {
    let restructure = NeighbourhoodCase.restructure([
      Change(
        id: "merge",
        action: .mergePosts(
          [NeighbourhoodCase.ref("REO")], into: NeighbourhoodCase.post("N", "New", in: "APT", positions: 3)))
    ])
    let found = money([], in: restructure).of("WF-9")
    #expect(found.contains { $0.message.contains("goes from 100% to 0%") })
  }
}
