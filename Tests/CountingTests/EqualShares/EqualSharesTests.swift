import Testing

@testable import Counting

@Suite("The Method of Equal Shares")
struct EqualSharesTests {
  private static let ties = TieRule.costThenVotes()

  private func count(_ election: Election, _ rule: EqualSharesRule) throws -> CountRecord {
    try election.counted(by: CountRule(.equalShares(rule), ties: Self.ties))
  }

  /// What the rule funds without what is free or filled in.
  private func bought(_ record: CountRecord) -> [LiteralShares.Winner] {
    record.rounds.compactMap { round in
      guard case .share(let payment) = round.reason else { return nil }
      return LiteralShares.Winner(project: round.project, price: payment.price, level: round.level)
    }
  }

  @Test(arguments: [
    (BallotKind.approval, ShareUtility.cost), (.approval, .cardinality), (.points, .points), (.points, .cost),
    (.ranking, .points), (.scores, .cardinality),
  ])
  func `every round, price and tie is that of the definition`(kind: BallotKind, utility: ShareUtility) throws {
    for seed in 0..<150 {
      let made = RandomElection(seed: seed, kind: kind)
      let literal = LiteralShares(made, utility: utility, ties: Self.ties)
      let voters = Int64(max(1, made.ballots.count))
      let record = try count(made.election, EqualSharesRule(utility: utility, completion: .none))
      #expect(bought(record) == literal.winners(endowment: Fraction(made.budget, voters)).winners, "seed \(seed)")
    }
  }

  @Test(arguments: [
    (ShareCompletion.add1, false), (.add1Exhaustive, true),
  ])
  func `Add1 ends where stepping one unit at a time ends`(completion: ShareCompletion, isExhaustive: Bool) throws {
    for seed in 0..<120 {
      for utility in [ShareUtility.cost, .cardinality] {
        let made = RandomElection(seed: seed)
        let literal = LiteralShares(made, utility: utility, ties: Self.ties)
        let expected = literal.raised(budget: made.budget, step: 1, isExhaustive: isExhaustive)
        let record = try count(made.election, EqualSharesRule(utility: utility, completion: completion))
        #expect(bought(record) == expected.winners, "seed \(seed)")
        #expect(record.endowment == expected.endowment, "seed \(seed)")
      }
    }
  }

  @Test(arguments: ShareCompletion.allCases)
  func `the outcome stays within the budget`(completion: ShareCompletion) throws {
    for seed in 0..<200 {
      let made = RandomElection(seed: seed)
      let record = try count(made.election, EqualSharesRule(completion: completion))
      #expect(record.cost <= made.budget, "seed \(seed)")
      #expect(Set(record.winners).count == record.winners.count)
    }
  }

  @Test(arguments: ShareCompletion.allCases)
  func `the order of ballots changes nothing, nor whether equal ones are put together`(completion: ShareCompletion)
    throws
  {
    for seed in 0..<150 {
      let made = RandomElection(seed: seed, kind: seed.isMultiple(of: 2) ? .approval : .points)
      var turned = made
      turned.ballots.reverse()
      let rule = EqualSharesRule(utility: seed.isMultiple(of: 3) ? .points : .cost, completion: completion)
      let record = try count(made.election, rule)
      #expect(try count(turned.election, rule) == record, "seed \(seed)")
      #expect(try count(made.unmerged, rule) == record, "seed \(seed)")
    }
  }

  @Test(arguments: [ShareCompletion.none, .greedy, .add1, .add1Greedy])
  func `money in other parts of the currency changes nothing`(completion: ShareCompletion) throws {
    for seed in 0..<150 {
      let made = RandomElection(seed: seed)
      var pence = made
      pence.budget *= 100
      for place in pence.projects.indices { pence.projects[place].cost *= 100 }
      let rule = EqualSharesRule(completion: completion)
      #expect(
        try count(pence.election(money: .pence), rule).winners == count(made.election, rule).winners, "seed \(seed)")
    }
  }

  @Test func `a unanimous vote for what costs the whole budget funds it`() throws {
    var gathering = BallotGathering(kind: .approval, prices: [150_000])
    for _ in 0..<61 { gathering.add([0]) }
    let election = Election(
      budget: 150_000, projects: [Project(id: "field", cost: 150_000)], kind: .approval, ballots: gathering.ballots)
    #expect(try count(election, EqualSharesRule(completion: .none)).winners == [0])
    #expect(try count(election, EqualSharesRule(completion: .add1)).winners == [0])
  }

  @Test func `amounts of eighteen digits are counted like small ones`() throws {
    for seed in 0..<100 {
      var made = RandomElection(seed: seed)
      let small = try count(made.election, EqualSharesRule(completion: .none)).winners
      let factor: Int64 = 99_999_999_999_999
      made.budget *= factor
      for place in made.projects.indices { made.projects[place].cost *= factor }
      #expect(try count(made.election, EqualSharesRule(completion: .none)).winners == small, "seed \(seed)")
    }
  }

  @Test func `what costs nothing wins if somebody voted for it`() throws {
    var gathering = BallotGathering(kind: .approval, prices: [0, 0, 5])
    gathering.add([0, 2])
    let projects = [0, 0, 5].enumerated().map { Project(id: "p\($0.offset)", cost: Int64($0.element)) }
    let election = Election(budget: 4, projects: projects, kind: .approval, ballots: gathering.ballots)
    let record = try count(election, EqualSharesRule(completion: .none))
    #expect(record.winners == [0])
    #expect(record.rounds.first?.reason == .free)
    #expect(record.fates[1] == .withoutVotes)
    #expect(record.fates[2] == .supportersShort)
  }

  @Test func `without ballots nothing is funded`() throws {
    let election = Election(budget: 10, projects: [Project(id: "a", cost: 5)], kind: .approval, ballots: Ballots())
    for completion in ShareCompletion.allCases where completion != .greedy && !completion.rawValue.hasSuffix("Greedy") {
      #expect(try count(election, EqualSharesRule(completion: completion)).winners == [], "\(completion)")
    }
  }
}
