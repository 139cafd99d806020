/// An exact share of seats, as a fraction of whole numbers: nothing is lost to rounding.
public struct Share: Hashable, Sendable {
  /// Above the line.
  public let numerator: Int
  /// Below the line; more than 0.
  public let denominator: Int

  /// A fraction.
  public init(_ numerator: Int, _ denominator: Int) { (self.numerator, self.denominator) = (numerator, denominator) }

  /// The whole seats in it.
  public var whole: Int { numerator / denominator }
  /// What is left above the whole seats, as a fraction of a seat.
  public var remainder: Share { Share(numerator % denominator, denominator) }

  /// With two decimals, rounded half up: `6.85`. For people; nothing is worked out with it.
  public var decimal: String {
    let hundredths = (numerator * 200 + denominator) / (2 * denominator)
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// Whether a number of seats is less than a whole seat from it, above or below.
  public func isNear(_ seats: Int) -> Bool { abs(seats * denominator - numerator) < denominator }
}
