import Testing

@testable import Counting

@Suite("Polis’s own rule for groups")
struct PolisRuleTests {
  @Test func `three heaps of base clusters are three groups, numbered as they begin`() {
    let heaps = [OpinionPoint(x: 0, y: 0), OpinionPoint(x: 10, y: 0), OpinionPoint(x: 0, y: 10)]
    let base = (0..<36).map { (place: Int) -> OpinionPoint in
      var point = heaps[place % 3]
      point.x += Double(place / 3) / 10
      point.y += Double(place % 5) / 10
      return point
    }
    let groups = PolisRule.groups(of: base, sizes: base.map { _ in 1 })
    #expect(groups == (0..<36).map { $0 % 3 })
  }

  @Test func `with few base clusters two groups are the most, and a point alone is its own`() {
    let base = [OpinionPoint(x: 0, y: 0), OpinionPoint(x: 1, y: 0), OpinionPoint(x: 9, y: 0)]
    #expect(PolisRule.groups(of: base, sizes: [5, 1, 1]) == [0, 0, 1])
    #expect(PolisRule.groups(of: [base[0]], sizes: [3]) == [0])
    #expect(PolisRule.groups(of: [], sizes: []).isEmpty)
  }
}
