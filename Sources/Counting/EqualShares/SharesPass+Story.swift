extension SharesPass {
  /// What the supporters of a candidate had and paid, round by round, in the run just made.
  struct Story {
    /// After how many rounds they had too little for it; `nil` when they never had.
    var shortAfter: Int?
    /// What they had then, exactly; what they had at the end where they had enough all along.
    var held: Fraction
    /// For each round what they paid in it, in the smallest parts of the currency, rounded down.
    var paid: [Int64]
  }

  /// The story of a candidate that was not bought.
  func story(of candidate: Int) -> Story {
    let units = ledger.prices.indices.map { ledger.fixed(ledger.prices[$0], over: 1, bits: bits) }
    let endowed = ledger.fixed(ledger.endowment, over: 1, bits: bits)
    let paid = payments(of: candidate, units, endowed)
    var money = Int128(endowed) * Int128(table.support[candidate])
    let cost = Int128(fixed(costs[candidate]))
    var after = 0
    while money >= cost, after < paid.count {
      money -= paid[after]
      after += 1
    }
    // The bounds may be off by a little either way: the ledger has the last word.
    while after > 0, heldAfter(after - 1, of: candidate).isBelow(costs[candidate], ledger) { after -= 1 }
    while after < paid.count, !heldAfter(after, of: candidate).isBelow(costs[candidate], ledger) { after += 1 }
    let held = heldAfter(after, of: candidate)
    let scaled = paid.map { Int64(clamping: bits >= 0 ? $0 >> Int128(bits) : $0 << Int128(-bits)) }
    return Story(
      shortAfter: held.isBelow(costs[candidate], ledger) ? after : nil,
      held: Fraction(held.amount, ledger.denominator), paid: scaled)
  }

  /// What the supporters of a candidate paid in each round, in the units of the balances.
  private func payments(of candidate: Int, _ units: [Int64], _ endowed: Int64) -> [Int128] {
    var paid = [Int128](repeating: 0, count: units.count)
    for place in table.candidateStarts[candidate]..<table.candidateStarts[candidate + 1] {
      let voter = Int(table.supporters[place].voter)
      var left = endowed
      let last = exhaustedIn[voter]
      for entry in Int(table.voterStarts[voter])..<Int(table.voterStarts[voter + 1]) {
        let round = roundOf[Int(table.candidates[entry])]
        guard round >= 0, round < last else { continue }
        let due = units[Int(round)] &* (table.isValued ? Int64(table.values[entry]) : 1)
        left &-= due
        paid[Int(round)] += Int128(due) * Int128(table.weights[voter])
      }
      if last != .max { paid[Int(last)] += Int128(max(0, left)) * Int128(table.weights[voter]) }
    }
    return paid
  }

  private struct Held {
    let amount: WideInteger
    func isBelow(_ cost: Int64, _ ledger: ShareLedger) -> Bool { amount < ledger.denominator.times(cost) }
  }

  /// What the supporters of a candidate had after so many rounds, exactly.
  private func heldAfter(_ rounds: Int, of candidate: Int) -> Held {
    var sum = Sum(rounds: ledger.prices.count)
    for place in table.candidateStarts[candidate]..<table.candidateStarts[candidate + 1] {
      let voter = Int(table.supporters[place].voter)
      guard exhaustedIn[voter] >= rounds else { continue }
      let weight = table.weights[voter]
      sum.weight += weight
      for entry in Int(table.voterStarts[voter])..<Int(table.voterStarts[voter + 1]) {
        let round = roundOf[Int(table.candidates[entry])]
        guard round >= 0, round < rounds else { continue }
        sum.paid[Int(round)] += table.isValued ? weight * Int64(table.values[entry]) : weight
      }
    }
    return Held(amount: held(sum))
  }
}
