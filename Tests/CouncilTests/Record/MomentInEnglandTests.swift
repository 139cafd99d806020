import Council
import Foundation
import Law
import Testing

@Suite("Moments as people in England write them")
struct MomentInEnglandTests {
  @Test func `every hour of forty years falls on the day and hour that the clocks of England showed`() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "Europe/London"))
    let first = try #require(Day(year: 2002, month: 1, day: 1)).number
    let hours = (first * 24..<(first + 14_610) * 24).filter { $0 % 24 < 3 || $0 % 97 == 0 }
    let wrong = hours.filter { hour in
      let date = Date(timeIntervalSince1970: TimeInterval(hour) * 3600 + 1740)
      let clock = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: date)
      let (day, minutes) = Moment(milliseconds: hour * 3_600_000 + 1_740_000).dayAndMinutesInEngland
      return day != Day(year: clock.year ?? 0, month: clock.month ?? 0, day: clock.day ?? 0)
        || minutes != (clock.hour ?? 0) * 60 + (clock.minute ?? 0)
    }
    #expect(hours.count > 40_000 && wrong.isEmpty, "\(wrong.count) differ, the first at hour \(wrong.first ?? 0)")
  }

  @Test func `a moment is written with its day and its time`() throws {
    #expect(try #require(Moment("2026-07-01T08:05:59.999Z")).inEngland == "1 July 2026, 09:05")
    #expect(try #require(Moment("2026-12-31T23:59:00.000Z")).inEngland == "31 December 2026, 23:59")
  }
}
