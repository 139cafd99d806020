import Law
import Testing

@Suite("One-off money against posts that last")
struct RecurringPostsFundedTests {
  private func check(positions: Int = 5, following: Bool = false) -> [Finding] {
    RecurringPostsFunded.check(
      .init(
        cost: "Revised team", amount: "£125,000", year: FinancialYear(startYear: 2010), lastingPositions: positions,
        hasFollowingYear: following, on: day("2010-03-23")))
  }

  @Test func `permanent posts on a one-off sum are warned of, with the first year nobody pays for`() {
    let found = check()
    #expect(found.outcomes == [.notMet])
    #expect(found.map(\.severity) == [.warn])
    #expect(found.says("£125,000 in 2010/11 is one-off."))
    #expect(found.says("no cost is stated from 2011/12"))
    #expect(found.asks("before 23 March 2010"))
  }

  @Test func `a stated cost for later years settles it`() { #expect(check(following: true).outcomes == [.met]) }

  @Test func `posts that end are not meant`() { #expect(check(positions: 0).outcomes == [.doesNotApply]) }
}
