extension Election {
  /// The whole outcome when equal shares bought some projects: those that are free, those bought, those filled in; or the greedy outcome,
  /// where the rule compares and more voters have more by it. In the order chosen, in one pass over the ballots, without counting again.
  ///
  /// - Parameter bought: what a certificate proves was bought, in its order.
  public func outcome(bought: [Int], by rule: CountRule) -> [Int] {
    guard case .equalShares(let shares) = rule.method else { return bought }
    let (votes, scores) = (votes(rule.ranking), scores(rule.ranking))
    let ranks = rule.ties.ranks(self, votes: votes)
    var blank = CountRecord(
      rule: rule, purse: purse, rounds: [], fates: projects.map { _ in .withoutVotes }, votes: votes, scores: scores)
    let eligible = screen(rule, &blank)
    func greedy(_ order: GreedyRule.Order, _ ranking: RankingPoints, _ open: [Int], _ money: Int64, _ chosen: [Int])
      -> [Int]
    {
      var count = GreedyCount(
        self, GreedyRule(order: order), ranking: ranking, votes: votes, scores: scores, ranks: ranks)
      count.fund(open, purse: money, chosen: chosen)
      return count.rounds.map(\.project)
    }
    let free = eligible.filter { votes[$0] > 0 && projects[$0].price == 0 }.sorted { ranks[$0] < ranks[$1] }
    var winners = free + bought
    if shares.completion.fills {
      let spent = winners.reduce(0) { $0 + projects[$1].price }
      winners += greedy(
        shares.fillingOrder, .longestFirst, Set(eligible).subtracting(winners).sorted(), purse - spent, winners)
    }
    guard shares.comparesWithGreedy else { return winners }
    let other = greedy(.votes, rule.ranking, eligible, purse, [])
    return CountComparison(self, shares: winners, greedy: other).takesGreedy ? other : winners
  }
}
