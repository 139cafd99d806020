import Council
import Testing

@Suite("What somebody follows")
struct FollowTests {
  private func entry(
    _ kind: NewsKind, isKey: Bool = false, bodies: Set<String> = [], members: Set<String> = [],
    places: Set<String> = []
  ) throws -> NewsEntry {
    NewsEntry(
      .init(7, 0), at: try #require(Moment("2026-11-22T09:00:00.000Z")), kind, .init(.meeting, "PLAN-2026-12-15"),
      isKey: isKey, bodies: bodies, members: members, places: places)
  }

  private func takes(_ follow: Follow, _ entry: NewsEntry) -> Bool {
    follow.takes(entry, places: { [$0.rawValue, "\($0.rawValue)-NORTH"] }, found: { words, _ in words == "bins" })
  }

  @Test func `the whole council is everything, and a body, a member, a place or words are what names them`() throws {
    let one = try entry(.agenda, bodies: ["PLAN"], members: ["ASH"], places: ["DEAL-NORTH"])
    let other = try entry(.agenda, bodies: ["CABINET"])
    for scope in ["council:", "body:PLAN", "member:ASH", "place:DEAL", "topic:bins"] {
      let parts = scope.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      let follow = Follow(try #require(Follow.Scope(parts[0], parts[1])))
      #expect(takes(follow, one), "\(scope)")
      #expect(takes(follow, other) == ["council", "topic"].contains(parts[0]), "\(scope)")
    }
    #expect(!takes(Follow(.topic("bees")), one) && Follow.Scope("everybody", "") == nil)
  }

  @Test func `whoever chose kinds gets those, and of key decisions only what is key`() throws {
    let follow = Follow(.council, [.papers, .keyDecisions])
    #expect(try takes(follow, entry(.agenda)) && takes(follow, entry(.decision, isKey: true)))
    #expect(try !takes(follow, entry(.decision)) && !takes(follow, entry(.meetingCalled)))
    #expect(try takes(Follow(.council, [.decisions]), entry(.decision)))
  }

  @Test func `every kind of news is in some choice, and choices are read as they were written`() {
    let all = NewsChoice.allCases.reduce(into: Set<NewsKind>()) { $0.formUnion($1.kinds) }
    #expect(all == Set(NewsKind.allCases))
    #expect(NewsChoice.read("papers,nonsense,meetings") == [.papers, .meetings])
    #expect(NewsChoice.names([.papers, .meetings]) == "meetings,papers")
  }
}
