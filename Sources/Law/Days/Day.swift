/// A calendar day, without time or time zone: the unit in which law and councils count.
///
/// Stored as whole days since 1 January 1970 in the Gregorian calendar. Years from 1 to 9999.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1 January 1970; negative before it.
  public let number: Int

  /// A day by its count of days since 1 January 1970.
  public init(number: Int) { self.number = number }

  /// A day by year, month (1 to 12) and day of the month; `nil` when there is no such day, as with 31 June.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    number = Day.number(year, month, day)
  }

  /// A day written `2014-06-16`; `nil` for anything else.
  public init?(iso text: some StringProtocol) {
    // Read by the thousand from the rows of a database, so where it stands and without parts of its own.
    let day = text.utf8.withContiguousStorageIfAvailable { Day(digits: $0) } ?? Day(digits: Array(text.utf8)[...])
    guard let day else { return nil }
    self = day
  }

  private init?(digits: some Collection<UInt8>) {
    var (numbers, place) = ((year: 0, month: 0, day: 0), 0)
    for byte in digits {
      switch place {
      case 4, 7: guard byte == 0x2D else { return nil }
      case 0..<10:
        guard byte >= 0x30, byte <= 0x39 else { return nil }
        let digit = Int(byte - 0x30)
        if place < 4 {
          numbers.year = numbers.year * 10 + digit
        } else if place < 7 {
          numbers.month = numbers.month * 10 + digit
        } else {
          numbers.day = numbers.day * 10 + digit
        }
      default: return nil
      }
      place += 1
    }
    guard place == 10 else { return nil }
    self.init(year: numbers.year, month: numbers.month, day: numbers.day)
  }

  /// Days in a month: 28 to 31.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  // Days from civil, after Howard Hinnant's public description of the algorithm.
  private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private var civil: (year: Int, month: Int, day: Int) {
    let z = number + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let mp = (5 * dayOfYear + 2) / 153
    let month = mp < 10 ? mp + 3 : mp - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * mp + 2) / 5 + 1)
  }

  /// The year, such as 2014.
  public var year: Int { civil.year }
  /// The month, 1 to 12.
  public var month: Int { civil.month }
  /// The day of the month, 1 to 31.
  public var dayOfMonth: Int { civil.day }
  /// The day of the week, 1 for Monday to 7 for Sunday.
  public var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

  /// This day moved by whole days, forward or back.
  public func adding(days: Int) -> Day { Day(number: number + days) }

  /// The same day of the month some months on, or the last day of that month when it is shorter.
  public func adding(months: Int) -> Day {
    let (year, month, day) = civil
    let total = year * 12 + (month - 1) + months
    let (newYear, newMonth) = (total / 12, total % 12 + 1)
    return Day(number: Day.number(newYear, newMonth, min(day, Day.length(ofMonth: newMonth, year: newYear))))
  }

  /// Whole days from `other` to this day; negative when this day is earlier.
  public func days(since other: Day) -> Int { number - other.number }

  public static func < (a: Day, b: Day) -> Bool { a.number < b.number }
}

extension Day: CustomStringConvertible, LosslessStringConvertible, Codable {
  /// The day as `2014-06-16`.
  public var description: String { iso }

  /// The day as `2014-06-16`, the only form files and programs use.
  public var iso: String {
    let (year, month, day) = civil
    func padded(_ value: Int, _ width: Int) -> String {
      let text = String(value)
      return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  public init?(_ description: String) { self.init(iso: description) }

  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let day = Day(iso: text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "\(text) is not a day"))
    }
    self = day
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso)
  }

  static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  static let weekdayNames = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  /// The day as people write it: `16 June 2014`.
  public var long: String { "\(dayOfMonth) \(Day.monthNames[month - 1]) \(year)" }

  /// The month and year: `June 2014`.
  public var monthAndYear: String { "\(Day.monthNames[month - 1]) \(year)" }

  /// The name of the month: `June`.
  public var monthName: String { Day.monthNames[month - 1] }

  /// The name of the weekday: `Monday`.
  public var weekdayName: String { Day.weekdayNames[weekday - 1] }

  /// The weekday and day: `Monday 16 June 2014`.
  public var longWithWeekday: String { "\(Day.weekdayNames[weekday - 1]) \(long)" }
}
