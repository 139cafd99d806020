import Law
import Testing

@Suite("Merging posts does not shift cost between funds unseen")
struct MergedPostsFundedNeutrallyTests {
  private let flat = MergedPostsFundedNeutrally.Split(
    name: "Flat 60/40", gains: [.init(fund: "General Fund", time: "1.2")])
  private let neutral = MergedPostsFundedNeutrally.Split(name: "72/28", gains: [])

  private func check(_ splits: [MergedPostsFundedNeutrally.Split]) -> [Finding] {
    MergedPostsFundedNeutrally.check(
      .init(
        post: "Development Officer", positions: 10, now: "General Fund 2.8 FTE, Housing Revenue Account 7.2 FTE",
        splits: splits,
        usesHousingRevenueAccount: true, on: day("2014-06-16")))
  }

  @Test func `a split that shifts time is for the chief finance officer, beside the one that does not`() {
    let found = check([flat, neutral])
    #expect(found.outcomes == [.forJudgement])
    #expect(found.says("Flat 60/40 adds 1.2 FTE to the General Fund."))
    #expect(found.says("72/28 shifts nothing."))
    #expect(found.asks("landlord work"))
  }

  @Test func `a neutral split is met, and no split asks nothing`() {
    #expect(check([neutral]).outcomes == [.met])
    #expect(check([]).outcomes == [.doesNotApply])
  }
}
