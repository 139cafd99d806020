/// Working time as a share of full time, exact to a millionth, so that shares of posts add up.
public struct FullTimeEquivalent: Hashable, Comparable, Sendable, Codable {
  /// Millionths of one full-time post.
  public var millionths: Int

  /// A share in millionths of one full-time post.
  public init(millionths: Int) { self.millionths = millionths }
  /// Whole full-time posts.
  public init(_ whole: Int) { millionths = whole * 1_000_000 }

  /// None.
  public static let zero = FullTimeEquivalent(millionths: 0)

  public static func + (a: Self, b: Self) -> Self { Self(millionths: a.millionths + b.millionths) }
  public static func - (a: Self, b: Self) -> Self { Self(millionths: a.millionths - b.millionths) }
  public static func * (a: Self, n: Int) -> Self { Self(millionths: a.millionths * n) }
  public static func += (a: inout Self, b: Self) { a = a + b }
  public static func < (a: Self, b: Self) -> Bool { a.millionths < b.millionths }

  /// The part of it that a share of funding pays for.
  public func share(_ share: FundingShare) -> Self {
    Self(millionths: millionths * share.basisPoints / 10_000)
  }

  /// The figure as a decimal number, for JSON.
  public var value: Double { Double(millionths) / 1_000_000 }

  public init(from decoder: any Decoder) throws {
    millionths = try decoder.singleValueContainer().decode(Int.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(millionths)
  }
}

extension FullTimeEquivalent: CustomStringConvertible {
  /// With one decimal at least and trailing noughts left out: `7.0`, `13.8`, `0.81`, `–1.2`.
  public var description: String {
    let magnitude = millionths.magnitude
    let (whole, rest) = magnitude.quotientAndRemainder(dividingBy: 1_000_000)
    if rest == 0 { return "\(millionths < 0 ? "–" : "")\(whole).0" }
    var decimals = String(rest)
    decimals = String(repeating: "0", count: 6 - decimals.utf8.count) + decimals
    while decimals.utf8.count > 1, decimals.hasSuffix("0") { decimals.removeLast() }
    return "\(millionths < 0 ? "–" : "")\(whole).\(decimals)"
  }
}

/// The part of a post's cost that one fund pays.
public struct FundingShare: Hashable, Sendable, Codable {
  /// The fund that pays.
  public var fund: Fund
  /// Hundredths of a per cent: 6000 is 60%.
  public var basisPoints: Int

  /// A share of a fund, in hundredths of a per cent.
  public init(_ fund: Fund, basisPoints: Int) {
    self.fund = fund
    self.basisPoints = basisPoints
  }

  /// The share in per cent as people write it: `60%`, `33.33%`.
  public var percent: String {
    let (whole, rest) = basisPoints.quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return "\(whole)%" }
    let decimals = (rest < 10 ? "0" : "") + String(rest)
    return "\(whole).\(decimals.hasSuffix("0") ? String(decimals.dropLast()) : decimals)%"
  }
}
