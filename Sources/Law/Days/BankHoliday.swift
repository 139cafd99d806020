/// A weekday or weekend day on which England rests by law: a bank holiday, Good Friday or Christmas Day.
public struct BankHoliday: Hashable, Sendable {
  /// What makes it one.
  public enum Ground: String, Sendable, CaseIterable {
    /// Good Friday and Christmas Day, by common law.
    case commonLaw
    /// Named in Schedule 1 of the Banking and Financial Dealings Act 1971.
    case statute
    /// Appointed by royal proclamation under section 1 of the Act, year by year.
    case proclaimed
  }

  /// The day.
  public let day: Day
  /// What people call it: `Easter Monday`.
  public let name: String
  /// What makes it one.
  public let ground: Ground

  /// The holidays of England in a year, in order, from 1978 on, when the early May holiday came. Days not yet proclaimed are taken to be
  /// proclaimed as they have been each year; a day moved or added by a proclamation yet to come is not known.
  public static func inEngland(_ year: Int) -> [BankHoliday] {
    guard year >= 1978, let easter = Day.easter(year), let days = Ordinary(year) else { return [] }
    let moved = Proclamation.all.filter { $0.day.year == year }
    let dropped = Set(moved.compactMap(\.insteadOf))
    var all = days.holidays(easter: easter).filter { !dropped.contains($0.day) }
    all += moved.map { BankHoliday(day: $0.day, name: $0.name, ground: .proclaimed) }
    return all.sorted { $0.day < $1.day }
  }

  /// Whether a day is one of them.
  public static func isOne(_ day: Day) -> Bool { inEngland(day.year).contains { $0.day == day } }
}

/// The days that come every year.
private struct Ordinary {
  private let newYear, may, lateMay, lateAugust, christmas: Day

  init?(_ year: Int) {
    guard let newYear = Day(year: year, month: 1, day: 1), let may = Day(year: year, month: 5, day: 1),
      let lateMay = Day(year: year, month: 5, day: 25), let lateAugust = Day(year: year, month: 8, day: 25),
      let christmas = Day(year: year, month: 12, day: 25)
    else { return nil }
    (self.newYear, self.may, self.lateMay, self.lateAugust) = (newYear, may, lateMay, lateAugust)
    self.christmas = christmas
  }

  func holidays(easter: Day) -> [BankHoliday] {
    let start = newYear.weekday > 5 ? newYear.next(weekday: 1) : newYear
    return [
      BankHoliday(day: start, name: "New Year’s Day", ground: .proclaimed),
      BankHoliday(day: easter.adding(days: -2), name: "Good Friday", ground: .commonLaw),
      BankHoliday(day: easter.adding(days: 1), name: "Easter Monday", ground: .statute),
      BankHoliday(day: may.next(weekday: 1), name: "Early May bank holiday", ground: .proclaimed),
      BankHoliday(day: lateMay.next(weekday: 1), name: "Spring bank holiday", ground: .statute),
      BankHoliday(day: lateAugust.next(weekday: 1), name: "Summer bank holiday", ground: .statute),
    ] + atChristmas
  }

  private var atChristmas: [BankHoliday] {
    let boxing = christmas.adding(days: 1)
    let day = BankHoliday(day: christmas, name: "Christmas Day", ground: .commonLaw)
    let (christmasLater, boxingLater) = ("Christmas Day (substitute day)", "Boxing Day (substitute day)")
    switch christmas.weekday {
    case 5:
      return [
        day, BankHoliday(day: boxing, name: "Boxing Day", ground: .statute),
        BankHoliday(day: boxing.adding(days: 2), name: boxingLater, ground: .proclaimed),
      ]
    case 6:
      return [
        day, BankHoliday(day: boxing.adding(days: 1), name: christmasLater, ground: .statute),
        BankHoliday(day: boxing.adding(days: 2), name: boxingLater, ground: .proclaimed),
      ]
    case 7:
      return [
        day, BankHoliday(day: boxing, name: "Boxing Day", ground: .statute),
        BankHoliday(day: boxing.adding(days: 1), name: christmasLater, ground: .statute),
      ]
    default: return [day, BankHoliday(day: boxing, name: "Boxing Day", ground: .statute)]
    }
  }
}
