extension SharesPass {
  /// What those who have money left could pay for a candidate: how many they are, what they hold, their points.
  struct Means {
    var count = 0
    var funds: Int64 = 0
    var points: Int64 = 0
    var weight: Int64 = 0
    /// The highest balance per point, rounded down.
    var highest: Int64 = 0
  }

  /// Bounds on a candidate’s price as things stand; `nil` when its supporters cannot pay for it, now or ever.
  ///
  /// For any set of supporters who pay all they have, sharing what is missing among the others is a lower bound of the price, and the
  /// greatest of these bounds is the price itself. So the search begins below and climbs, putting more supporters into the set until none is missing.
  func look(at candidate: Int, from floor: Int64) -> PriceBounds? {
    let means = gather(candidate)
    let cost = fixed(costs[candidate])
    let doubt = Int128(means.weight) * Int128(slack)
    if Int128(means.funds) + doubt < Int128(cost) { return nil }
    if Int128(means.funds) - doubt <= Int128(cost) + 1 {
      guard canBePaid(candidate, means) else { return nil }
      return bounds(of: exactPrice(of: candidate))
    }
    let set = table.isValued ? climbWithValues(means, cost, floor) : climb(means, cost, floor)
    let rest = means.points - set.points
    guard rest > 0 else { return bounds(of: exactPrice(of: candidate)) }
    let error = Int128(set.weight) * Int128(slack)
    let missing = Int128(cost) - Int128(set.funds)
    let low = max(0, (missing - error) / Int128(rest))
    let high = max((missing + 1 + error) / Int128(rest), Int128(set.price)) + 1
    // The upper bound stands only as long as the others can pay it.
    guard high + Int128(slack) <= Int128(set.next) else { return bounds(of: exactPrice(of: candidate)) }
    return PriceBounds(
      low: compared(Int64(low), gauges[candidate]), high: compared(Int64(high), gauges[candidate], roundingUp: true),
      price: Int64(low), ceiling: Int64(high))
  }

  /// Gathers the supporters with money left, and forgets the others for good.
  func gather(_ candidate: Int) -> Means {
    if let gathered, gathered.candidate == candidate { return gathered.means }
    let start = table.candidateStarts[candidate]
    let (list, values, isValued) = (living + start, livingValues + start, table.isValued)
    var means = Means()
    for place in 0..<livingCounts[candidate] {
      let supporter = list[place]
      let balance = balances[Int(supporter.voter)]
      guard balance != 0 else { continue }
      let (kept, weight) = (means.count, Int64(supporter.weight))
      list[kept] = supporter
      var (points, perPoint) = (weight, balance)
      if isValued {
        let value = values[place]
        values[kept] = value
        scratch.values[kept] = Int64(value)
        points = points &* Int64(value)
        perPoint /= Int64(value)
      }
      scratch.balances[kept] = balance
      scratch.points[kept] = points
      let funds = balance &* weight
      scratch.funds[kept] = funds
      means.funds &+= funds
      means.points &+= points
      means.weight &+= weight
      means.highest = max(means.highest, perPoint)
      means.count = kept + 1
    }
    livingCounts[candidate] = means.count
    gathered = (candidate, means)
    return means
  }

  /// Those who pay all they have, and the least balance per point of the others.
  struct Capped {
    var funds: Int64 = 0
    var points: Int64 = 0
    var weight: Int64 = 0
    var next: Int64 = .max
    /// The price at which they were found to be short.
    var price: Int64 = 0
  }

  func climb(_ means: Means, _ cost: Int64, _ floor: Int64) -> Capped {
    var price = max(floor, cost / means.points)
    while true {
      var capped = Capped(price: price)
      for place in 0..<means.count {
        let balance = scratch.balances[place]
        // All bits or none: the sums are taken without a jump.
        let isCapped: Int64 = balance <= price ? -1 : 0
        capped.funds &+= scratch.funds[place] & isCapped
        capped.points &+= scratch.points[place] & isCapped
        let above = balance | (isCapped & Int64.max)
        capped.next = min(capped.next, above)
      }
      capped.weight = capped.points
      let rest = means.points - capped.points
      guard rest > 0 else { return capped }
      let higher = (cost - capped.funds) / rest
      if higher <= price { return capped }
      price = higher
      if capped.next > price { return capped }
    }
  }

  func climbWithValues(_ means: Means, _ cost: Int64, _ floor: Int64) -> Capped {
    var price = max(floor, cost / means.points)
    while true {
      var capped = Capped(price: price)
      for place in 0..<means.count {
        let (balance, value) = (scratch.balances[place], scratch.values[place])
        if balance <= price &* value {
          capped.funds &+= scratch.funds[place]
          capped.points &+= scratch.points[place]
          capped.weight &+= scratch.points[place] / value
        } else {
          capped.next = min(capped.next, balance / value)
        }
      }
      let rest = means.points - capped.points
      guard rest > 0 else { return capped }
      let higher = (cost - capped.funds) / rest
      if higher <= price { return capped }
      price = higher
    }
  }

  /// A price in the units that all candidates are compared in.
  func compared(_ price: Int64, _ gauge: UInt64, roundingUp: Bool = false) -> UInt64 {
    if gauge == 1, gaugeBits == 0 { return UInt64(price) + (roundingUp ? 1 : 0) }
    let wide = UInt128(price.magnitude) << UInt128(gaugeBits)
    let quotient = wide / UInt128(gauge) + (roundingUp ? 1 : 0)
    return UInt64(clamping: quotient)
  }

  private func bounds(of price: SharePrice) -> PriceBounds {
    let low = ledger.fixed(price.missing, over: price.points, bits: bits)
    let gauge = price.gauge
    return PriceBounds(
      low: compared(low, gauge), high: compared(low + 1, gauge, roundingUp: true), price: low,
      ceiling: low + 1)
  }
}
