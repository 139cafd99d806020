import Law
import Testing

@Suite("LGHA 1989 s.2: the politically restricted posts and their change")
struct PoliticallyRestrictedPostsTests {
  private func restricted(_ title: String) -> PoliticallyRestrictedPosts.Restricted {
    .init(post(title), reason: "deputy chief officer (s.2(8))")
  }

  private func check(_ before: [String], _ after: [String], shown: Bool = true, on: String = "2014-06-16") -> [Finding]
  {
    PoliticallyRestrictedPosts.check(
      .init(
        on: day(on), showsHeadOfPaidService: shown, before: before.map(restricted), after: after.map(restricted)))
  }

  @Test func `posts that join and leave the set are named with the reason, and hold nothing up`() {
    let found = check(["A", "B"], ["B", "C"])
    #expect(found.map(\.severity) == [.info])
    #expect(
      found.says(
        "2 before, 2 after. Joining: C, deputy chief officer (s.2(8)). Leaving: A, deputy chief officer (s.2(8))."))
  }

  @Test func `a long list is cut and says so`() {
    #expect(check([], (1...14).map { "P\($0)" }).says("and 2 more"))
  }

  @Test func `without the Head of Paid Service, or before the Act, it is not worked out`() {
    #expect(check([], [], shown: false).outcomes == [.doesNotApply])
    #expect(check([], [], on: "1985-01-01").outcomes == [.doesNotApply])
  }
}
