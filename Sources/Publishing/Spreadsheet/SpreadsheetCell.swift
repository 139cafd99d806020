import Council
import Law

/// What stands in a cell of a spreadsheet. Nothing is ever a formula.
public enum SpreadsheetCell: Hashable, Sendable {
  /// Nothing.
  case empty
  /// A whole number.
  case number(Int)
  /// A text, whatever it begins with.
  case text(String)
  /// A day. Spreadsheets count days from 1 March 1900 alike; one before is a text like 1899-12-31.
  case day(Day)
  /// A minute, in England’s time.
  case moment(Moment)

  /// The number by which spreadsheets know a day; `nil` where they do not agree on it.
  static func serial(_ day: Day) -> Int? {
    let serial = day.number + 25_569
    return serial >= 61 ? serial : nil
  }

  /// The share of a day that so many minutes are, as decimals.
  static func share(ofDay minutes: Int) -> String {
    // So many decimals that no reader takes it for the second before.
    let digits = String((minutes * 10_000_000_000_000 + 720) / 1_440)
    return minutes == 0 ? "" : "." + String(repeating: "0", count: 13 - digits.utf8.count) + digits
  }
}
