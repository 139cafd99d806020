/// Runs the Method of Equal Shares at one endowment.
///
/// Money is kept in whole multiples of a power of two, with a bound on how far each number can be off; what the bounds cannot
/// decide, the ledger decides exactly. Prices never fall from round to round, so a candidate is looked at again only when
/// the price it had could still win.
final class SharesPass {
  let table: VoteTable
  /// What each candidate asks for; above zero.
  let costs: [Int64]
  /// What its price is divided by: its cost where utility is cost, 1 otherwise.
  let gauges: [UInt64]
  /// Of level candidates the one with the lowest rank wins.
  let ranks: [Int]

  /// What each voter has left.
  let balances: UnsafeMutablePointer<Int64>
  let living: UnsafeMutablePointer<VoteTable.Supporter>
  let livingValues: UnsafeMutablePointer<Int32>
  var livingCounts: [Int]
  let scratch: SharesScratch
  /// What was gathered last, and whose it is.
  var gathered: (candidate: Int, means: Means)?
  /// The round that a candidate won; below zero for none.
  var roundOf: [Int32]
  /// The round in which a voter paid the last money; the greatest number for those who have some left.
  var exhaustedIn: [Int32]

  /// How many binary digits stand behind the point; fewer than none when amounts are huge.
  var bits = 0
  /// How many binary digits a comparison of prices takes on top.
  var gaugeBits = 0
  /// How far a balance can be off, in its own units.
  var slack: Int64 = 1
  var ledger = ShareLedger(endowment: .zero)

  /// How many binary digits all money together takes.
  private let precision: Int

  /// - Parameter precision: with few digits nearly everything is decided by the ledger; tests do that.
  init(table: VoteTable, costs: [Int64], gauges: [UInt64], ranks: [Int], precision: Int = 60) {
    self.precision = precision
    (self.table, self.costs, self.gauges, self.ranks) = (table, costs, gauges, ranks)
    balances = .allocate(capacity: max(1, table.voters))
    living = .allocate(capacity: max(1, table.supporters.count))
    livingValues = .allocate(capacity: max(1, table.supporterValues.count))
    livingCounts = [Int](repeating: 0, count: table.count)
    scratch = SharesScratch(capacity: table.widest)
    roundOf = [Int32](repeating: -1, count: table.count)
    exhaustedIn = [Int32](repeating: .max, count: table.voters)
  }

  deinit {
    balances.deallocate()
    living.deallocate()
    livingValues.deallocate()
  }

  /// Runs the method from the start, with this much money for each person.
  func run(endowment: Fraction) -> SharesTrace { run(endowment: endowment) {} }

  /// The same, and asks before every round whether to go on.
  func run<Stop: Error>(endowment: Fraction, asking: () throws(Stop) -> Void) throws(Stop)
    -> SharesTrace
  {
    start(endowment)
    var bounds = startingBounds(endowment)
    var trace = SharesTrace(ledger: ledger)
    while let winner = next(&bounds) {
      try asking()
      let known = bounds[winner.candidate]
      bounds[winner.candidate] = nil
      trace.rounds.append(pay(winner, known))
      trace.spent += Int128(costs[winner.candidate])
    }
    trace.ledger = ledger
    return trace
  }

  /// What is certain before anybody has paid: supporters who all pay in full share the cost. Candidates whose supporters could
  /// not pay for them even with all they start with are out at once.
  private func startingBounds(_ endowment: Fraction) -> [PriceBounds?] {
    (0..<table.count).map { candidate in
      let have = endowment.numerator.times(table.support[candidate])
      guard have >= endowment.denominator.times(costs[candidate]) else { return nil }
      let price = fixed(costs[candidate]) / table.points[candidate]
      return PriceBounds(low: compared(price, gauges[candidate]), price: price)
    }
  }

  private func start(_ endowment: Fraction) {
    ledger = ShareLedger(endowment: endowment)
    let weight = table.weights.reduce(0, +)
    let valueBits = table.greatest.max().map { WideInteger($0).bitWidth } ?? 1
    let perHead = endowment.roundedDown + .one
    bits = precision - max(perHead.times(max(1, weight)).bitWidth, perHead.bitWidth + valueBits)
    gaugeBits = gauges.contains { $0 > 1 } ? min(64, max(0, 61 - bits)) : 0
    slack = 1
    let balance = ledger.fixed(endowment.numerator, over: 1, bits: bits)
    balances.update(repeating: balance, count: table.voters)
    table.supporters.withUnsafeBufferPointer { all in
      if let base = all.baseAddress { living.update(from: base, count: all.count) }
    }
    table.supporterValues.withUnsafeBufferPointer { all in
      if let base = all.baseAddress { livingValues.update(from: base, count: all.count) }
    }
    gathered = nil
    for voter in 0..<table.voters { exhaustedIn[voter] = .max }
    for candidate in 0..<table.count {
      livingCounts[candidate] = table.candidateStarts[candidate + 1] - table.candidateStarts[candidate]
      roundOf[candidate] = -1
    }
  }

  /// An amount of money in the units of the balances, rounded down.
  func fixed(_ amount: Int64) -> Int64 { bits >= 0 ? amount << Int64(bits) : amount >> Int64(-bits) }

  struct Winner {
    let candidate: Int
    let tied: [Int]
  }

  /// The candidate of the next round; those that cannot be paid any more are dropped for good.
  private func next(_ bounds: inout [PriceBounds?]) -> Winner? {
    var ceiling = UInt64.max
    var fresh: [Int] = []
    var isFresh = [Bool](repeating: false, count: table.count)
    while true {
      var best = -1
      var lowest = UInt64.max
      for candidate in 0..<table.count where !isFresh[candidate] {
        if let known = bounds[candidate], known.low < lowest || best < 0 { (best, lowest) = (candidate, known.low) }
      }
      guard best >= 0, lowest <= ceiling else { break }
      isFresh[best] = true
      bounds[best] = look(at: best, from: bounds[best]?.price ?? 0)
      if let found = bounds[best] {
        fresh.append(best)
        ceiling = min(ceiling, found.high)
      }
    }
    let close = fresh.filter { (bounds[$0]?.low ?? .max) <= ceiling }
    guard close.count > 1 else { return close.first.map { Winner(candidate: $0, tied: []) } }
    return decide(close)
  }

  /// Decides exactly between candidates whose bounds overlap.
  private func decide(_ close: [Int]) -> Winner? {
    var best: (price: SharePrice, candidates: [Int])?
    for candidate in close {
      let price = exactPrice(of: candidate)
      let order = best.map { price.compared(with: $0.price) } ?? -1
      if order < 0 {
        best = (price, [candidate])
      } else if order == 0 {
        best?.candidates.append(candidate)
      }
    }
    guard let level = best?.candidates, let winner = level.min(by: { ranks[$0] < ranks[$1] }) else { return nil }
    return Winner(candidate: winner, tied: level.count > 1 ? level.sorted { ranks[$0] < ranks[$1] } : [])
  }

  /// Lets the supporters pay for the winner of a round.
  private func pay(_ winner: Winner, _ known: PriceBounds?) -> SharesTrace.Round {
    let candidate = winner.candidate
    let price = exactPrice(of: candidate, known)
    let paid = ledger.fixed(price.missing, over: price.points, bits: bits)
    let (start, count) = (table.candidateStarts[candidate], livingCounts[candidate])
    let isExhausted = scratch.isExhausted
    gathered = nil
    var (payers, exhausted) = (Int64(0), Int64(0))
    for place in 0..<count {
      let (voter, weight) = (Int(living[start + place].voter), Int64(living[start + place].weight))
      payers += weight
      if isExhausted[place] {
        exhausted += weight
        balances[voter] = 0
        exhaustedIn[voter] = Int32(ledger.prices.count)
      } else {
        let due = table.isValued ? paid &* Int64(livingValues[start + place]) : paid
        // Above zero as it truly is, even where rounding would have it at nothing.
        balances[voter] = max(1, balances[voter] &- due)
      }
    }
    roundOf[candidate] = Int32(ledger.prices.count)
    ledger.close(missing: price.missing, points: price.points)
    slack += table.greatest[candidate]
    return SharesTrace.Round(
      candidate: candidate, tied: winner.tied, payers: payers, exhausted: exhausted, points: price.points)
  }
}
