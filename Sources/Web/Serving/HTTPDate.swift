import Council
import Law

/// A moment as HTTP writes it (RFC 9110 section 5.6.7): `Sun, 22 Nov 2026 05:00:00 GMT`.
enum HTTPDate {
  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  static func write(_ moment: Moment) -> String {
    let day = moment.dayUTC
    let seconds = (moment.milliseconds - day.number * 86_400_000) / 1000
    let time = [seconds / 3600, seconds / 60 % 60, seconds % 60].map(two).joined(separator: ":")
    return "\(weekdays[day.weekday - 1]), \(two(day.dayOfMonth)) \(months[day.month - 1]) \(day.year) \(time) GMT"
  }

  /// The moment a header names; `nil` for anything else than the form above.
  static func read(_ text: String) -> Moment? {
    let parts = text.split(separator: " ").map(String.init)
    guard parts.count == 6, parts[5] == "GMT", let month = months.firstIndex(of: parts[2]), let year = Int(parts[3]),
      let number = Int(parts[1]), let day = Day(year: year, month: month + 1, day: number)
    else { return nil }
    let time = parts[4].split(separator: ":").compactMap { Int($0) }
    guard time.count == 3, (0..<24).contains(time[0]), (0..<60).contains(time[1]), (0..<61).contains(time[2]) else {
      return nil
    }
    return Moment(milliseconds: (((day.number * 24 + time[0]) * 60 + time[1]) * 60 + time[2]) * 1000)
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
