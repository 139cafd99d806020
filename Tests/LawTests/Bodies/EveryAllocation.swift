import Law

/// Every way of giving the seats of a few small bodies, tried one by one: how near the nearest comes to the four principles. Among
/// equal totals those count that the stated rule for equal claims has chosen.
struct EveryAllocation {
  private let balance: PoliticalBalance
  private let targets: [[Share]]
  private let scale: Int

  init(_ balance: PoliticalBalance) {
    self.balance = balance
    let others = balance.members - (balance.majority?.members ?? 0)
    scale = balance.members * max(1, others)
    targets = balance.rows.map { row in
      EveryAllocation.targets(balance, row.body.seats, within: EveryAllocation.bounds(balance, row.body.seats))
    }
  }

  /// The fewest and most seats that (a) and (b) leave to the majority.
  private static func bounds(_ balance: PoliticalBalance, _ seats: Int) -> ClosedRange<Int> {
    guard let majority = balance.majority, majority.members < balance.members, seats > 1 else { return seats...seats }
    return seats == 2 ? 1...1 : (seats / 2 + 1)...(seats - 1)
  }

  private static func targets(_ balance: PoliticalBalance, _ seats: Int, within: ClosedRange<Int>) -> [Share] {
    guard let majority = balance.majority else {
      return balance.parties.map { Share(seats * $0.members, balance.members) }
    }
    let (low, high) = (within.lowerBound, within.upperBound)
    let exact = Double(seats * majority.members) / Double(balance.members)
    guard exact < Double(low) || exact > Double(high) else {
      return balance.parties.map { Share(seats * $0.members, balance.members) }
    }
    let held = exact < Double(low) ? low : high
    let others = balance.members - majority.members
    return balance.parties.map { $0 == majority ? Share(held, 1) : Share((seats - held) * $0.members, others) }
  }

  /// The square of the distance of the totals and then of the bodies from their shares; `nil` when (a) or (b) is broken.
  func distance(_ rows: [[Int]]) -> [Int]? {
    for (row, seats) in zip(balance.rows, rows) where !isLawful(seats, row.body.seats) { return nil }
    let all = balance.rows.map(\.body.seats).reduce(0, +)
    let bounds = balance.rows.map { Self.bounds(balance, $0.body.seats) }
    let within = bounds.map(\.lowerBound).reduce(0, +)...bounds.map(\.upperBound).reduce(0, +)
    let sums = balance.parties.indices.map { party in rows.reduce(0) { $0 + $1[party] } }
    let total = squares(sums, Self.targets(balance, all, within: within))
    return [total, sums == balance.totals?.seats ? 0 : 1, zip(rows, targets).reduce(0) { $0 + squares($1.0, $1.1) }]
  }

  private func isLawful(_ seats: [Int], _ size: Int) -> Bool {
    let bounds = Self.bounds(balance, size)
    return zip(balance.parties, seats).allSatisfy { party, own in
      if party == balance.majority { return bounds.contains(own) }
      return !party.isGroup || size == 1 || own < size
    }
  }

  private func squares(_ seats: [Int], _ targets: [Share]) -> Int {
    zip(seats, targets).reduce(0) { sum, pair in
      let off = pair.0 * scale - pair.1.numerator * (scale / pair.1.denominator)
      return sum + off * off
    }
  }

  /// The least distance of all ways there are.
  var nearest: [Int]? {
    var best: [Int]?
    search(0, [], &best)
    return best
  }

  private func search(_ body: Int, _ rows: [[Int]], _ best: inout [Int]?) {
    guard body < balance.rows.count else {
      guard let distance = distance(rows) else { return }
      if best.map({ distance.lexicographicallyPrecedes($0) }) ?? true { best = distance }
      return
    }
    let size = balance.rows[body].body.seats
    for row in Self.rows(size, balance.parties.count) where isLawful(row, size) {
      search(body + 1, rows + [row], &best)
    }
  }

  private static func rows(_ seats: Int, _ parties: Int) -> [[Int]] {
    guard parties > 1 else { return [[seats]] }
    return (0...seats).flatMap { own in rows(seats - own, parties - 1).map { [own] + $0 } }
  }
}

/// Chance that is the same every time.
struct Dice {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func roll(_ range: ClosedRange<Int>) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return range.lowerBound + Int(state % UInt64(range.count))
  }
}
