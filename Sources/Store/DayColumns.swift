import DatabasePort
import Law

/// Days in columns. A first or last day that is left open is kept as the first or last day there is, so that days compare.
enum DayColumn {
  static let always = "0001-01-01"
  static let lasting = "9999-12-31"

  static func from(_ day: Day?) -> DatabaseValue { .text(day?.iso ?? always) }
  static func to(_ day: Day?) -> DatabaseValue { .text(day?.iso ?? lasting) }
}

extension DatabaseValue {
  init(_ day: Day) { self = .text(day.iso) }
}

extension Row {
  func day(_ column: String) throws -> Day {
    let text = try text(column)
    guard let day = Day(iso: text) else { throw DatabaseProblem(.wrongAnswer, "\(text) in \(column) is not a day.") }
    return day
  }

  func from() throws -> Day? { try openDay("valid_from", open: DayColumn.always) }
  func to() throws -> Day? { try openDay("valid_to", open: DayColumn.lasting) }

  private func openDay(_ column: String, open: String) throws -> Day? {
    try text(column) == open ? nil : day(column)
  }

  /// A column that holds one of the words of a list.
  func word<Word: RawRepresentable>(_ column: String) throws -> Word where Word.RawValue == String {
    let text = try text(column)
    guard let word = Word(rawValue: text) else {
      throw DatabaseProblem(.wrongAnswer, "\(text) in \(column) is not a word Folkmoot knows.")
    }
    return word
  }
}
