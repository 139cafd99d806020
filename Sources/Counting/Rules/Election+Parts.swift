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
  /// them. In the last count they are all voters. What a part has left stays in it. Without parts there is one count of everything.
  ///
  /// - Throws: why the election cannot be counted.
  public func countedInParts(by rule: CountRule) throws(CountRefusal) -> [PartCount] {
    try check()
    var counts: [PartCount] = []
    var open = Set(projects.indices)
    for part in parts {
      let own = open.filter { part.isFor(projects[$0]) }
      var inner = self
      (inner.budget, inner.carriedOver, inner.parts) = (part.amount, 0, [])
      inner.ballots.weight = weight(marking: own)
      let record = try inner.count(by: rule, among: own)
      open.subtract(record.winners)
      counts.append(PartCount(part: part, record: record))
    }
    var rest = self
    (rest.budget, rest.parts) = (budget - parts.reduce(0) { $0 + $1.amount }, [])
    if parts.isEmpty || rest.purse > 0 {
      counts.append(PartCount(part: nil, record: try rest.count(by: rule, among: open)))
    }
    return counts
  }

  /// How many people, with their weights, mark at least one of some projects.
  private func weight(marking wanted: Set<Int>) -> Int64 {
    (0..<ballots.groups).reduce(0) { sum, group in
      let marks = ballots.entries(of: group).contains { wanted.contains(Int(ballots.projects[$0])) }
      return marks ? sum + ballots.weights[group] : sum
    }
  }
}
