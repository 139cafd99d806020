extension Election {
  /// What one part of the budget bought.
  public struct PartCount: Hashable, Sendable {
    /// The part; `nil` for what no part claims, which is for all projects.
    public let part: BudgetPart?
    /// The count of it. Projects that cannot have money from it are `Fate.elsewhere`.
    public let record: CountRecord
  }

  /// Counts each part of the budget on its own, in their order, and then what no part claims among all that is not funded yet.
  ///
  /// In a part the voters are those who marked at least one of its projects: in equal shares they share its money, and thresholds look at
  /// them. In the last count they are all voters. What a part has left stays in it. Parts that are more together than there is to spend
  /// are filled in their order, as far as it goes. Without parts there is one count of everything.
  ///
  /// - Parameter watch: is told at the start of each part, before every purchase and now and then how far the count is; `false` stops it.
  /// - Throws: why the election cannot be counted, or that it was stopped.
  public func countedInParts(by rule: CountRule, watch: (CountProgress) -> Bool = { _ in true }) throws(CountRefusal)
    -> [PartCount]
  {
    try check()
    var counts: [PartCount] = []
    var (open, left) = (Set(projects.indices), purse)
    for part in parts {
      let own = open.filter { part.isFor(projects[$0]) }
      let amount = max(0, min(part.amount, left))
      var inner = self
      (inner.budget, inner.carriedOver, inner.parts) = (amount, 0, [])
      inner.ballots.weight = weight(marking: own)
      let record = try inner.count(by: rule, among: own, watch: watch)
      open.subtract(record.winners)
      open.subtract(shutOut(by: record.winners))
      left -= amount
      counts.append(PartCount(part: part, record: record))
    }
    var rest = self
    (rest.budget, rest.carriedOver, rest.parts) = (left, 0, [])
    if parts.isEmpty || left > 0 {
      counts.append(PartCount(part: nil, record: try rest.count(by: rule, among: open, watch: watch)))
    }
    return counts
  }

  /// The counts of all parts as one: the rounds one part after the other, and for each project what became of it where it could have money.
  func joined(_ counts: [PartCount], by rule: CountRule) -> CountRecord {
    var record = CountRecord(
      rule: rule, purse: purse, rounds: counts.flatMap(\.record.rounds),
      fates: projects.map { _ in .notReached(left: 0) }, votes: votes(rule.ranking), scores: scores(rule.ranking))
    for count in counts {
      for (project, fate) in count.record.fates.enumerated() where fate != .elsewhere { record.fates[project] = fate }
    }
    for winner in record.winners {
      for project in shutOut(by: [winner]) { record.fates[project] = .conflict(with: winner) }
    }
    for (number, round) in record.rounds.enumerated() { record.fates[round.project] = .funded(round: number) }
    return record
  }

  /// The projects that others of their conflict group shut out.
  private func shutOut(by winners: [Int]) -> [Int] {
    let groups = Set(winners.compactMap { projects[$0].conflictGroup })
    return projects.indices.filter { project in
      !winners.contains(project) && projects[project].conflictGroup.map(groups.contains) == true
    }
  }

  /// How many people, with their weights, mark at least one of some projects.
  private func weight(marking wanted: Set<Int>) -> Int64 {
    (0..<ballots.groups).reduce(0) { sum, group in
      let marks = ballots.entries(of: group).contains { wanted.contains(Int(ballots.projects[$0])) }
      return marks ? sum + ballots.weights[group] : sum
    }
  }
}
