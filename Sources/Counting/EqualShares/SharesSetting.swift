/// An election made ready for equal shares: who can be funded, what prices are compared by, who wins when level.
struct SharesSetting: Sendable {
  let election: Election
  let utility: ShareUtility
  private let ranking: RankingPoints
  /// Candidates by their place in the election: funded at a cost above zero, with a vote that counts, neither withdrawn nor ineligible.
  let table: VoteTable
  let costs: [Int64]
  let gauges: [UInt64]
  /// For each candidate its rank among level ones.
  let ranks: [Int]
  /// What all eligible projects cost together, those without votes too.
  let everything: Int128
  /// Eligible projects that cost nothing and have a vote: they win at once.
  let free: [Int]

  /// - Parameters:
  ///   - eligible: the projects that may be funded.
  ///   - ranks: for each project of the election its rank among level ones.
  init(
    _ election: Election, utility: ShareUtility, ranking: RankingPoints, eligible: [Int], ranks: [Int], votes: [Int64]
  ) {
    self.election = election
    self.utility = utility
    everything = eligible.reduce(0) { $0 + Int128(election.projects[$1].price) }
    self.ranking = ranking
    let wanted = eligible.filter { votes[$0] > 0 }
    free = wanted.filter { election.projects[$0].price == 0 }.sorted { ranks[$0] < ranks[$1] }
    table = VoteTable(
      election, keeping: wanted.filter { election.projects[$0].price > 0 }, ranking: ranking,
      isValued: utility == .points)
    costs = table.projects.map { election.projects[$0].price }
    gauges = utility == .cost ? costs.map { UInt64($0) } : costs.map { _ in 1 }
    self.ranks = table.projects.map { ranks[$0] }
  }

  /// The same without the candidates whose supporters cannot pay for them even with all of this endowment.
  private init(_ all: SharesSetting, keeping candidates: [Int]) {
    (election, utility, ranking, everything, free) = (all.election, all.utility, all.ranking, all.everything, all.free)
    table = VoteTable(
      election, keeping: candidates.map { all.table.projects[$0] }, ranking: ranking, isValued: utility == .points)
    costs = candidates.map { all.costs[$0] }
    gauges = candidates.map { all.gauges[$0] }
    ranks = candidates.map { all.ranks[$0] }
  }

  /// The same without the candidates whose supporters cannot pay for them even with all of this endowment.
  func affordable(at endowment: WideInteger) -> SharesSetting {
    SharesSetting(
      self,
      keeping: costs.indices.filter { endowment.times(table.support[$0]) >= WideInteger(costs[$0]) })
  }

  func pass(precision: Int = 60) -> SharesPass {
    SharesPass(table: table, costs: costs, gauges: gauges, ranks: ranks, precision: precision)
  }
}
