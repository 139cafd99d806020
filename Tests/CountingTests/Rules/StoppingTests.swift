import Testing

@testable import Counting

@Suite("Stopping a count")
struct StoppingTests {
  private static let rules: [CountRule] = [
    CountRule(.greedy(GreedyRule(order: .votes))), CountRule(.phragmen),
    CountRule(.equalShares(EqualSharesRule(completion: .none))),
    CountRule(
      .equalShares(EqualSharesRule(completion: .add1ExhaustiveGreedy, comparesWithGreedy: true))),
  ]

  @Test(arguments: 0..<4)
  func `whoever watches can stop a count wherever it is asked, by every rule`(rule: Int) throws {
    let rule = Self.rules[rule]
    for seed in 0..<20 {
      let election = RandomElection(seed: seed).election
      var asked = 0
      let record = try election.counted(by: rule) { progress in
        asked += 1
        return progress.spent >= 0
      }
      #expect(asked > 0)
      for allowed in 0..<min(asked, 40) {
        var left = allowed
        #expect(throws: CountRefusal.stopped, "seed \(seed)") {
          try election.counted(by: rule) { _ in
            left -= 1
            return left >= 0
          }
        }
      }
      #expect(try election.counted(by: rule) == record)
    }
  }

  @Test func `a long count by Phragmén and by equal shares is asked before every purchase`() throws {
    for rule in [Self.rules[1], Self.rules[2]] {
      for seed in 0..<20 {
        var asked = 0
        let record = try RandomElection(seed: seed).election.counted(by: rule) { _ in
          asked += 1
          return true
        }
        #expect(asked > record.rounds.filter { $0.cost > 0 }.count)
      }
    }
  }

  @Test func `what would have made a project win is not told of a count that is stopped`() throws {
    let election = RandomElection(seed: 3).election
    #expect(throws: CountRefusal.stopped) {
      try election.answer(.cost(project: 0), by: Self.rules[1]) { _ in false }
    }
  }
}
