import Law
import Testing

@Suite("PB-3: seats as they are given")
struct SeatsFollowTheGroupsTests {
  typealias Party = PoliticalBalance.Party
  private let parties = PoliticalBalanceTests.brighton

  private func check(_ bodies: [(String, Int, [Int])], on: String = "2026-05-20") -> [Finding] {
    SeatsFollowTheGroups.check(
      .init(
        on: day(on), parties: parties,
        bodies: bodies.map { name, size, seats in
          .init(PoliticalBalance.Body(name, seats: size), Dictionary(uniqueKeysWithValues: zip(parties, seats)))
        }))
  }

  @Test func `what was worked out meets all four`() {
    let found = check([("Planning", 10, [7, 2, 1, 0, 0])])
    #expect(found.allSatisfy { $0.outcome == .met } && found.count == 4)
  }

  @Test func `all seats to one group is refused under (a)`() {
    #expect(check([("Planning", 10, [10, 0, 0, 0, 0])]).blocked)
    #expect(check([("Planning", 10, [10, 0, 0, 0, 0])]).says("principle (a) forbids it"))
  }

  @Test func `a majority that lacks its majority is refused under (b)`() {
    let found = check([("Planning", 10, [5, 3, 2, 0, 0])])
    #expect(found.blocked && found.asks("Give Labour at least 6 seats on Planning."))
  }

  @Test func `totals out of proportion are told under (c)`() {
    let found = check([("Planning", 10, [6, 3, 1, 0, 0]), ("Licensing", 10, [7, 3, 0, 0, 0])])
    #expect(found.says("Green has 6 of 20 seats on ordinary committees; its share is 2.96."))
    #expect(found.asks("Give Green 3 in all"))
  }

  @Test func `one body out of proportion is for the council to judge under (d)`() {
    let found = check([("Planning", 10, [6, 3, 1, 0, 0]), ("Licensing", 10, [8, 0, 1, 1, 0])])
    #expect(found.filter { $0.outcome == .forJudgement }.count == 3)
    #expect(found.contains { $0.judge?.contains("reasonably practicable") == true })
  }

  @Test func `a seat that nobody has is told`() {
    #expect(check([("Planning", 10, [7, 1, 1, 0, 0])]).says("has 10 seats, and 9 are given"))
  }

  @Test func `without groups, and before the Act, nothing is asked`() {
    #expect(check([], on: "1990-07-31").outcomes == [.doesNotApply])
    #expect(
      SeatsFollowTheGroups.check(.init(on: day("2026-05-20"), parties: [Party(ungrouped: 9)], bodies: [])).outcomes == [
        .doesNotApply
      ])
  }
}
