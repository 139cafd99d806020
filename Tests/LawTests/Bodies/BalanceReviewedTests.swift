import Law
import Testing

@Suite("PB-1: when balance is reviewed")
struct BalanceReviewedTests {
  private func check(_ reviewed: String?, _ occasions: [(String, String)]) -> [Finding] {
    BalanceReviewed.check(
      .init(
        on: day("2026-06-20"), reviewed: reviewed.map { day($0) },
        occasions: occasions.map { .init(day($0.0), $0.1) }))
  }

  @Test func `the annual meeting asks for a review, and so does a change of groups`() {
    let found = check("2026-05-01", [("2026-05-20", "the annual meeting"), ("2026-06-02", "a notice of a new group")])
    #expect(found.outcomes == [.notMet] && !found.blocked)
    #expect(found.says("the annual meeting on 20 May 2026 and a notice of a new group on 2 June 2026"))
  }

  @Test func `a review on the day or after it is enough; what is to come asks nothing yet`() {
    #expect(check("2026-05-20", [("2026-05-20", "the annual meeting")]).outcomes == [.met])
    #expect(check("2026-05-21", [("2026-07-20", "a by-election")]).outcomes == [.met])
    #expect(check(nil, [("2026-05-20", "the annual meeting")]).says("No review is recorded."))
  }

  @Test func `of many occasions the last are named and the others counted`() {
    let found = check(nil, (1...9).map { ("2026-05-0\($0)", "change \($0)") })
    #expect(found.says("change 9 on 9 May 2026") && found.says("5 earlier occasions"))
    #expect(!found.says("change 5"))
  }
}
