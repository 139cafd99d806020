/// An amount in pounds and pence, exact. Costs are positive unless a name says otherwise.
public struct Money: Hashable, Comparable, Sendable, Codable {
  /// The amount in pence.
  public var pence: Int

  /// An amount in pence.
  public init(pence: Int) { self.pence = pence }
  /// An amount in whole pounds.
  public init(pounds: Int) { pence = pounds * 100 }

  /// Nothing.
  public static let zero = Money(pence: 0)

  public static func + (a: Money, b: Money) -> Money { Money(pence: a.pence + b.pence) }
  public static func - (a: Money, b: Money) -> Money { Money(pence: a.pence - b.pence) }
  public static prefix func - (a: Money) -> Money { Money(pence: -a.pence) }
  public static func * (a: Money, n: Int) -> Money { Money(pence: a.pence * n) }
  public static func += (a: inout Money, b: Money) { a = a + b }
  public static func < (a: Money, b: Money) -> Bool { a.pence < b.pence }

  /// The amount times a fraction, to the nearest penny, halves away from nothing.
  public func times(_ numerator: Int, over denominator: Int) -> Money {
    let exact = pence * numerator
    let half = denominator / 2
    return Money(pence: exact >= 0 ? (exact + half) / denominator : -((-exact + half) / denominator))
  }

  public init(from decoder: any Decoder) throws {
    pence = try decoder.singleValueContainer().decode(Int.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(pence)
  }
}

extension Money: CustomStringConvertible {
  /// As people write it: `£265,000`, `£12.50`, `–£30,000`.
  public var description: String {
    let magnitude = pence.magnitude
    let (pounds, rest) = magnitude.quotientAndRemainder(dividingBy: 100)
    var digits = String(pounds)
    var index = digits.count - 3
    while index > 0 {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: index))
      index -= 3
    }
    let tail = rest == 0 ? "" : ".\(rest < 10 ? "0" : "")\(rest)"
    return "\(pence < 0 ? "–" : "")£\(digits)\(tail)"
  }
}
