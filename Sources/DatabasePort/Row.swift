/// One row of an answer, read by column name. A column of another kind than asked for throws ``DatabaseProblem``.
public struct Row: Sendable {
  /// The columns, as all rows of the answer have them.
  public let columns: Columns
  private let values: [DatabaseValue]

  /// The names of an answer's columns, shared by all its rows.
  public final class Columns: Sendable {
    /// The names in the order of the answer.
    public let names: [String]

    /// The names in the order of the answer; of two equal names, the first counts.
    public init(_ names: [String]) { self.names = names }
  }

  /// A row from its columns and their values, in the same order.
  public init(columns: Columns, values: [DatabaseValue]) {
    self.columns = columns
    self.values = values
  }

  /// The value of a column as it is kept.
  public func value(_ column: String) throws -> DatabaseValue {
    guard let place = columns.names.firstIndex(of: column), place < values.count else {
      throw DatabaseProblem(.wrongAnswer, "The answer has no column \(column).")
    }
    return values[place]
  }

  /// The value at a place in the order of the answer, for whoever goes through very many rows; null beyond the last.
  public subscript(place: Int) -> DatabaseValue { place < values.count ? values[place] : .null }

  /// Text; throws when the column is null.
  public func text(_ column: String) throws -> String {
    guard let text = try optionalText(column) else { throw missing(column) }
    return text
  }

  /// Text, or `nil` when the column is null.
  public func optionalText(_ column: String) throws -> String? {
    switch try value(column) {
    case .null: nil
    case .text(let text): text
    default: throw DatabaseProblem(.wrongAnswer, "The column \(column) holds no text.")
    }
  }

  /// A whole number; throws when the column is null.
  public func integer(_ column: String) throws -> Int {
    guard let number = try optionalInteger(column) else { throw missing(column) }
    return number
  }

  /// A whole number, or `nil` when the column is null.
  public func optionalInteger(_ column: String) throws -> Int? {
    switch try value(column) {
    case .null: nil
    case .integer(let number): number
    default: throw DatabaseProblem(.wrongAnswer, "The column \(column) holds no whole number.")
    }
  }

  /// Truth, kept as 0 and 1.
  public func flag(_ column: String) throws -> Bool { try integer(column) != 0 }

  private func missing(_ column: String) -> DatabaseProblem {
    DatabaseProblem(.wrongAnswer, "The column \(column) is empty.")
  }
}
