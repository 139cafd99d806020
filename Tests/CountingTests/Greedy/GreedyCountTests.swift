import Testing

@testable import Counting

@Suite("Counting in the order of support")
struct GreedyCountTests {
  /// Four projects with 5, 4, 3 and 2 votes.
  private func election(_ costs: [Int64] = [60, 50, 30, 10], budget: Int64 = 100) -> Election {
    let projects = costs.enumerated().map { Project(id: "p\($0.offset)", cost: $0.element) }
    var gathering = BallotGathering(kind: .approval, prices: costs)
    for mark in [0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 3, 3] as [UInt16] { gathering.add([mark]) }
    return Election(
      money: MoneyScale(places: 0), budget: budget, projects: projects, kind: .approval, ballots: gathering.ballots)
  }

  private func winners(_ election: Election, _ rule: GreedyRule, _ thresholds: [Threshold] = []) throws -> [Int] {
    try election.counted(by: CountRule(.greedy(rule), thresholds: thresholds)).winners
  }

  @Test func `what does not fit is passed over, or ends the count`() throws {
    #expect(try winners(election(), GreedyRule()) == [0, 2, 3])
    #expect(try winners(election(), GreedyRule(gap: .stop)) == [0])
    let record = try election().counted(by: CountRule(.greedy(GreedyRule(gap: .stop))))
    #expect(record.fates == [.funded(round: 0), .tooDear(left: 40), .notReached(left: 40), .notReached(left: 40)])
  }

  @Test func `the first that does not fit is funded where four fifths are left`() throws {
    let rule = GreedyRule(gap: .fundWhenLeft(Fraction(4, 5)))
    #expect(try winners(election(), rule) == [0, 1])
    #expect(try winners(election(budget: 99), rule) == [0])
  }

  @Test func `the last one is given what is left if it can start with it`() throws {
    var some = election()
    some.projects[1].leastFunding = 40
    let record = try some.counted(by: CountRule(.greedy(GreedyRule(gap: .partFund))))
    #expect(record.rounds.map(\.cost) == [60, 40])
    #expect(record.rounds.last?.reason == .part)
    some.projects[1].leastFunding = 41
    #expect(try winners(some, GreedyRule(gap: .partFund)) == [0])
  }

  @Test func `votes for each unit of cost are another order`() throws {
    #expect(try winners(election(), GreedyRule(order: .votesPerCost)) == [3, 2, 0])
  }

  @Test func `a withdrawn project and the rival of a funded one are not funded`() throws {
    var some = election()
    some.projects[0].isWithdrawn = true
    some.projects[1].conflictGroup = "site"
    some.projects[2].conflictGroup = "site"
    let record = try some.counted(by: CountRule(.greedy(GreedyRule())))
    #expect(record.winners == [1, 3])
    #expect(record.fates[0] == .withdrawn)
    #expect(record.fates[2] == .conflict(with: 1))
  }

  @Test(arguments: [
    (Threshold.votes(3), [0, 2]), (.score(4), [0]), (.shareOfBallots(Fraction(3, 14)), [0, 2]),
    (.shareOfCost(Fraction(1, 2)), [0, 2, 3]), (.shareOfCost(Fraction(5, 8)), [2, 3]),
    (.mostCost(Fraction(1, 2)), [1, 2, 3]),
  ])
  func `who misses a threshold is not funded`(threshold: Threshold, expected: [Int]) throws {
    #expect(try winners(election(), GreedyRule(), [threshold]) == expected)
  }

  @Test func `level projects go by the rule for ties, and the round says so`() throws {
    var gathering = BallotGathering(kind: .approval, prices: [7, 5])
    gathering.add([0, 1])
    let some = Election(
      budget: 7, projects: [Project(id: "b", cost: 7), Project(id: "a", cost: 5)], kind: .approval,
      ballots: gathering.ballots)
    func first(_ ties: TieRule) throws -> CountRound {
      try #require(some.counted(by: CountRule(.greedy(GreedyRule()), ties: ties)).rounds.first)
    }
    #expect(try first(.paperOrder).project == 0)
    #expect(try first(TieRule([.lowestCost])).project == 1)
    #expect(try first(TieRule([.highestCost])).project == 0)
    #expect(try first(TieRule([.id])).project == 1)
    #expect(try first(TieRule([.mostVotes])).level == [0, 1])
    let lot = Lot(seed: "7 11 19", ids: ["a", "b"]) { $0.hasSuffix("b") ? "00" : "ff" }
    #expect(try first(TieRule([.mostVotes, .lot(lot)])).project == 0)
    #expect(TieRule([.mostVotes, .lot(lot)]).deciding(0, 1, in: some) == .lot(lot))
  }

  @Test func `scores are added up, averaged, or averaged without the ends`() throws {
    var gathering = BallotGathering(kind: .scores, prices: [1, 1])
    for score in [5, 5, 1] as [Int64] { gathering.add([0], values: [score]) }
    for score in [4, 4] as [Int64] { gathering.add([1], values: [score]) }
    let some = Election(
      budget: 1, projects: [Project(id: "a", cost: 1), Project(id: "b", cost: 1)], kind: .scores,
      ballots: gathering.ballots)
    #expect(try winners(some, GreedyRule(order: .score)) == [0])
    #expect(try winners(some, GreedyRule(order: .mean)) == [1])
    #expect(try winners(some, GreedyRule(order: .trimmedMean(1))) == [0])
  }
}
