import Testing

@testable import Counting

@Suite("Budgets in parts")
struct BudgetPartsTests {
  private func election() -> Election {
    let projects = [
      Project(id: "n1", cost: 60, places: ["North"]), Project(id: "n2", cost: 50, places: ["North"]),
      Project(id: "s1", cost: 30, places: ["South"]), Project(id: "all", cost: 40),
    ]
    var gathering = BallotGathering(kind: .approval, prices: projects.map(\.price))
    for _ in 0..<3 { gathering.add([0, 1]) }
    gathering.add([0, 3])
    gathering.add([2, 3])
    gathering.add([2])
    return Election(
      money: MoneyScale(places: 0), budget: 200,
      parts: [BudgetPart(.place("North"), amount: 70), BudgetPart(.place("South"), amount: 40)], projects: projects,
      kind: .approval, ballots: gathering.ballots)
  }

  @Test func `each ward spends its own, and the rest is for everybody`() throws {
    let counts = try election().countedInParts(by: CountRule(.greedy(GreedyRule())))
    #expect(counts.map(\.record.winners) == [[0], [2], [1, 3]])
    #expect(counts.map(\.record.purse) == [70, 40, 90])
    #expect(counts[0].record.fates == [.funded(round: 0), .tooDear(left: 10), .elsewhere, .elsewhere])
    #expect(counts[2].record.fates[0] == .elsewhere)
  }

  @Test func `in a part its own voters share its money`() throws {
    let counts = try election().countedInParts(by: CountRule(.equalShares(EqualSharesRule(completion: .none))))
    #expect(counts.map(\.record.endowment) == [Fraction(35, 2), Fraction(whole: 20), Fraction(whole: 15)])
    #expect(counts.map(\.record.winners) == [[0], [2], []])
  }

  @Test func `the plain count keeps to the parts too`() throws {
    let record = try election().counted(by: CountRule(.greedy(GreedyRule())))
    #expect(record.winners == [0, 2, 1, 3])
    #expect(record.purse == 200)
    #expect(record.cost == 180)
    #expect(record.fates == [.funded(round: 0), .funded(round: 2), .funded(round: 1), .funded(round: 3)])
    let shares = try election().counted(by: CountRule(.equalShares(EqualSharesRule(completion: .none))))
    #expect(shares.winners == [0, 2])
    #expect(shares.fates[1] == .supportersShort)
    #expect(shares.endowment == nil)
  }

  @Test func `parts that are more than the purse are filled in their order`() throws {
    var poor = election()
    poor.budget = 80
    let counts = try poor.countedInParts(by: CountRule(.greedy(GreedyRule())))
    #expect(counts.map(\.record.purse) == [70, 10])
    let record = try poor.counted(by: CountRule(.greedy(GreedyRule())))
    #expect(record.winners == [0])
    #expect(record.fates[2] == .tooDear(left: 10))
    #expect(record.fates[3] == .notReached(left: 0))
  }

  @Test func `a winner of one part shuts its conflict group out of the others`() throws {
    var rivals = election()
    for project in [0, 2, 3] { rivals.projects[project].conflictGroup = "hall" }
    let record = try rivals.counted(by: CountRule(.greedy(GreedyRule())))
    #expect(record.winners == [0, 1])
    #expect(record.fates[2] == .conflict(with: 0))
    #expect(record.fates[3] == .conflict(with: 0))
  }

  @Test func `without parts it is the plain count`() throws {
    var plain = election()
    plain.parts = []
    for rule in [CountRule(.greedy(GreedyRule())), CountRule(.phragmen), CountRule(.equalShares(EqualSharesRule()))] {
      #expect(try plain.countedInParts(by: rule).map(\.record) == [plain.counted(by: rule)])
    }
  }

  @Test func `what was carried over can be spent too`() throws {
    var more = election()
    more.parts = []
    (more.budget, more.carriedOver) = (100, 9)
    #expect(try more.counted(by: CountRule(.greedy(GreedyRule()))).purse == 109)
    more.carriedOver = 10
    #expect(try more.counted(by: CountRule(.greedy(GreedyRule()))).cost == 110)
  }
}
