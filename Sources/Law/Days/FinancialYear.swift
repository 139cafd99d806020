/// A council's financial year, from 1 April to 31 March.
public struct FinancialYear: Hashable, Comparable, Sendable, Codable {
  /// The calendar year in which it begins: 2014 for 2014/15.
  public let startYear: Int

  /// The financial year that begins on 1 April of a calendar year.
  public init(startYear: Int) { self.startYear = startYear }

  /// The financial year a day falls in.
  public init(containing day: Day) {
    startYear = day.month >= 4 ? day.year : day.year - 1
  }

  /// A year written `2014/15`; `nil` when the two halves do not follow each other.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, let start = Int(parts[0]), start > 0,
      let end = Int(parts[1]), (start + 1) % (parts[1].utf8.count == 4 ? 10_000 : 100) == end,
      [2, 4].contains(parts[1].utf8.count)
    else { return nil }
    startYear = start
  }

  /// 1 April of the first calendar year.
  public var firstDay: Day { Day(year: startYear, month: 4, day: 1) ?? Day(number: 0) }
  /// 31 March of the second calendar year.
  public var lastDay: Day { Day(year: startYear + 1, month: 3, day: 31) ?? Day(number: 0) }
  /// Days in the year: 365 or 366.
  public var length: Int { lastDay.days(since: firstDay) + 1 }
  /// The year after this one.
  public var next: FinancialYear { FinancialYear(startYear: startYear + 1) }

  /// Days of this year from a day (inclusive) to its end: 0 when the day is later, all when it is earlier.
  public func daysRemaining(from day: Day) -> Int {
    min(length, max(0, lastDay.days(since: day) + 1))
  }

  public static func < (a: FinancialYear, b: FinancialYear) -> Bool { a.startYear < b.startYear }
}

extension FinancialYear: CustomStringConvertible {
  /// The year as councils write it: `2014/15`.
  public var description: String {
    let end = (startYear + 1) % 100
    return "\(startYear)/\(end < 10 ? "0" : "")\(end)"
  }

  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let year = FinancialYear(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "\(text) is not a financial year"))
    }
    self = year
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
