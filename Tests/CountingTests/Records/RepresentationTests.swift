import Testing

@testable import Counting

@Suite("What an outcome is worth to voters")
struct RepresentationTests {
  private func election() -> Election {
    let projects = [
      Project(id: "a", cost: 10, categories: ["play"], places: ["North"]),
      Project(id: "b", cost: 20, categories: ["play", "green"]), Project(id: "c", cost: 30, categories: ["green"]),
    ]
    var gathering = BallotGathering(kind: .approval, prices: [10, 20, 30])
    gathering.add([0, 1])
    gathering.add([0, 1])
    gathering.add([2])
    gathering.add([1, 2])
    gathering.add([])
    return Election(money: .pence, budget: 30, projects: projects, kind: .approval, ballots: gathering.ballots)
  }

  @Test func `voters are counted by how many winners they have`() {
    let shown = Representation(election(), winners: [0, 1])
    #expect(shown.votersByWinners == [2, 1, 2])
    #expect(shown.votersOfSeveralByWinners == [0, 1, 2])
    #expect(shown.represented == 3)
    #expect(shown.unrepresentedShare == Fraction(2, 5))
    #expect(shown.meanWinners == Fraction(whole: 1))
    #expect(shown.categories.map(\.name) == ["play", "green"])
    #expect(shown.categories.map(\.spent) == [30, 20])
    #expect(shown.categories.map(\.votes) == [5, 5])
    #expect(shown.places.map(\.funded) == [1])
  }

  @Test func `who has no winner by one outcome counts in the comparison like everybody`() {
    let compared = CountComparison(election(), shares: [0, 1], greedy: [2])
    #expect(compared.preferShares == 2)
    #expect(compared.preferGreedy == 1)
    #expect(!compared.takesGreedy)
    #expect(CountComparison(election(), shares: [2], greedy: [0, 1]).takesGreedy)
    #expect(!CountComparison(election(), shares: [1], greedy: [1]).takesGreedy)
  }

  @Test func `what would have won a project does, and a little less does not`() throws {
    var found = 0
    for seed in 0..<60 {
      let election = RandomElection(seed: seed).election
      for completion in [ShareCompletion.none, .add1] {
        let rule = CountRule(.equalShares(EqualSharesRule(completion: completion)))
        let record = try election.counted(by: rule)
        for project in election.projects.indices where record.fates[project] == .supportersShort {
          guard let cost = try election.winningCost(of: project, by: rule) else { continue }
          var cheaper = election
          cheaper.projects[project].cost = cost
          #expect(try cheaper.counted(by: rule).winners.contains(project))
          cheaper.projects[project].cost = cost + 1
          #expect(try !cheaper.counted(by: rule).winners.contains(project))
          found += 1
          for rival in try election.rivals(of: project, by: rule) {
            var without = election
            without.projects[rival].isWithdrawn = true
            #expect(try without.counted(by: rule).winners.contains(project))
          }
        }
      }
    }
    #expect(found > 30)
  }

  @Test func `the supporters of a loser paid for others what they do not have`() throws {
    for seed in 0..<100 {
      let election = RandomElection(seed: seed).election
      let record = try election.counted(by: CountRule(.equalShares(EqualSharesRule(completion: .add1))))
      let stories = election.shareStories(record)
      #expect(stories.map(\.project) == election.projects.indices.filter { record.fates[$0] == .supportersShort })
      for story in stories {
        #expect(story.held < Fraction(whole: story.cost), "seed \(seed)")
        #expect(story.effectiveSupport < Fraction(whole: 1))
        #expect(story.afterRounds <= record.rounds.count)
        let paid = story.instead.reduce(0) { $0 + $1.amount }
        #expect(Fraction(whole: paid) <= story.endowed)
      }
    }
  }
}
