extension SharesEnvelope {
  /// Those supporters of a candidate who may have money left: how many entries, how many points.
  struct Means {
    var count = 0
    var points: Int64 = 0
    var funds0 = Int128(0)
    var funds1 = Int128(0)
  }

  enum End { case start, end }

  /// Gathers the supporters who may have money left, and forgets the others for good.
  func gather(_ candidate: Int) -> Means {
    if let gathered, gathered.candidate == candidate { return gathered.means }
    let start = table.candidateStarts[candidate]
    let (list, values) = (living + start, livingValues + start)
    var means = Means()
    var (funds0, funds1) = (Int64(0), Int64(0))
    for place in 0..<livingCounts[candidate] {
      let voter = list[place]
      let balance = balances[Int(voter)]
      guard balance.high0 | balance.high1 != 0 else { continue }
      let kept = means.count
      list[kept] = voter
      var points = balance.weight
      if table.isValued {
        let value = values[place]
        values[kept] = value
        scratch.values[kept] = Int64(value)
        points = points &* Int64(value)
      }
      scratch.low0[kept] = balance.low0
      scratch.low1[kept] = balance.low1
      scratch.high0[kept] = balance.high0
      scratch.high1[kept] = balance.high1
      scratch.weights[kept] = balance.weight
      funds0 &+= balance.high0 &* balance.weight
      funds1 &+= balance.high1 &* balance.weight
      means.points &+= points
      means.count = kept + 1
    }
    livingCounts[candidate] = means.count
    (means.funds0, means.funds1) = (Int128(funds0), Int128(funds1))
    gathered = (candidate, means)
    return means
  }

  /// The least price, rounded up, at which supporters with these balances give the cost; `nil` when they never do.
  private func price(_ held: UnsafeMutablePointer<Int64>, _ means: Means, _ cost: Int64) -> Int64? {
    var price = cost / max(1, means.points)
    while true {
      let (funds, points, _) = capped(held, means, price)
      let rest = means.points - points
      guard rest > 0 else { return nil }
      let missing = cost - funds
      let higher = missing > 0 ? (missing + rest - 1) / rest : 0
      if higher <= price { return price }
      price = higher
    }
  }

  /// What those hold who cannot pay more than a price, and their points.
  private func capped(_ held: UnsafeMutablePointer<Int64>, _ means: Means, _ price: Int64)
    -> (funds: Int64, points: Int64, count: Int64)
  {
    var (funds, points, count) = (Int64(0), Int64(0), Int64(0))
    if table.isValued {
      for place in 0..<means.count where held[place] <= price &* scratch.values[place] {
        funds &+= held[place] &* scratch.weights[place]
        points &+= scratch.weights[place] &* scratch.values[place]
        count &+= 1
      }
    } else {
      for place in 0..<means.count {
        let balance = held[place]
        let isCapped: Int64 = balance <= price ? -1 : 0
        funds &+= (balance &* scratch.weights[place]) & isCapped
        points &+= scratch.weights[place] & isCapped
        count &-= isCapped
      }
    }
    return (funds, points, count)
  }

  /// A line above a candidate’s price: its values at both ends with what people have at least; `nil` when that is not enough.
  func ceiling(_ candidate: Int, _ means: Means) -> Line? {
    let cost = costs[candidate] << Int64(bits)
    guard let start = price(scratch.low0, means, cost), let end = price(scratch.low1, means, cost) else { return nil }
    return Line(start: start, end: end)
  }

  /// A line below a candidate’s price: those who pay all they have at one end are taken to do so at both.
  func floor(_ candidate: Int, _ means: Means, at end: End) -> Line? {
    let cost = costs[candidate] << Int64(bits)
    let held = end == .start ? scratch.high0 : scratch.high1
    guard let price = price(held, means, cost) else { return nil }
    // One less than the price rounded up is surely below it.
    let bar = max(0, price - 1)
    var (funds0, funds1, points) = (Int64(0), Int64(0), Int64(0))
    for place in 0..<means.count {
      let value = table.isValued ? scratch.values[place] : 1
      guard held[place] <= bar &* value else { continue }
      funds0 &+= scratch.high0[place] &* scratch.weights[place]
      funds1 &+= scratch.high1[place] &* scratch.weights[place]
      points &+= scratch.weights[place] &* value
    }
    let rest = means.points - points
    guard rest > 0 else { return nil }
    return Line(start: Self.down(cost - funds0, rest), end: Self.down(cost - funds1, rest))
  }

  /// Rounded down, below zero too: a line that is cut off at zero is no straight line any more.
  private static func down(_ missing: Int64, _ rest: Int64) -> Int64 {
    missing >= 0 ? missing / rest : -((-missing + rest - 1) / rest)
  }

  /// Whether all supporters can pay the full price all along.
  func isFull(_ means: Means, _ above: Line) -> Bool {
    (0..<means.count).allSatisfy { place in
      let value = table.isValued ? scratch.values[place] : 1
      return scratch.low0[place] >= above.start &* value && scratch.low1[place] >= above.end &* value
    }
  }

  /// Makes sure that a rival’s price stays above the winner’s, or cuts the reach to where it does.
  func hold(
    _ price: ComparedPrice, of winner: Int, against rival: Int, _ bounds: inout [ComparedPrice?], _ reach: inout Reach
  ) {
    guard let known = bounds[rival] else { return }
    func open(_ bound: ComparedPrice) -> Int64 {
      Reach.open(bound.start - price.start, bound.end - price.end, reach.most)
    }
    if open(known) >= reach.steps || isTwin(rival, behind: winner) { return }
    let means = gather(rival)
    let cost = Int128(costs[rival]) << Int128(bits)
    if max(means.funds0, means.funds1) < cost {
      bounds[rival] = nil
      return
    }
    if price.isFull, beats(winner, rival, means) { return }
    var best: (reach: Int64, bound: ComparedPrice) = (-1, known)
    for end in [End.end, .start] {
      guard best.reach < reach.steps, let line = floor(rival, means, at: end) else { continue }
      let bound = ComparedPrice(start: compared(line.start, rival), end: compared(line.end, rival), isFull: false)
      let open = open(bound)
      if open > best.reach { best = (open, bound) }
    }
    if best.reach >= 0 { bounds[rival] = best.bound }
    // As long as its supporters are short it is no rival at all.
    let short = Reach.open(cost - means.funds0, cost - means.funds1, reach.most)
    reach.steps = min(reach.steps, max(0, best.reach, short))
  }

  /// Whether a rival has the same supporters and costs the same, so that it is always level, and loses by the rule for ties.
  private func isTwin(_ rival: Int, behind winner: Int) -> Bool {
    table.twins[rival] == table.twins[winner] && costs[rival] == costs[winner] && ranks[winner] < ranks[rival]
  }

  /// Whether a winner whose supporters all pay in full is certain to go before a rival even if all of the rival’s do.
  private func beats(_ winner: Int, _ rival: Int, _ means: Means) -> Bool {
    guard let own = fullPoints else { return false }
    let left = WideInteger(costs[winner]).times(means.points).times(gauges[rival])
    let right = WideInteger(costs[rival]).times(own).times(gauges[winner])
    return left == right ? ranks[winner] < ranks[rival] : left < right
  }

  /// Makes sure that the supporters of a candidate that was not bought stay short, or cuts the reach to where they do.
  func holdShort(_ candidate: Int, _ reach: inout Reach) {
    let means = gather(candidate)
    let cost = Int128(costs[candidate]) << Int128(bits)
    reach.keep(cost - means.funds0, cost - means.funds1)
  }

  /// Lets the supporters pay: those who have most pay the least, and the other way round.
  func pay(_ winner: Int, _ means: Means, _ above: Line, _ below: Line) {
    gathered = nil
    let start = table.candidateStarts[winner]
    for place in 0..<means.count {
      let voter = Int(living[start + place])
      let value = table.isValued ? Int64(livingValues[start + place]) : 1
      var balance = balances[voter]
      let (low0, low1) = (balance.low0 &- above.start &* value, balance.low1 &- above.end &* value)
      // A line that crosses zero stays a lower bound; nothing at all is one too. The one that covers more is kept.
      (balance.low0, balance.low1) = low0 > 0 ? (low0, low1) : (0, 0)
      balance.high0 = max(0, balance.high0 &- below.start &* value)
      balance.high1 = max(0, balance.high1 &- below.end &* value)
      balances[voter] = balance
    }
  }
}
