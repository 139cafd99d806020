/// How the supporters of a winner of equal shares paid for it, added up.
public struct SharePayment: Hashable, Sendable {
  /// What each paid for each point given, or for the vote where marks are all there is; who had less left paid all of it.
  public let price: Fraction
  /// What the price is divided by before projects are compared: the cost where utility is cost, else 1.
  public let gauge: Int64
  /// How many people paid, with their weights.
  public let payers: Int64
  /// How many of them had less left than the price, or exactly the price, and have nothing now.
  public let exhausted: Int64

  /// A payment from its parts.
  public init(price: Fraction, gauge: Int64, payers: Int64, exhausted: Int64) {
    self.price = price
    self.gauge = gauge
    self.payers = payers
    self.exhausted = exhausted
  }

  /// As many votes as would pay as little each if all of them had enough money left; the most wins a round (equalshares.net: effective vote count).
  public var effectiveVotes: Fraction { Fraction(whole: gauge) / price }
}
