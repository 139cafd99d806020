/// Something that is not as the record says: where, what, and what to do next.
public struct VerificationFinding: Hashable, Sendable, Codable, CustomStringConvertible {
  /// The authority whose record or row it is, by its short name; empty when it is the whole site's.
  public let authority: String
  /// The entry of the record it is about; of a row, the one that last wrote it. `nil` when there is none.
  public let entry: Int?
  /// The table.
  public let table: String
  /// The row, by the values that tell it apart: `kent CLO 2010-03-23`.
  public let row: String
  /// The columns; more than one when it cannot be told which was altered, none when it is the whole row.
  public let fields: [String]
  /// What was found.
  public let words: String
  /// What to do next.
  public let next: String

  init(
    _ authority: String, entry: Int? = nil, table: String, row: String, fields: [String] = [], _ words: String,
    next: Remedy
  ) {
    (self.authority, self.entry, self.table, self.row) = (authority, entry, table, row)
    (self.fields, self.words, self.next) = (fields, words, next.rawValue)
  }

  /// One line: where, what, what next.
  public var description: String {
    let place = [
      authority, entry.map { "entry \($0)" } ?? "", "\(table) \(row)", fields.joined(separator: " or "),
    ]
    return place.filter { !$0.isEmpty }.joined(separator: ", ") + ": \(words) \(next)"
  }

  enum Remedy: String {
    case record =
      "Find out who wrote to the database, and put the record back from a backup that verifies."
    case row =
      "Find out who wrote to the database. Put the value back by hand, or the whole from a backup that verifies; then verify again."
    case sealedRow =
      "Find out who wrote to the database, and delete the row: it counts for nothing while its seal is wrong."
    case seal =
      "Compare with the seals kept elsewhere: the feed, the signed files, whoever was sent them."
    case steps = "Use the Folkmoot that made these tables, or put back a backup that verifies."
  }
}
