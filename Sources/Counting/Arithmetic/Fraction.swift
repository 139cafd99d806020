/// An exact fraction in lowest terms: a price, a share of a price, a mean.
public struct Fraction: Hashable, Sendable {
  /// Above the line; bears the sign.
  public let numerator: WideInteger
  /// Below the line; above zero.
  public let denominator: WideInteger

  /// A fraction, brought to lowest terms. A denominator of zero makes zero.
  public init(_ numerator: WideInteger, _ denominator: WideInteger) {
    guard !denominator.isZero else {
      self.init(whole: 0)
      return
    }
    let common = WideInteger.greatestCommonDivisor(numerator, denominator)
    let top = numerator.dividedWithRemainder(by: common).quotient
    let bottom = denominator.dividedWithRemainder(by: common).quotient
    self.init(lowest: bottom.isNegative ? -top : top, bottom.isNegative ? -bottom : bottom)
  }

  private init(lowest numerator: WideInteger, _ denominator: WideInteger) {
    (self.numerator, self.denominator) = (numerator, denominator)
  }

  /// A fraction of machine words.
  public init(_ numerator: Int64, _ denominator: Int64) {
    self.init(WideInteger(numerator), WideInteger(denominator))
  }

  /// A whole number.
  public init(whole: Int64) {
    self.init(lowest: WideInteger(whole), .one)
  }

  /// Nothing.
  public static let zero = Fraction(whole: 0)

  /// The greatest whole number not above it.
  public var roundedDown: WideInteger { numerator.dividedRoundingDown(by: denominator) }

  /// The nearest number with so many digits behind the point, halves away from zero: `12.35`. For people; nothing is decided by it.
  public func rounded(toPlaces places: Int) -> String {
    var scaled = WideInteger(limbs: numerator.limbs, isNegative: false)
    for _ in 0..<max(0, places) { scaled = scaled.times(UInt64(10)) }
    let doubled = (scaled.times(UInt64(2)) + denominator).dividedWithRemainder(by: denominator.times(UInt64(2)))
      .quotient
    var digits = doubled.description
    if places > 0 {
      if digits.count <= places { digits = String(repeating: "0", count: places + 1 - digits.count) + digits }
      digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -places))
    }
    return numerator.isNegative && !doubled.isZero ? "-" + digits : digits
  }
}

extension Fraction: Comparable {
  public static func < (left: Fraction, right: Fraction) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }
}

extension Fraction {
  public static func + (left: Fraction, right: Fraction) -> Fraction {
    Fraction(
      left.numerator * right.denominator + right.numerator * left.denominator, left.denominator * right.denominator)
  }

  public static func - (left: Fraction, right: Fraction) -> Fraction {
    Fraction(
      left.numerator * right.denominator - right.numerator * left.denominator, left.denominator * right.denominator)
  }

  public static func * (left: Fraction, right: Fraction) -> Fraction {
    Fraction(left.numerator * right.numerator, left.denominator * right.denominator)
  }

  /// The quotient; by zero it is zero.
  public static func / (left: Fraction, right: Fraction) -> Fraction {
    Fraction(left.numerator * right.denominator, left.denominator * right.numerator)
  }
}

extension Fraction: CustomStringConvertible {
  /// `7/3`, or `7` when it is whole.
  public var description: String {
    denominator == .one ? numerator.description : "\(numerator)/\(denominator)"
  }

  /// A fraction as `7/3` or `7`; `nil` for anything else.
  public init?(_ description: String) {
    let parts = description.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count <= 2, let top = WideInteger(String(parts[0])) else { return nil }
    guard let bottom = parts.count == 2 ? WideInteger(String(parts[1])) : .one, bottom.signum > 0 else { return nil }
    self.init(top, bottom)
  }
}
