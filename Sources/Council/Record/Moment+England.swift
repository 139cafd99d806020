import Law

extension Moment {
  /// The moment a day begins in England.
  public init(beginningInEnglandOf day: Day) {
    let universal = Moment(milliseconds: day.number * 86_400_000)
    self = universal.isInSummerTime ? universal.adding(seconds: -3600) : universal
  }

  /// As people in England write it: `16 June 2014, 10:30`.
  public var inEngland: String {
    let (day, minutes) = dayAndMinutesInEngland
    return "\(day.long), \(Self.padded(minutes / 60)):\(Self.padded(minutes % 60))"
  }

  /// The day it is in England, and the minutes since its midnight.
  public var dayAndMinutesInEngland: (day: Day, minutes: Int) {
    let local = isInSummerTime ? adding(seconds: 3600) : self
    let day = local.dayUTC
    return (day, (local.milliseconds - day.number * 86_400_000) / 60_000)
  }

  /// Summer Time Act 1972, section 1(2), as amended with effect from 2002: from one o’clock, Greenwich mean time, on the last
  /// Sunday in March until one o’clock, Greenwich mean time, on the last Sunday in October.
  private var isInSummerTime: Bool {
    let year = dayUTC.year
    guard let begins = Self.lastSunday(of: 3, year), let ends = Self.lastSunday(of: 10, year) else { return false }
    return self >= begins && self < ends
  }

  private static func lastSunday(of month: Int, _ year: Int) -> Moment? {
    guard let last = Day(year: year, month: month, day: 31) else { return nil }
    return Moment(milliseconds: (last.number - last.weekday % 7) * 86_400_000 + 3_600_000)
  }

  private static func padded(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}
