extension Election {
  /// Counts the election by a rule.
  ///
  /// Where parts of the budget are kept for some projects, each is counted on its own (`countedInParts`) and the rounds stand one part
  /// after the other. Equal shares then have an endowment in each part and none for the whole.
  ///
  /// - Parameter watch: is told at the start, before every purchase and now and then how far the count is; `false` stops it.
  /// - Throws: why it cannot be counted, or that it was stopped; never for what people marked.
  public func counted(by rule: CountRule, watch: (CountProgress) -> Bool = { _ in true }) throws(CountRefusal)
    -> CountRecord
  {
    guard parts.isEmpty else { return joined(try countedInParts(by: rule, watch: watch), by: rule) }
    try check()
    return try count(by: rule, among: Set(projects.indices), watch: watch)
  }

  /// Counts among some projects.
  func count(by rule: CountRule, among open: Set<Int>, watch: (CountProgress) -> Bool = { _ in true })
    throws(CountRefusal) -> CountRecord
  {
    guard watch(CountProgress(runs: 0, spent: 0, purse: purse)) else { throw .stopped }
    let (votes, scores) = (votes(rule.ranking), scores(rule.ranking))
    let ranks = rule.ties.ranks(self, votes: votes)
    var record = CountRecord(
      rule: rule, purse: purse, rounds: [], fates: projects.map { _ in .withoutVotes }, votes: votes, scores: scores)
    for project in projects.indices where !open.contains(project) { record.fates[project] = .elsewhere }
    let eligible = screen(rule, &record).filter(open.contains)
    switch rule.method {
    case .greedy(let greedy):
      var count = GreedyCount(self, greedy, ranking: rule.ranking, votes: votes, scores: scores, ranks: ranks)
      count.fund(eligible, purse: purse)
      record.rounds = count.rounds
      for (project, fate) in count.fates { record.fates[project] = fate }
    case .equalShares(let shares): try countShares(shares, eligible, ranks, &record, watch)
    case .phragmen:
      let count = try PhragmenCount(
        self, eligible: eligible, purse: purse, ranks: ranks, ranking: rule.ranking, watch: watch)
      record.rounds = count.rounds
      for project in eligible where votes[project] > 0 {
        record.fates[project] =
          projects[project].price > count.left ? .tooDear(left: count.left) : .notReached(left: count.left)
      }
    }
    for (number, round) in record.rounds.enumerated() { record.fates[round.project] = .funded(round: number) }
    return record
  }

  /// The projects that may be funded; of the others the record says why not.
  func screen(_ rule: CountRule, _ record: inout CountRecord) -> [Int] {
    projects.indices.filter { project in
      if record.fates[project] == .elsewhere { return false }
      if projects[project].isWithdrawn {
        record.fates[project] = .withdrawn
        return false
      }
      let missed = rule.thresholds.first {
        !$0.isReached(
          votes: record.votes[project], score: record.scores[project], price: projects[project].price, budget: purse,
          ballots: ballots.weight)
      }
      if let missed { record.fates[project] = .belowThreshold(missed) }
      return missed == nil
    }
  }

  private func countShares(
    _ shares: EqualSharesRule, _ eligible: [Int], _ ranks: [Int], _ record: inout CountRecord,
    _ watch: (CountProgress) -> Bool
  )
    throws(CountRefusal)
  {
    let (votes, scores) = (record.votes, record.scores)
    let setting = SharesSetting(
      self, utility: shares.utility, ranking: record.rule.ranking, eligible: eligible, ranks: ranks, votes: votes)
    let count = try EqualSharesCount(self, shares, setting: setting, purse: purse, watch: watch)
    record.rounds = count.rounds(votes: votes, scores: scores, ranks: ranks, eligible: eligible)
    record.endowment = count.endowment
    record.search = count.search
    for project in setting.table.projects { record.fates[project] = .supportersShort }
    guard shares.comparesWithGreedy else { return }
    var greedy = GreedyCount(
      self, GreedyRule(order: .votes), ranking: record.rule.ranking, votes: votes, scores: scores, ranks: ranks)
    greedy.fund(eligible, purse: purse)
    let comparison = CountComparison(self, shares: record.winners, greedy: greedy.rounds.map(\.project))
    record.comparison = comparison
    guard comparison.takesGreedy else { return }
    record.rounds = greedy.rounds
    for (project, fate) in greedy.fates { record.fates[project] = fate }
  }

  func check() throws(CountRefusal) {
    guard projects.count <= Int(UInt16.max) else { throw .tooManyProjects(most: Int(UInt16.max)) }
    var ids = Set<String>()
    for project in projects {
      guard ids.insert(project.id).inserted else { throw .sameID(project.id) }
      guard project.cost >= 0 else { throw .costBelowZero(id: project.id) }
      guard project.cost < Self.tooLarge else { throw .amountTooLarge }
    }
    guard budget.magnitude < UInt64(Self.tooLarge), carriedOver.magnitude < UInt64(Self.tooLarge) else {
      throw .amountTooLarge
    }
    guard ballots.weight < Self.tooLarge / 1_000 else { throw .tooManyBallots }
  }

  private static let tooLarge: Int64 = 1_000_000_000_000_000_000
}
