import ArgumentParser
import Council
import Foundation
import Law

extension Now {
  /// This moment, and the day it is in England.
  static var now: Now { Now(Moment(milliseconds: Int((Date().timeIntervalSince1970 * 1000).rounded(.down))), .today) }
}

extension Day {
  /// Today in England.
  static var today: Day {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: "Europe/London") ?? .gmt
    let parts = calendar.dateComponents([.year, .month, .day], from: Date())
    return Day(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1) ?? Day(number: 0)
  }
}

extension Day: ExpressibleByArgument {
  public init?(argument: String) { self.init(iso: argument) }
}
