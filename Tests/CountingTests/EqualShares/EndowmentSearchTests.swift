import Testing

@testable import Counting

@Suite("The search for Add1’s endowment")
struct EndowmentSearchTests {
  private static let ties = TieRule.costThenVotes()

  /// Money so fine that thousands of steps lie between two outcomes.
  private func fine(_ seed: Int, _ kind: BallotKind, isCrowd: Bool = false) -> RandomElection {
    var (made, chance) = (RandomElection(seed: seed, kind: kind, isCrowd: isCrowd), Chance(seed + 1))
    for place in made.projects.indices {
      made.projects[place].cost = made.projects[place].cost * 997 + Int64(chance.below(900))
    }
    made.budget = made.budget * 997 + Int64(chance.below(900))
    return made
  }

  @Test(arguments: [(BallotKind.approval, ShareUtility.cost), (.approval, .cardinality), (.points, .points)])
  func `the definition confirms every stretch at both ends and in the middle`(kind: BallotKind, utility: ShareUtility)
    throws
  {
    var (stretches, jumped) = (0, 0)
    for seed in 0..<120 {
      let made = fine(seed, kind)
      let literal = LiteralShares(made, utility: utility, ties: Self.ties)
      let rule = EqualSharesRule(utility: utility, completion: .add1)
      let record = try made.election.counted(by: CountRule(.equalShares(rule), ties: Self.ties))
      let search = try #require(record.search)
      var next = search.stretches.first?.steps.lowerBound ?? 0
      for stretch in search.stretches {
        #expect(stretch.steps.lowerBound == next, "seed \(seed)")
        next = stretch.steps.upperBound + 1
        let (first, last) = (stretch.steps.lowerBound, stretch.steps.upperBound)
        for steps in Set([first, last, first + (last - first) / 2, first + (last - first) / 3]) {
          let found = literal.winners(endowment: Fraction(whole: steps)).winners.map(\.project)
          #expect(found == stretch.winners, "seed \(seed) at \(steps)")
        }
        stretches += 1
        if last - first > 100 { jumped += 1 }
      }
    }
    #expect(stretches > 120)
    #expect(jumped > 50)
  }

  @Test func `in a crowd no step of any stretch goes another way`() throws {
    var checked = 0
    for seed in 0..<12 {
      let election = fine(seed, .approval, isCrowd: true).election
      let votes = election.votes
      let record = try election.counted(by: CountRule(.equalShares(EqualSharesRule()), ties: Self.ties))
      let setting = SharesSetting(
        election, utility: .cost, ranking: .longestFirst, eligible: Array(election.projects.indices),
        ranks: Self.ties.ranks(election, votes: votes), votes: votes)
      let pass = setting.pass()
      for stretch in record.search?.stretches ?? [] {
        let stride = max(1, (stretch.steps.upperBound - stretch.steps.lowerBound) / 40)
        for steps in Swift.stride(from: stretch.steps.lowerBound, through: stretch.steps.upperBound, by: Int(stride)) {
          let found = pass.run(endowment: Fraction(whole: steps)).order.map { setting.table.projects[$0] }
          #expect(found == stretch.winners, "seed \(seed) at \(steps)")
          checked += 1
        }
      }
    }
    #expect(checked > 500)
  }

  @Test(arguments: [8, 14, 20])
  func `bounds too coarse to decide anything leave every decision to exact arithmetic`(precision: Int) throws {
    for seed in 0..<200 {
      let kind: BallotKind = seed.isMultiple(of: 2) ? .approval : .points
      let made = RandomElection(seed: seed, kind: kind)
      let (election, utility) = (made.election, kind == .points ? ShareUtility.points : .cost)
      let votes = election.votes
      let setting = SharesSetting(
        election, utility: utility, ranking: .longestFirst, eligible: Array(election.projects.indices),
        ranks: Self.ties.ranks(election, votes: votes), votes: votes)
      let endowment = Fraction(made.budget, Int64(max(1, made.ballots.count)))
      let trace = setting.pass(precision: precision).run(endowment: endowment)
      let expected = LiteralShares(made, utility: utility, ties: Self.ties).winners(endowment: endowment).winners
      #expect(trace.order.map { setting.table.projects[$0] } == expected.map(\.project), "seed \(seed)")
      for (round, winner) in expected.enumerated() where round < trace.rounds.count {
        #expect(trace.ledger.price(round) == winner.price, "seed \(seed)")
      }
    }
  }

  @Test func `jumps take far fewer runs than steps`() throws {
    var (runs, steps) = (0, Int64(0))
    for seed in 0..<60 {
      let search = try #require(
        fine(seed, .approval).election.counted(by: CountRule(.equalShares(EqualSharesRule()), ties: Self.ties)).search)
      guard let (first, last) = search.stretches.first.map({ ($0, search.stretches[search.stretches.count - 1]) })
      else {
        continue
      }
      runs += search.runs
      steps += last.steps.upperBound - first.steps.lowerBound + 1
    }
    #expect(Int64(runs) * 20 < steps, "\(runs) runs for \(steps) steps")
  }

  @Test func `whoever watches a search sees it grow and can stop it`() throws {
    let election = fine(3, .approval, isCrowd: true).election
    var seen: [Int] = []
    let rule = CountRule(.equalShares(EqualSharesRule()))
    _ = try election.counted(by: rule) {
      seen.append($0.runs)
      return $0.spent <= $0.purse
    }
    #expect(seen.count > 3)
    #expect(seen == seen.sorted())
    #expect(throws: CountRefusal.stopped) { try election.counted(by: rule) { $0.runs < 3 } }
  }

  @Test func `when everything fits nothing is raised`() throws {
    var gathering = BallotGathering(kind: .approval, prices: [3, 4])
    gathering.add([0])
    gathering.add([1])
    let projects = [Project(id: "a", cost: 3), Project(id: "b", cost: 4)]
    let election = Election(
      money: MoneyScale(places: 0), budget: 7, projects: projects, kind: .approval, ballots: gathering.ballots)
    let record = try election.counted(by: CountRule(.equalShares(EqualSharesRule())))
    #expect(record.search?.end == .everythingFits)
    #expect(record.endowment == Fraction(7, 2))
    #expect(record.winners == [0])
  }
}
