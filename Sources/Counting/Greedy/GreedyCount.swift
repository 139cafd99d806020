/// Counts in the order of support.
struct GreedyCount {
  let election: Election
  let rule: GreedyRule
  /// What each project is put in order by.
  let support: [Fraction]
  let ranks: [Int]

  private(set) var rounds: [CountRound] = []
  private(set) var fates: [Int: Fate] = [:]

  init(_ election: Election, _ rule: GreedyRule, ranking: RankingPoints, votes: [Int64], scores: [Int64], ranks: [Int])
  {
    (self.election, self.rule, self.ranks) = (election, rule, ranks)
    support = Self.support(election, rule.order, ranking, votes, scores)
  }

  /// Funds what can be funded of these projects with this money, beside what is funded already.
  mutating func fund(_ projects: [Int], purse: Int64, chosen: [Int] = []) {
    var left = purse
    var groups: [String: Int] = [:]
    for project in chosen { if let group = election.projects[project].conflictGroup { groups[group] = project } }
    let order = projects.sorted { left, right in
      support[left] == support[right] ? ranks[left] < ranks[right] : support[right] < support[left]
    }
    var hasEnded = false
    for (place, project) in order.enumerated() {
      let candidate = election.projects[project]
      if let group = candidate.conflictGroup, let rival = groups[group] {
        fates[project] = .conflict(with: rival)
        continue
      }
      if hasEnded {
        fates[project] = .notReached(left: left)
        continue
      }
      var (price, reason) = (candidate.price, CountRound.Reason.support(support[project]))
      if price > left {
        fates[project] = .tooDear(left: left)
        switch rule.gap {
        case .skip: continue
        case .stop: (hasEnded, price) = (true, -1)
        case .fundWhenLeft(let part):
          hasEnded = true
          if Fraction(whole: left) < Fraction(whole: price) * part { price = -1 }
        case .partFund:
          hasEnded = true
          let least = candidate.leastFunding ?? price
          (price, reason) = (left > 0 && least <= left ? left : -1, .part)
        }
        guard price >= 0 else { continue }
      }
      let level = Self.level(order, at: place) { support[$0] == support[$1] }
      rounds.append(CountRound(project: project, cost: price, reason: reason, level: level))
      if let group = candidate.conflictGroup { groups[group] = project }
      left -= price
    }
  }

  /// Those behind a place in an order that are level with it, itself first; empty when there are none.
  private static func level(_ order: [Int], at place: Int, _ areLevel: (Int, Int) -> Bool) -> [Int] {
    var end = place + 1
    while end < order.count && areLevel(order[place], order[end]) { end += 1 }
    return end == place + 1 ? [] : Array(order[place..<end])
  }

  private static func support(
    _ election: Election, _ order: GreedyRule.Order, _ ranking: RankingPoints, _ votes: [Int64], _ scores: [Int64]
  ) -> [Fraction] {
    let prices = election.projects.map(\.price)
    switch order {
    case .votes: return votes.map { Fraction(whole: $0) }
    case .score: return scores.map { Fraction(whole: $0) }
    // What costs nothing stands before all others.
    case .votesPerCost: return zip(votes, prices).map { $1 > 0 ? Fraction($0, $1) : Fraction(whole: .max) }
    case .scorePerCost: return zip(scores, prices).map { $1 > 0 ? Fraction($0, $1) : Fraction(whole: .max) }
    case .mean: return ScoreSheet(election, ranking).means(dropping: 0)
    case .trimmedMean(let dropped): return ScoreSheet(election, ranking).means(dropping: max(0, dropped))
    }
  }
}
