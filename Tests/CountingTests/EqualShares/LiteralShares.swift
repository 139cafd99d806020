@testable import Counting

/// The Method of Equal Shares as its definition reads, in plain fractions, voter by voter, with nothing clever in it.
struct LiteralShares {
  struct Winner: Equatable {
    let project: Int
    let price: Fraction
    let level: [Int]
  }

  let projects: [Project]
  /// What each project is worth to each voter; nothing where it is not marked.
  let worth: [[Int: Int64]]
  let utility: ShareUtility
  let ranks: [Int]

  init(_ election: RandomElection, utility: ShareUtility, ties: TieRule) {
    projects = election.projects
    self.utility = utility
    let merged = election.election
    ranks = ties.ranks(merged, votes: merged.votes)
    worth = election.ballots.map { ballot in
      var worth: [Int: Int64] = [:]
      for (place, mark) in ballot.marks.enumerated() {
        let value =
          switch election.kind {
          case .ranking: Int64(ballot.marks.count - place)
          case .points, .scores: ballot.values[place]
          default: Int64(1)
          }
        if value > 0 { worth[Int(mark)] = utility == .points ? value : 1 }
      }
      return worth
    }
  }

  func winners(endowment: Fraction) -> (winners: [Winner], balances: [Fraction]) {
    var balances = worth.map { _ in endowment }
    var open = projects.indices.filter { project in projects[project].cost > 0 && worth.contains { $0[project] != nil }
    }
    var winners: [Winner] = []
    while true {
      let prices: [(project: Int, price: Fraction)] = open.compactMap { project in
        self.price(project, balances).map { (project: project, price: $0) }
      }
      open = prices.map(\.project)
      guard let least = prices.map({ $0.price / gauge($0.project) }).min() else { return (winners, balances) }
      let level = prices.filter { $0.price / gauge($0.project) == least }.map(\.project).sorted {
        ranks[$0] < ranks[$1]
      }
      let price = least * gauge(level[0])
      for voter in worth.indices {
        guard let value = worth[voter][level[0]] else { continue }
        balances[voter] = balances[voter] - min(balances[voter], price * Fraction(whole: value))
      }
      winners.append(Winner(project: level[0], price: price, level: level.count > 1 ? level : []))
      open.removeAll { $0 == level[0] }
    }
  }

  private func gauge(_ project: Int) -> Fraction { Fraction(whole: utility == .cost ? projects[project].cost : 1) }

  /// The least price per point at which supporters who pay all they have or the price add up to the cost; `nil` when they have too little.
  private func price(_ project: Int, _ balances: [Fraction]) -> Fraction? {
    var supporters: [(held: Fraction, value: Int64)] = []
    for voter in worth.indices { if let value = worth[voter][project] { supporters.append((balances[voter], value)) } }
    supporters.sort { $0.held / Fraction(whole: $0.value) < $1.held / Fraction(whole: $1.value) }
    var missing = Fraction(whole: projects[project].cost)
    var points = supporters.reduce(0) { $0 + $1.value }
    for supporter in supporters {
      let price = missing / Fraction(whole: points)
      if price * Fraction(whole: supporter.value) <= supporter.held { return price }
      missing = missing - supporter.held
      points -= supporter.value
    }
    return nil
  }

  /// Add1, one step after the other.
  func raised(budget: Int64, step: Int64, isExhaustive: Bool) -> (winners: [Winner], endowment: Fraction) {
    func cost(_ winners: [Winner]) -> Int64 { winners.reduce(0) { $0 + projects[$1.project].cost } }
    let voters = Int64(max(1, worth.count))
    if projects.reduce(0, { $0 + $1.cost }) <= budget {
      return (winners(endowment: Fraction(budget, voters)).winners, Fraction(budget, voters))
    }
    var endowment = budget / voters / step * step
    var found = winners(endowment: Fraction(whole: endowment)).winners
    let candidates = projects.indices.filter { project in
      projects[project].cost > 0 && worth.contains { $0[project] != nil }
    }
    while found.count < candidates.count {
      let bought = Set(found.map(\.project))
      if isExhaustive,
        !candidates.contains(where: { !bought.contains($0) && projects[$0].cost <= budget - cost(found) })
      {
        break
      }
      let next = winners(endowment: Fraction(whole: endowment + step)).winners
      if cost(next) > budget { break }
      (endowment, found) = (endowment + step, next)
    }
    return (found, Fraction(whole: endowment))
  }
}
