extension CountRecord {
  /// By how many votes a greedy outcome stands at least: no outcome changes as long as no count of votes is off by as much. `nil` for other rules.
  ///
  /// As long as every funded project stays on its side of every one that was not, the same ones are funded: each finds the
  /// same money left. So it is the least difference between a funded project and another that could have been, and from any threshold of
  /// votes or score. It can be too small, never too large.
  public var leastMargin: Int64? {
    guard case .greedy(let greedy) = rule.method, greedy.gap == .skip, greedy.order == .votes || greedy.order == .score
    else { return nil }
    let support = greedy.order == .votes ? votes : scores
    var margins: [Int64] = []
    for threshold in rule.thresholds {
      switch threshold {
      case .votes(let least): margins += votes.map { ($0 - least).magnitude > 0 ? abs($0 - least) : 1 }
      case .score(let least): margins += scores.map { ($0 - least).magnitude > 0 ? abs($0 - least) : 1 }
      default: return nil
      }
    }
    let funded = Set(winners)
    let others = fates.indices.filter { project in
      if case .tooDear = fates[project] { true } else if case .conflict = fates[project] { true } else { false }
    }
    for winner in funded { for other in others { margins.append(abs(support[winner] - support[other])) } }
    return margins.min() ?? .max
  }
}
