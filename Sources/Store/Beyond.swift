import DatabasePort
import Law

/// A place in a list in the order of days, and of references within a day: what comes after it is read next.
public struct Beyond: Hashable, Sendable {
  private let day: Day
  private let reference: String

  /// The place of something of a day.
  public init(_ day: Day, _ reference: String) { (self.day, self.reference) = (day, reference) }

  /// The place as it was written; `nil` when it is none.
  public init?(_ written: String) {
    guard let gap = written.firstIndex(of: " "), let day = Day(iso: String(written[..<gap])) else { return nil }
    self.init(day, String(written[written.index(after: gap)...]))
  }

  /// The place in a line, to be read again.
  public var written: String { "\(day.iso) \(reference)" }

  /// The condition for rows that come after it, by the column of the day and that of the reference.
  func terms(_ column: String) -> (String, [DatabaseValue]) {
    (
      " and (\(column) > ? or (\(column) = ? and reference > ?))",
      [DatabaseValue(day), DatabaseValue(day), .text(reference)]
    )
  }
}
