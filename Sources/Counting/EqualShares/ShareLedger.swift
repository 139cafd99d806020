/// What each round cost a supporter, exactly, over one common denominator; the means by which close decisions are made.
///
/// A voter who still has money has paid in full for every winner on the ballot, so what is left is the endowment less the
/// prices of those. So every price is a whole combination of the endowment and earlier prices, divided by a whole number.
struct ShareLedger: Sendable {
  /// Below the line of everything here.
  private(set) var denominator: WideInteger
  /// The endowment, times the denominator.
  private(set) var endowment: WideInteger
  /// The price per point of each round, times the denominator.
  private(set) var prices: [WideInteger] = []

  init(endowment: Fraction) {
    self.endowment = endowment.numerator
    denominator = endowment.denominator
  }

  /// What people hold together, times the denominator.
  ///
  /// - Parameters:
  ///   - weight: how many people.
  ///   - paid: for each round how many points of theirs the winner has.
  func holdings(weight: Int64, paid: [Int64]) -> WideInteger {
    var sum = endowment.times(weight)
    for (round, points) in paid.enumerated() where points != 0 { sum -= prices[round].times(points) }
    return sum
  }

  /// What a project lacks when people give so much, times the denominator.
  func missing(cost: Int64, given: WideInteger) -> WideInteger { denominator.times(cost) - given }

  /// A round in which the part that is missing is shared out among so many points.
  mutating func close(missing: WideInteger, points: UInt64) {
    let common = Self.commonDivisor(missing.remainder(by: points), points)
    let (share, rest) = (missing.divided(by: common), points / common)
    if rest > 1 {
      denominator = denominator.times(rest)
      endowment = endowment.times(rest)
      for round in prices.indices { prices[round] = prices[round].times(rest) }
    }
    prices.append(share)
  }

  /// The price of a round.
  func price(_ round: Int) -> Fraction { Fraction(prices[round], denominator) }

  /// The greatest whole number of units of 2^-bits not above a part of what is missing; one machine word is enough.
  func fixed(_ amount: WideInteger, over points: UInt64, bits: Int) -> Int64 {
    let upper = bits >= 0 ? amount.shiftedLeft(by: bits) : amount
    let lower = denominator.times(points)
    let quotient = upper.dividedRoundingDown(by: bits >= 0 ? lower : lower.shiftedLeft(by: -bits))
    return quotient.asInt64 ?? Int64.max
  }

  private static func commonDivisor(_ left: UInt64, _ right: UInt64) -> UInt64 {
    var (a, b) = (left, right)
    while b > 0 { (a, b) = (b, a % b) }
    return a
  }
}
