/// What amounts of an election are counted in: whole numbers of the smallest part of a currency that its papers mention.
///
/// At two places 1,234 is 12.34. Nothing is ever rounded: the scale is the finest that any amount of the election is written at.
public struct MoneyScale: Hashable, Sendable {
  /// How many digits of an amount stand behind the point.
  public let places: Int
  /// The currency’s letters as the papers give them, such as GBP; empty when they do not say.
  public let currency: String

  /// A scale. At most 18 places.
  public init(places: Int, currency: String = "") {
    self.places = min(max(0, places), DecimalNumber.mostDigits)
    self.currency = currency
  }

  /// Pounds and pence.
  public static let pence = MoneyScale(places: 2, currency: "GBP")

  /// How many smallest parts make one unit of the currency: 100 at two places.
  public var unit: Int64 { (0..<places).reduce(1) { unit, _ in unit * 10 } }

  /// An amount as a number with a point: `12.34`, and `12` when nothing is behind the point.
  public func text(_ amount: Int64) -> String {
    let (whole, part) = amount.magnitude.quotientAndRemainder(dividingBy: unit.magnitude)
    let sign = amount < 0 ? "-" : ""
    guard part > 0 else { return sign + String(whole) }
    let digits = String(part)
    return sign + "\(whole)." + String(repeating: "0", count: places - digits.count) + digits
  }

  /// An exact fraction of smallest parts as a number with so many places of the currency’s unit. For people.
  public func text(_ amount: Fraction, places: Int) -> String {
    Fraction(amount.numerator, amount.denominator.times(unit)).rounded(toPlaces: places)
  }
}
