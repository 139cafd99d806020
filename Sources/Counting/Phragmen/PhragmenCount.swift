/// Counts by sequential Phragmén: the cost of each project is laid on its supporters so that their loads become level, and the project
/// that needs the lowest load is next. It ends as soon as one of those that need the lowest does not fit (pabutools’ definition).
///
/// Loads are whole multiples of one common fraction, kept exactly.
struct PhragmenCount {
  let election: Election
  let ranks: [Int]
  private(set) var rounds: [CountRound] = []
  /// What was left when the count ended.
  private(set) var left: Int64

  private let table: VoteTable
  /// How many supporters of a candidate have the load of each round; the first entry is for those without any.
  private var supporters: [[Int64]]
  /// The round whose load a voter has; 0 for none.
  private var loadOf: [Int]
  private var loads: [WideInteger] = [.zero]
  private var denominator = WideInteger.one

  init(
    _ election: Election, eligible: [Int], purse: Int64, ranks: [Int], ranking: RankingPoints,
    watch: (CountProgress) -> Bool
  ) throws(CountRefusal) {
    (self.election, self.ranks, left) = (election, ranks, purse)
    let kept = eligible.filter { election.projects[$0].price <= purse }
    table = VoteTable(election, keeping: kept, ranking: ranking, isValued: false)
    loadOf = [Int](repeating: 0, count: table.voters)
    supporters = kept.indices.map { _ in [0] }
    for voter in 0..<table.voters {
      for entry in Int(table.voterStarts[voter])..<Int(table.voterStarts[voter + 1]) {
        supporters[Int(table.candidates[entry])][0] += table.weights[voter]
      }
    }
    try run(purse, watch)
  }

  private mutating func run(_ purse: Int64, _ watch: (CountProgress) -> Bool) throws(CountRefusal) {
    let weights = supporters.map { $0[0] }
    var open = table.projects.indices.filter { weights[$0] > 0 }
    while !open.isEmpty {
      guard watch(CountProgress(runs: 1, spent: purse - left, purse: purse)) else { throw .stopped }
      // What each candidate’s supporters bear together with it, times the denominator.
      let burdens = open.map { burden(of: $0) }
      var level = [0]
      for place in 1..<max(1, open.count) {
        let (own, least) = (
          burdens[place].times(weights[open[level[0]]]), burdens[level[0]].times(weights[open[place]])
        )
        if own < least { level = [place] } else if own == least { level.append(place) }
      }
      let candidates = level.map { open[$0] }.sorted { ranks[table.projects[$0]] < ranks[table.projects[$1]] }
      if candidates.contains(where: { price($0) > left }) { return }
      let winner = candidates[0]
      lay(burdens[open.firstIndex(of: winner) ?? 0], on: winner, weight: weights[winner])
      let load = Fraction(loads[loads.count - 1], denominator)
      let projects = candidates.map { table.projects[$0] }
      rounds.append(
        CountRound(
          project: projects[0], cost: price(winner), reason: .load(load), level: projects.count > 1 ? projects : []))
      left -= price(winner)
      open.removeAll { $0 == winner }
    }
  }

  private func price(_ candidate: Int) -> Int64 { election.projects[table.projects[candidate]].price }

  private func burden(of candidate: Int) -> WideInteger {
    var sum = denominator.times(price(candidate))
    for (round, count) in supporters[candidate].enumerated() where count > 0 { sum += loads[round].times(count) }
    return sum
  }

  private mutating func lay(_ burden: WideInteger, on winner: Int, weight: Int64) {
    let points = UInt64(weight)
    denominator = denominator.times(points)
    loads = loads.map { $0.times(points) }
    loads.append(burden)
    shorten()
    let round = loads.count - 1
    for candidate in supporters.indices { supporters[candidate].append(0) }
    for place in table.candidateStarts[winner]..<table.candidateStarts[winner + 1] {
      let voter = Int(table.supporters[place].voter)
      for entry in Int(table.voterStarts[voter])..<Int(table.voterStarts[voter + 1]) {
        let candidate = Int(table.candidates[entry])
        supporters[candidate][loadOf[voter]] -= table.weights[voter]
        supporters[candidate][round] += table.weights[voter]
      }
      loadOf[voter] = round
    }
  }

  /// Takes out what all loads have in common with the denominator.
  private mutating func shorten() {
    var common = denominator
    for load in loads where common != .one { common = WideInteger.greatestCommonDivisor(common, load) }
    guard common != .one else { return }
    denominator = denominator.dividedWithRemainder(by: common).quotient
    loads = loads.map { $0.dividedWithRemainder(by: common).quotient }
  }
}
