extension SharesPass {
  /// Whether the supporters of a candidate have enough together, to the last digit.
  func canBePaid(_ candidate: Int, _ means: Means) -> Bool {
    var sum = Sum(rounds: ledger.prices.count)
    for place in 0..<means.count { add(living[table.candidateStarts[candidate] + place], to: &sum) }
    return ledger.missing(cost: costs[candidate], given: held(sum)).signum <= 0
  }

  /// The exact price of a candidate that can be paid, and who gives all there is left (`scratch.isExhausted`).
  ///
  /// - Parameter known: bounds on the price as things stand, when they were found before.
  func exactPrice(of candidate: Int, _ known: PriceBounds? = nil) -> SharePrice {
    let means = gather(candidate)
    let start = table.candidateStarts[candidate]
    let (low, high) = certainBounds(candidate, means, known)
    var sum = Sum(rounds: ledger.prices.count)
    var points = means.points
    var unsure: [Int] = []
    for place in 0..<means.count {
      let value = table.isValued ? scratch.values[place] : 1
      let balance = scratch.balances[place]
      scratch.isExhausted[place] = false
      if balance + slack <= low &* value {
        points -= scratch.points[place]
        scratch.isExhausted[place] = true
        add(living[start + place], to: &sum)
      } else if balance - slack < high &* value {
        unsure.append(place)
      }
    }
    var missing = ledger.missing(cost: costs[candidate], given: held(sum))
    if !unsure.isEmpty { settle(unsure, start, &missing, &points) }
    return SharePrice(missing: missing, points: UInt64(max(1, points)), gauge: gauges[candidate])
  }

  /// A price that is certainly not above the true one, and one that is not below it.
  private func certainBounds(_ candidate: Int, _ means: Means, _ known: PriceBounds?) -> (low: Int64, high: Int64) {
    if let known, let ceiling = known.ceiling { return (known.price, ceiling) }
    let cost = fixed(costs[candidate])
    let set = table.isValued ? climbWithValues(means, cost, 0) : climb(means, cost, 0)
    let rest = means.points - set.points
    var low = Int128(0)
    if rest > 0 {
      low = (Int128(cost) - Int128(set.funds) - Int128(set.weight) * Int128(slack)) / Int128(rest) - 1
    }
    return (Int64(max(0, low)), certainCeiling(means, cost, above: max(Int64(max(0, low)), set.price)))
  }

  /// A price at which the supporters surely give enough; more than their highest balance when no lower one is certain.
  private func certainCeiling(_ means: Means, _ cost: Int64, above price: Int64) -> Int64 {
    let top = means.highest + slack + 1
    var step = slack * 4 + 4
    while step < top - price {
      var given: Int64 = 0
      for place in 0..<means.count {
        let value = table.isValued ? scratch.values[place] : 1
        let most = min(scratch.balances[place] - slack, (price + step) &* value)
        given &+= most * (scratch.points[place] / value)
      }
      if given > cost { return price + step }
      step = step.multipliedReportingOverflow(by: 16).overflow ? top : step * 16
    }
    return top
  }

  /// Puts those of whom the bounds say nothing into order by what they have exactly, and finds who of them cannot pay the full price.
  private func settle(_ unsure: [Int], _ start: Int, _ missing: inout WideInteger, _ points: inout Int64) {
    struct Level {
      let held: WideInteger
      let place: Int
      let value: Int64
      /// Below zero, zero or above it: what is held per point, against a price.
      func compared(_ missing: WideInteger, _ points: Int64) -> Int {
        let (own, price) = (held.times(points), missing.times(value))
        return own == price ? 0 : own < price ? -1 : 1
      }
    }
    var levels = unsure.map { place -> Level in
      var sum = Sum(rounds: ledger.prices.count)
      add(VoteTable.Supporter(voter: living[start + place].voter, weight: 1), to: &sum)
      return Level(held: held(sum), place: place, value: table.isValued ? scratch.values[place] : 1)
    }
    levels.sort { $0.held.times($1.value) < $1.held.times($0.value) }
    var index = 0
    while index < levels.count {
      let level = levels[index]
      let order = level.compared(missing, points)
      if order > 0 { break }
      scratch.isExhausted[level.place] = true
      index += 1
      // Who has exactly the price pays it in full and has nothing left: the sums are the same either way.
      guard order < 0 else { continue }
      missing -= level.held.times(scratch.points[level.place] / level.value)
      points -= scratch.points[level.place]
    }
  }

  /// What some voters have together, as the ledger wants to know it.
  struct Sum {
    var weight: Int64 = 0
    var paid: [Int64]

    init(rounds: Int) { paid = [Int64](repeating: 0, count: rounds) }
  }

  func held(_ sum: Sum) -> WideInteger { ledger.holdings(weight: sum.weight, paid: sum.paid) }

  /// Adds a voter who has money left, and so paid in full for every winner on the ballot.
  private func add(_ supporter: VoteTable.Supporter, to sum: inout Sum) {
    let (voter, weight) = (Int(supporter.voter), Int64(supporter.weight))
    sum.weight += weight
    for entry in Int(table.voterStarts[voter])..<Int(table.voterStarts[voter + 1]) {
      let round = roundOf[Int(table.candidates[entry])]
      if round >= 0 { sum.paid[Int(round)] += table.isValued ? weight * Int64(table.values[entry]) : weight }
    }
  }
}
