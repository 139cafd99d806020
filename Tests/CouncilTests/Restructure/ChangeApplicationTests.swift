import Council
import Law
import Testing

@Suite("Changes make one establishment out of another")
struct ChangeApplicationTests {
  typealias Fixture = NeighbourhoodCase

  private func row(_ reference: String, in answer: Assessment) -> StructureComparison.PostRow? {
    answer.comparison.posts.first { $0.after?.reference.rawValue == reference }
  }

  @Test func `nobody is lost on the way`() {
    let answer = Fixture.restructure().assess()
    #expect(answer.before.positions == 17)
    #expect(answer.after.positions == 17)
    #expect(answer.before.fteByFund[.housingRevenueAccount] == FullTimeEquivalent(9))
  }

  @Test func `the order of the changes does not matter`() {
    let first = Fixture.restructure().assess()
    var generator = Seeded(state: 7)
    for _ in 0..<200 {
      let other = Fixture.restructure(Fixture.changes.shuffled(using: &generator)).assess()
      #expect(Set(other.comparison.after.posts) == Set(first.comparison.after.posts))
      #expect(Set(other.comparison.posts) == Set(first.comparison.posts))
      #expect(Set(other.landings) == Set(first.landings))
    }
  }

  @Test func `merged posts become one new line that holds what they carried`() {
    let answer = Fixture.restructure().assess()
    #expect(row("NDO", in: answer)?.state == .new)
    #expect(row("NDO", in: answer)?.after?.duties == ["Area assemblies"])
    #expect(row("NDO", in: answer)?.why == "Made from Community Involvement Officer and Resident Engagement Officer")
    let gone = answer.comparison.posts.filter { $0.state == .deleted }.compactMap { $0.before?.reference.rawValue }
    #expect(gone == ["CIO", "REO"])
    #expect(answer.comparison.flows.filter { $0.to.rawValue == "NDO" }.map(\.positions) == [7, 3])
  }

  @Test func `a post whose unit is merged and whose manager stays is the same post`() {
    let answer = Fixture.restructure().assess()
    #expect(row("CEO", in: answer)?.after?.unit.rawValue == "NPE")
    #expect(row("APM", in: answer)?.state == .moved)
    #expect(row("CSM", in: answer)?.state == .changed)
  }

  @Test func `a split line stands once for each part, and a part taken elsewhere is moved`() {
    let answer = Fixture.restructure().assess()
    #expect(row("CSC", in: answer)?.state == .moved)
    #expect(row("CSC", in: answer)?.before?.positions == 1)
    #expect(row("CSC", in: answer)?.after?.duties == ["Prevent"])
    #expect(row("CEO", in: answer)?.before?.positions == 2)
  }

  @Test func `those who reported to a merged post report to the new one`() {
    var restructure = Fixture.restructure()
    restructure.establishment.posts.append(
      Fixture.post("AST", "Assistant", in: "APT", to: "CIO"))
    let answer = restructure.assess()
    #expect(row("AST", in: answer)?.after?.reportsTo?.rawValue == "NDO")
    #expect(row("AST", in: answer)?.state == .same)
  }

  @Test func `only what stands on the eve of the changes counts as before`() {
    var restructure = Fixture.restructure([])
    restructure.establishment.posts[1].to = Day(iso: "2013-03-31")
    #expect(restructure.assess().before.positions == 14)
  }
}

/// A small repeatable source of randomness.
struct Seeded: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
