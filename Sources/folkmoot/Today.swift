import ArgumentParser
import Council
import Foundation
import Law
import Synchronization

extension Now {
  /// This moment, and the day it is in England.
  static var now: Now {
    let moment = Moment(milliseconds: Int((Date().timeIntervalSince1970 * 1000).rounded(.down)))
    return Now(moment, today(at: moment))
  }

  /// The day in England, looked up in the calendar once an hour: it changes with a full hour.
  private static func today(at moment: Moment) -> Day {
    let hour = moment.milliseconds / 3_600_000
    return lastHour.withLock { last in
      if last.hour != hour { last = (hour, .today) }
      return last.day
    }
  }

  private static let lastHour = Mutex((hour: -1, day: Day(number: 0)))
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
