/// Finds the endowment at which Add1 ends.
struct EndowmentStepping {
  let setting: SharesSetting
  let pass: SharesPass
  let purse: Int64
  let voters: Int64
  /// What one step is, in the smallest parts of the currency.
  let step: Int64
  let endsWhenExhausted: Bool

  /// What was found.
  struct Found {
    let endowment: Fraction
    let search: EndowmentSearch
  }

  func run() -> Found {
    var steps = purse / max(1, voters) / step
    var trace = pass.run(endowment: endowment(steps))
    var stretches = [stretch(steps, trace)]
    var runs = 1
    func found(_ end: EndowmentSearch.End) -> Found {
      Found(
        endowment: endowment(steps), search: EndowmentSearch(step: step, stretches: stretches, end: end, runs: runs))
    }
    while true {
      if trace.rounds.count == setting.table.count { return found(.everythingBought) }
      if endsWhenExhausted, isExhausted(trace) { return found(.exhausted) }
      let next = pass.run(endowment: endowment(steps + 1))
      runs += 1
      note(steps + 1, next, in: &stretches)
      if next.spent > Int128(purse) { return found(.overspent) }
      (steps, trace) = (steps + 1, next)
    }
  }

  func endowment(_ steps: Int64) -> Fraction { Fraction(WideInteger(steps).times(step), .one) }

  private func stretch(_ steps: Int64, _ trace: SharesTrace) -> EndowmentSearch.Stretch {
    EndowmentSearch.Stretch(
      steps: steps...steps, winners: trace.order.map { setting.table.projects[$0] }, cost: WideInteger(trace.spent))
  }

  private func note(_ steps: Int64, _ trace: SharesTrace, in stretches: inout [EndowmentSearch.Stretch]) {
    let own = stretch(steps, trace)
    if let last = stretches.last, last.winners == own.winners {
      stretches[stretches.count - 1] = EndowmentSearch.Stretch(
        steps: last.steps.lowerBound...steps, winners: own.winners, cost: own.cost)
    } else {
      stretches.append(own)
    }
  }

  /// Whether nothing that anybody voted for fits what is left.
  func isExhausted(_ trace: SharesTrace) -> Bool {
    let left = Int128(purse) - trace.spent
    let bought = Set(trace.order)
    return !setting.costs.indices.contains { !bought.contains($0) && Int128(setting.costs[$0]) <= left }
  }
}
