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
  ///
  /// - Parameter withLeast: whether what they have at least is wanted too.
  func gather(_ candidate: Int, withLeast: Bool = false) -> Means {
    if let gathered, gathered.candidate == candidate, !withLeast { return gathered.means }
    let start = table.candidateStarts[candidate]
    let (list, values) = (living + start, livingValues + start)
    let (scratch, isValued) = (scratch, table.isValued)
    var means = Means()
    var (funds0, funds1) = (Int64(0), Int64(0))
    for place in 0..<livingCounts[candidate] {
      let supporter = list[place]
      let most = mosts[Int(supporter.voter)]
      guard most.start | most.end != 0 else { continue }
      let (kept, weight) = (means.count, Int64(supporter.weight))
      list[kept] = supporter
      var points = weight
      if isValued {
        let value = values[place]
        values[kept] = value
        scratch.values[kept] = Int64(value)
        points = points &* Int64(value)
      }
      scratch.high0[kept] = most.start
      scratch.high1[kept] = most.end
      scratch.weights[kept] = weight
      funds0 &+= most.start &* weight
      funds1 &+= most.end &* weight
      means.points &+= points
      means.count = kept + 1
    }
    if withLeast {
      for place in 0..<means.count {
        let least = leasts[Int(list[place].voter)]
        (scratch.low0[place], scratch.low1[place]) = (least.start, least.end)
      }
    }
    livingCounts[candidate] = means.count
    (means.funds0, means.funds1) = (Int128(funds0), Int128(funds1))
    gathered = (candidate, means)
    return means
  }

  /// The least price, rounded up, at which supporters with these balances give the cost; `nil` when they never do.
  ///
  /// - Parameter first: a price that is surely not above it by one or more.
  private func price(_ held: UnsafeMutablePointer<Int64>, _ means: Means, _ cost: Int64, from first: Int64) -> Int64? {
    var price = max(first, cost / max(1, means.points))
    while true {
      let (funds, points) = capped(held, means, price)
      let rest = means.points - points
      guard rest > 0 else { return nil }
      let missing = cost - funds
      let higher = missing > 0 ? (missing + rest - 1) / rest : 0
      if higher <= price { return price }
      price = higher
    }
  }

  /// What those hold who cannot pay more than a price, and their points.
  private func capped(_ held: UnsafeMutablePointer<Int64>, _ means: Means, _ price: Int64) -> (
    funds: Int64, points: Int64
  ) {
    var (funds, points) = (Int64(0), Int64(0))
    let (weights, values) = (scratch.weights, scratch.values)
    if table.isValued {
      for place in 0..<means.count where held[place] <= price &* values[place] {
        funds &+= held[place] &* weights[place]
        points &+= weights[place] &* values[place]
      }
    } else {
      for place in 0..<means.count {
        let balance = held[place]
        let weight: Int64 = balance <= price ? weights[place] : 0
        funds &+= balance &* weight
        points &+= weight
      }
    }
    return (funds, points)
  }

  /// A line above a candidate’s price: its values at both ends with what people have at least; `nil` when that is not enough.
  func ceiling(_ candidate: Int, _ means: Means) -> Line? {
    let (cost, known) = (costs[candidate] << Int64(bits), known[candidate])
    guard let start = price(scratch.low0, means, cost, from: known.start),
      let end = price(scratch.low1, means, cost, from: known.end)
    else { return nil }
    return Line(start: start, end: end)
  }

  /// A line below a candidate’s price: those who pay all they have at one end are taken to do so at both.
  func floor(_ candidate: Int, _ means: Means, at end: End) -> Line? {
    let cost = costs[candidate] << Int64(bits)
    let (held, other) = end == .start ? (scratch.high0, scratch.high1) : (scratch.high1, scratch.high0)
    let first = end == .start ? known[candidate].start : known[candidate].end
    guard let price = price(held, means, cost, from: first) else { return nil }
    if end == .start { known[candidate].start = price } else { known[candidate].end = price }
    // One less than the price rounded up is surely below it.
    let bar = max(0, price - 1)
    var (own, far, points) = (Int64(0), Int64(0), Int64(0))
    let (weights, values, isValued) = (scratch.weights, scratch.values, table.isValued)
    for place in 0..<means.count {
      let value = isValued ? values[place] : 1
      let weight: Int64 = held[place] <= bar &* value ? weights[place] : 0
      own &+= held[place] &* weight
      far &+= other[place] &* weight
      points &+= weight &* value
    }
    let rest = means.points - points
    guard rest > 0 else { return nil }
    let (near, away) = (Self.down(cost - own, rest), Self.down(cost - far, rest))
    return end == .start ? Line(start: near, end: away) : Line(start: away, end: near)
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
      let voter = Int(living[start + place].voter)
      let value = table.isValued ? Int64(livingValues[start + place]) : 1
      let (low0, low1) = (leasts[voter].start &- above.start &* value, leasts[voter].end &- above.end &* value)
      // A line that crosses zero is kept exact at the start, where the stretch begins: nothing at all is a lower bound too.
      leasts[voter] = low0 > 0 ? Line(start: low0, end: low1) : Line(start: 0, end: 0)
      mosts[voter].start = max(0, mosts[voter].start &- below.start &* value)
      mosts[voter].end = max(0, mosts[voter].end &- below.end &* value)
    }
  }
}
