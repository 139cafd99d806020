import Council
import Foundation
import HTML
import Law

/// Moments as clocks in England show them.
enum EnglishTime {
  private static let calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: "Europe/London") ?? .gmt
    return calendar
  }()

  /// The moment a day begins.
  static func beginning(of day: Day) -> Moment {
    let parts = DateComponents(year: day.year, month: day.month, day: day.dayOfMonth)
    let date = calendar.date(from: parts) ?? Date(timeIntervalSince1970: Double(day.number) * 86_400)
    return Moment(milliseconds: Int(date.timeIntervalSince1970 * 1000))
  }

  fileprivate static func parts(_ moment: Moment) -> DateComponents {
    calendar.dateComponents(
      [.year, .month, .day, .hour, .minute],
      from: Date(timeIntervalSince1970: Double(moment.milliseconds) / 1000))
  }
}

extension Moment {
  /// The day it is in England.
  var day: Day {
    let parts = EnglishTime.parts(self)
    return Day(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1) ?? dayUTC
  }

  /// `2.03pm`
  var time: Phrase {
    let parts = EnglishTime.parts(self)
    let (hour, minute) = (parts.hour ?? 0, parts.minute ?? 0)
    let twelve = hour % 12 == 0 ? 12 : hour % 12
    let clock = "\(twelve).\(minute < 10 ? "0" : "")\(minute)" as String
    return hour < 12 ? "\(clock)am" : "\(clock)pm"
  }

  /// `2 June 2014, 2.03pm`
  var long: Phrase { "\(day.long), \(time)" }
}
