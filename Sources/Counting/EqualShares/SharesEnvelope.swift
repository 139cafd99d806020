/// Proves that a run of equal shares goes the same way at every endowment of a stretch, without running it at each.
///
/// As long as the winners come in the same order, what a voter has left after a round never falls when the endowment rises, and no price
/// rises. For a given order every balance is kept between two straight lines over the stretch, and so is every price: the
/// price is the greatest of straight lines (one for each set of supporters who pay all they have), so any one of them lies below
/// it, and the line between its values at the ends lies above. Where the line above the winner’s price
/// stays below a line under every other price, the same candidate wins all along.
final class SharesEnvelope {
  let table: VoteTable
  let costs: [Int64]
  let gauges: [UInt64]
  let ranks: [Int]

  /// A bound on a price or a balance: its values at both ends, in the units of the balances.
  struct Line {
    var start: Int64
    var end: Int64
  }

  /// What a voter has left at most, at the beginning and at the end of the stretch.
  let mosts: UnsafeMutablePointer<Line>
  /// What a voter has left at least.
  let leasts: UnsafeMutablePointer<Line>
  let living: UnsafeMutablePointer<VoteTable.Supporter>
  let livingValues: UnsafeMutablePointer<Int32>
  let scratch: EnvelopeScratch
  /// What was gathered last, and whose it is.
  var gathered: (candidate: Int, means: Means)?
  var livingCounts: [Int]
  /// Prices found before at both ends, with what people have at most: prices only rise from round to round.
  var known: [Line]
  var bits = 0
  var gaugeBits = 0

  init(_ pass: SharesPass) {
    (table, costs, gauges, ranks) = (pass.table, pass.costs, pass.gauges, pass.ranks)
    mosts = .allocate(capacity: max(1, table.voters))
    leasts = .allocate(capacity: max(1, table.voters))
    living = .allocate(capacity: max(1, table.supporters.count))
    livingValues = .allocate(capacity: max(1, table.supporterValues.count))
    scratch = EnvelopeScratch(capacity: pass.table.widest)
    livingCounts = [Int](repeating: 0, count: table.count)
    known = [Line](repeating: Line(start: 0, end: 0), count: table.count)
  }

  deinit {
    mosts.deallocate()
    leasts.deallocate()
    living.deallocate()
    livingValues.deallocate()
  }

  /// How many steps from an endowment the same candidates are proved to win in the same order.
  ///
  /// - Parameters:
  ///   - order: the winners at the first endowment.
  ///   - endowment: the first endowment, and what a step adds to it.
  ///   - most: how many steps to look ahead.
  /// - Returns: a number from 0 to `most`. Rounding may make it too small, never too large.
  func steps(of order: [Int], from endowment: Fraction, step: Int64, most: Int64) -> Int64 {
    guard start(endowment, endowment + Fraction(WideInteger(step).times(most), .one)) else { return 0 }
    var reach = Reach(steps: most, most: most)
    var bounds = startingBounds()
    for winner in order {
      bounds[winner] = nil
      let means = gather(winner, withLeast: true)
      guard let below = floor(winner, means, at: .start), let above = ceiling(winner, means) else { return 0 }
      let price = ComparedPrice(
        start: compared(above.start, winner, roundingUp: true), end: compared(above.end, winner, roundingUp: true),
        isFull: isFull(means, above))
      fullPoints = price.isFull ? means.points : nil
      for rival in bounds.indices where bounds[rival] != nil {
        hold(price, of: winner, against: rival, &bounds, &reach)
        if reach.steps == 0 { return 0 }
      }
      pay(winner, gather(winner), above, below)
    }
    for rival in bounds.indices where bounds[rival] != nil && reach.steps > 0 { holdShort(rival, &reach) }
    return reach.steps
  }

  private func start(_ first: Fraction, _ last: Fraction) -> Bool {
    let weight = max(1, table.weights.reduce(0, +))
    let valueBits = table.greatest.max().map { WideInteger($0).bitWidth } ?? 1
    let perHead = last.roundedDown + .one
    bits = 60 - max(perHead.times(weight).bitWidth, perHead.bitWidth + valueBits)
    gaugeBits = gauges.contains { $0 > 1 } ? min(64, max(0, 61 - bits)) : 0
    guard bits >= 0 else { return false }
    let (begin, end) = (Self.fixed(first, bits), Self.fixed(last, bits))
    for voter in 0..<table.voters {
      mosts[voter] = Line(start: begin.high, end: end.high)
      leasts[voter] = Line(start: begin.low, end: end.low)
    }
    table.supporters.withUnsafeBufferPointer { all in
      if let base = all.baseAddress { living.update(from: base, count: all.count) }
    }
    table.supporterValues.withUnsafeBufferPointer { all in
      if let base = all.baseAddress { livingValues.update(from: base, count: all.count) }
    }
    gathered = nil
    for candidate in 0..<table.count {
      let price = (costs[candidate] << Int64(bits)) / max(1, table.points[candidate])
      known[candidate] = Line(start: price, end: price)
      livingCounts[candidate] = table.candidateStarts[candidate + 1] - table.candidateStarts[candidate]
    }
    endowed = end.high
    return true
  }

  /// An amount rounded down and up to whole multiples of 2^-bits.
  private static func fixed(_ amount: Fraction, _ bits: Int) -> (low: Int64, high: Int64) {
    let (quotient, rest) = amount.numerator.shiftedLeft(by: bits).dividedWithRemainder(by: amount.denominator)
    let low = quotient.asInt64 ?? 0
    return (low, rest.isZero ? low : low + 1)
  }

  /// The points of the winner at hand when all who give them pay in full.
  var fullPoints: Int64?
  /// What each person has at the end of the stretch before anybody has paid.
  private var endowed: Int64 = 0

  private func startingBounds() -> [ComparedPrice?] {
    (0..<table.count).map { candidate in
      guard Int128(table.support[candidate]) * Int128(endowed) >= Int128(costs[candidate]) << Int128(bits) else {
        return nil
      }
      let price = (costs[candidate] << Int64(bits)) / table.points[candidate]
      let low = compared(price, candidate)
      return ComparedPrice(start: low, end: low, isFull: false)
    }
  }

  /// A price in the units that candidates are compared in.
  func compared(_ price: Int64, _ candidate: Int, roundingUp: Bool = false) -> Int128 {
    if gaugeBits == 0, gauges[candidate] == 1 { return Int128(price) }
    let quotient = Int128((UInt128(price.magnitude) << UInt128(gaugeBits)) / UInt128(gauges[candidate]))
    if price < 0 { return roundingUp ? -quotient : -quotient - 1 }
    return roundingUp ? quotient + 1 : quotient
  }
}

/// A bound on a price at both ends of a stretch, in the units that candidates are compared in.
struct ComparedPrice {
  var start: Int128
  var end: Int128
  /// Whether all who pay can pay the full price all along, so that the price is exactly the cost divided by the points.
  var isFull: Bool
}

/// How far a proof reaches.
struct Reach {
  var steps: Int64
  let most: Int64

  /// Cuts the reach to where a gap that is so wide at the start, and so wide at the end, is still open.
  mutating func keep(_ start: Int128, _ end: Int128) { steps = min(steps, Self.open(start, end, most)) }

  /// How far a gap is open.
  static func open(_ start: Int128, _ end: Int128, _ most: Int64) -> Int64 {
    if start <= 0 { return 0 }
    if end > 0 { return most }
    // The last whole step before the gap has closed.
    let wide = WideInteger(start).times(most).dividedWithRemainder(by: WideInteger(start - end))
    let whole = wide.quotient.asInt64 ?? 0
    return wide.remainder.isZero ? max(0, whole - 1) : whole
  }
}
