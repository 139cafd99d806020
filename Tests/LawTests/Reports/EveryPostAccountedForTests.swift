import Law
import Testing

@Suite("Every post is accounted for")
struct EveryPostAccountedForTests {
  @Test func `what carries on, goes and comes is told in positions`() {
    let found = EveryPostAccountedFor.check(.init(before: 26, deleted: 0, after: 26, new: 0, gaps: []))
    #expect(found.outcomes == [.met])
    #expect(found.says("26 before: 26 carry on, none deleted. 26 after: none new."))
  }

  @Test func `a line that loses positions on the way is named and holds nothing up`() {
    let found = EveryPostAccountedFor.check(
      .init(
        before: 10, deleted: 0, after: 9, new: 0, gaps: [.init(post: "Development Officer", expected: 9, found: 10)]))
    #expect(found.outcomes == [.notMet])
    #expect(found.map(\.severity) == [.info])
    #expect(found.says("9 positions after; those that come to it are 10."))
    #expect(found.asks("difference of 1"))
  }
}
