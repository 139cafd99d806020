/// A pot that pays for posts, by its short name: `GF` the General Fund, `HRA` the Housing Revenue Account.
public struct Fund: Hashable, Comparable, Sendable, Codable, RawRepresentable {
  /// The short name.
  public let rawValue: String
  /// A fund by its short name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The council's General Fund.
  public static let general = Fund(rawValue: "GF")
  /// The Housing Revenue Account.
  public static let housingRevenueAccount = Fund(rawValue: "HRA")

  /// The full name where it is known, otherwise the short one.
  public var name: String {
    switch rawValue {
    case "GF": "General Fund"
    case "HRA": "Housing Revenue Account"
    case "DSG": "Dedicated Schools Grant"
    case "PHG": "Public Health Grant"
    default: rawValue
    }
  }

  public static func < (a: Fund, b: Fund) -> Bool { a.rawValue < b.rawValue }
}
