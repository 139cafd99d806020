extension Election {
  /// Answers a question of what would have made a project win, by counting again.
  ///
  /// - Parameter watch: is told now and then how far the count at hand is; `false` stops it.
  /// - Throws: why it cannot be counted, or that it was stopped.
  public func answer(
    _ question: WhatIf, by rule: CountRule, watch: (CountProgress) -> Bool = { _ in true }
  ) throws(CountRefusal) -> WhatIf.Answer {
    switch question {
    case .cost(let project): return .cost(try winningCost(of: project, by: rule, watch: watch))
    case .ballots(let project, let value):
      return .ballots(try winningBallots(for: project, value: value, by: rule, watch: watch))
    case .without(let project, let rival):
      var changed = self
      changed.projects[rival].isWithdrawn = true
      return .wins(try changed.wins(project, by: rule, watch))
    }
  }

  /// The highest cost at which a project would have won, everything else as it is, down to zero; `nil` when not even for nothing.
  ///
  /// Found by counting again, and halving: it wins at the cost that is answered, and not at one smallest part of the currency more.
  public func winningCost(
    of project: Int, by rule: CountRule, watch: (CountProgress) -> Bool = { _ in true }
  ) throws(CountRefusal) -> Int64? {
    var (low, high) = (Int64(-1), projects[project].price)
    if try wins(project, by: rule, watch) { return high }
    while high - low > 1 {
      let middle = low + (high - low) / 2
      var changed = self
      changed.projects[project].cost = middle
      changed.projects[project].mostFunding = nil
      if try changed.wins(project, by: rule, watch) { low = middle } else { high = middle }
    }
    return low < 0 ? nil : low
  }

  /// With how many more ballots for it alone a project would have won; `nil` when not even with as many as there were.
  ///
  /// - Parameter value: what each of these ballots gives it, where ballots give points or scores.
  public func winningBallots(
    for project: Int, value: Int32 = 1, by rule: CountRule,
    watch: (CountProgress) -> Bool = { _ in true }
  ) throws(CountRefusal) -> Int64? {
    if try wins(project, by: rule, watch) { return 0 }
    var (low, high) = (Int64(0), Int64(1))
    while try !withBallots(high, for: project, value).wins(project, by: rule, watch) {
      if high >= ballots.weight { return nil }
      (low, high) = (high, min(high * 2, max(1, ballots.weight)))
    }
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if try withBallots(middle, for: project, value).wins(project, by: rule, watch) {
        high = middle
      } else {
        low = middle
      }
    }
    return high
  }

  /// The funded projects without any one of which a project would have won.
  public func rivals(of project: Int, by rule: CountRule) throws(CountRefusal) -> [Int] {
    var rivals: [Int] = []
    for winner in try counted(by: rule).winners {
      if try answer(.without(project: project, rival: winner), by: rule) == .wins(true) {
        rivals.append(winner)
      }
    }
    return rivals
  }

  private func wins(_ project: Int, by rule: CountRule, _ watch: (CountProgress) -> Bool)
    throws(CountRefusal) -> Bool
  {
    try counted(by: rule, watch: watch).rounds.contains { $0.project == project }
  }

  private func withBallots(_ count: Int64, for project: Int, _ value: Int32) -> Election {
    var changed = self
    changed.ballots.projects.append(UInt16(project))
    if kind.hasValues { changed.ballots.values.append(kind == .ranking ? 1 : value) }
    changed.ballots.starts.append(changed.ballots.projects.count)
    changed.ballots.weights.append(count)
    changed.ballots.weight += count
    return changed
  }
}
