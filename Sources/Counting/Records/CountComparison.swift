/// Which of two outcomes more voters have more winners by. Who has as many by both is on neither side.
public struct CountComparison: Hashable, Sendable {
  /// The greedy outcome, in the order chosen.
  public let greedy: [Int]
  /// The other outcome, in the order chosen.
  public let shares: [Int]
  /// How many voters, with their weights, have more winners by the other outcome.
  public let preferShares: Int64
  /// How many have more by the greedy one.
  public let preferGreedy: Int64

  /// Whether the greedy outcome is taken: only if strictly more voters have more winners by it.
  public var takesGreedy: Bool { preferGreedy > preferShares }

  /// Compares two outcomes, voter by voter. A voter with no winner at all by one of them counts like every other.
  public init(_ election: Election, shares: [Int], greedy: [Int]) {
    (self.shares, self.greedy) = (shares, greedy)
    var gain = [Int](repeating: 0, count: election.projects.count)
    for project in shares { gain[project] += 1 }
    for project in greedy { gain[project] -= 1 }
    var (forShares, forGreedy) = (Int64(0), Int64(0))
    let ballots = election.ballots
    for group in 0..<ballots.groups {
      var sum = 0
      for entry in ballots.entries(of: group) where election.value(at: entry, length: .max, .longestFirst) > 0 {
        sum += gain[Int(ballots.projects[entry])]
      }
      if sum > 0 { forShares += ballots.weights[group] }
      if sum < 0 { forGreedy += ballots.weights[group] }
    }
    (preferShares, preferGreedy) = (forShares, forGreedy)
  }
}
