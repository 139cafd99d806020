extension Day {
  /// Easter Sunday of a year in the Gregorian calendar, by the rule of Meeus, Jones and Butcher.
  static func easter(_ year: Int) -> Day? {
    let (golden, century, ofCentury) = (year % 19, year / 100, year % 100)
    let correction = (century + 8) / 25
    let epact = (19 * golden + century - century / 4 - (century - correction + 1) / 3 + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7
    let late = (golden + 11 * epact + 22 * weekday) / 451
    let count = epact + weekday - 7 * late + 114
    return Day(year: year, month: count / 31, day: count % 31 + 1)
  }

  /// The first such weekday (1 for Monday) on or after this day.
  func next(weekday: Int) -> Day { adding(days: (weekday - self.weekday + 7) % 7) }
}
