/// What a candidate would cost each supporter per point, exactly: a part of what is missing, over the ledger’s denominator.
struct SharePrice {
  /// What those who cannot pay the full price leave to the others, times the ledger’s denominator.
  let missing: WideInteger
  /// How many points the others give it together.
  let points: UInt64
  /// What the price is divided by before candidates are compared: the cost where utility is cost.
  let gauge: UInt64

  /// Whether it is below, level with or above another: -1, 0, 1.
  func compared(with other: SharePrice) -> Int {
    let left = missing.times(other.points).times(other.gauge)
    let right = other.missing.times(points).times(gauge)
    return left == right ? 0 : left < right ? -1 : 1
  }
}
