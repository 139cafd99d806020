import Law
import Testing

@Suite("LGHA 1989 ss.74–76: funding shares and the housing account")
struct FundingSharesLawfulTests {
  private func check(_ posts: [FundingSharesLawful.FundedPost], unstated: Int = 0) -> [Finding] {
    FundingSharesLawful.check(
      .init(
        posts: posts, time: [.init(fund: "Housing Revenue Account", before: "13.8", after: "13.8")],
        positionsUnstated: unstated,
        on: day("2014-06-16")))
  }

  @Test func `time by fund is told before and after`() {
    let found = check([], unstated: 10)
    #expect(found.outcomes == [.met])
    #expect(
      found.says("Housing Revenue Account 13.8 FTE before, 13.8 after. The fund of 10 positions after is not stated."))
  }

  @Test func `ninety-nine per cent blocks and names the post`() {
    let found = check([.init(post: "Officer", sharesTotal: 9900, housingBefore: 0, housingAfter: 0)])
    #expect(found.blocked)
    #expect(found.says("The shares come to 99%."))
    #expect(found.asks("100%"))
  }

  @Test func `a share of the housing account that appears or changes is for the chief finance officer`() {
    let found = check([
      .init(post: "New", sharesTotal: 10_000, housingBefore: nil, housingAfter: 6000),
      .init(post: "Changed", sharesTotal: 10_000, housingBefore: 7200, housingAfter: 6000),
      .init(post: "Same", sharesTotal: 10_000, housingBefore: 6000, housingAfter: 6000),
      .init(post: "Never", sharesTotal: 10_000, housingBefore: nil, housingAfter: 0),
    ])
    #expect(found.outcomes == [.met, .forJudgement, .forJudgement])
    #expect(found.says("Its share is new: 60%."))
    #expect(found.says("Its share goes from 72% to 60%."))
    #expect(found.compactMap(\.judge) == ["The chief finance officer", "The chief finance officer"])
  }

  @Test func `without any stated fund nothing is asked`() {
    #expect(
      FundingSharesLawful.check(.init(posts: [], time: [], positionsUnstated: 4, on: day("2014-06-16"))).outcomes
        == [.doesNotApply])
  }
}
