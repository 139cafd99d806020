/// Finds the endowment at which Add1 ends.
///
/// It asks the envelope how far the run at hand is proved to stay the same, goes there, and runs the method anew one step further on.
struct EndowmentStepping {
  let setting: SharesSetting
  let purse: Int64
  let voters: Int64
  /// What one step is, in the smallest parts of the currency.
  let step: Int64
  let endsWhenExhausted: Bool
  let startsAtExactShare: Bool

  /// What was found.
  struct Found {
    let endowment: Fraction
    let search: EndowmentSearch
  }

  /// The candidates that can be afforded up to some endowment. Without the others many more voters are alike.
  private struct Bench {
    let setting: SharesSetting
    let pass: SharesPass
    let envelope: SharesEnvelope
    /// The last step it is made for.
    let limit: Int64

    init(_ all: SharesSetting, upTo limit: Int64, step: Int64) {
      setting = all.affordable(at: WideInteger(limit + 1).times(step))
      pass = setting.pass()
      envelope = SharesEnvelope(pass)
      self.limit = limit
    }
  }

  /// - Parameter watch: is told now and then how far the search is; `false` stops it.
  func run(_ watch: (CountProgress) -> Bool) throws(CountRefusal) -> Found {
    var steps = purse / max(1, voters) / step
    let share = Fraction(purse, max(1, voters))
    let base = startsAtExactShare ? share - Fraction(WideInteger(steps).times(step), .one) : .zero
    func endowment(_ steps: Int64) -> Fraction { base + Fraction(WideInteger(steps).times(step), .one) }
    var bench = Bench(setting, upTo: Self.horizon(steps), step: step)
    var (runs, spent) = (1, Int64(0))
    func ask() throws(CountRefusal) {
      guard watch(CountProgress(runs: runs, spent: spent, purse: purse)) else { throw .stopped }
    }
    var trace = try bench.pass.run(endowment: endowment(steps), asking: ask)
    var stretches = [stretch(steps, trace, bench)]
    var ahead = Lookahead(from: steps)
    func found(_ end: EndowmentSearch.End) -> Found {
      Found(
        endowment: endowment(steps),
        search: EndowmentSearch(base: base, step: step, stretches: stretches, end: end, runs: runs))
    }
    while true {
      if trace.rounds.count == setting.table.count { return found(.everythingBought) }
      if endsWhenExhausted, isExhausted(trace, bench) { return found(.exhausted) }
      spent = Int64(clamping: trace.spent)
      try ask()
      if steps >= bench.limit {
        bench = Bench(setting, upTo: Self.horizon(steps), step: step)
        trace = try bench.pass.run(endowment: endowment(steps), asking: ask)
        runs += 1
      }
      if let wanted = ahead.next() {
        let most = min(wanted, bench.limit - steps)
        let jump = bench.envelope.steps(
          of: trace.order, from: endowment(steps), step: step, most: most)
        runs += 1
        ahead.found(jump, of: most)
        steps += jump
        Self.note(stretch(steps, trace, bench), in: &stretches)
        if jump == most || jump >= Lookahead.near { continue }
      }
      let next = try bench.pass.run(endowment: endowment(steps + 1), asking: ask)
      runs += 1
      Self.note(stretch(steps + 1, next, bench), in: &stretches)
      if next.spent > Int128(purse) { return found(.overspent) }
      (steps, trace) = (steps + 1, next)
    }
  }

  /// How far a bench is made for.
  private static func horizon(_ steps: Int64) -> Int64 { steps + max(64, steps / 2) }

  private func stretch(_ steps: Int64, _ trace: SharesTrace, _ bench: Bench) -> EndowmentSearch.Stretch {
    EndowmentSearch.Stretch(
      steps: steps...steps, winners: trace.order.map { bench.setting.table.projects[$0] },
      cost: WideInteger(trace.spent))
  }

  /// Adds what was found at one step, or lengthens the last stretch to it.
  private static func note(_ own: EndowmentSearch.Stretch, in stretches: inout [EndowmentSearch.Stretch]) {
    guard let last = stretches.last, last.winners == own.winners else {
      stretches.append(own)
      return
    }
    stretches[stretches.count - 1] = EndowmentSearch.Stretch(
      steps: last.steps.lowerBound...own.steps.upperBound, winners: own.winners, cost: own.cost)
  }

  /// Whether nothing that anybody voted for fits what is left.
  private func isExhausted(_ trace: SharesTrace, _ bench: Bench) -> Bool {
    let left = Int128(purse) - trace.spent
    let bought = Set(trace.order.map { bench.setting.table.projects[$0] })
    return !setting.costs.indices.contains { candidate in
      !bought.contains(setting.table.projects[candidate]) && Int128(setting.costs[candidate]) <= left
    }
  }
}
