import Council
import DatabasePort
import Secrets

/// One entry of a record as everyone may read it, with what is wrong with it.
public struct RecordEntry: Hashable, Sendable {
  /// Its place in the record, from 1.
  public let number: Int
  /// Its fingerprint as it is kept: 64 hexadecimal digits.
  public let fingerprint: String
  /// The text the fingerprint is taken of.
  public let headingText: String
  /// The same, read; `nil` when it was altered so that it is no heading any more.
  public let heading: RecordHeading?
  /// What was found wrong when it was read: empty for an entry that is as it was entered and follows the one before.
  public let faults: [Fault]

  /// What can be wrong with an entry.
  public enum Fault: String, Hashable, Sendable {
    /// Its fingerprint is not that of its heading.
    case altered
    /// It does not carry the fingerprint that the entry before it has.
    case unlinked
    /// The entry before it is missing.
    case gap
    /// What stands beside the heading, for finding it, says something else.
    case misfiled
    /// Its public changes are not those the heading was made for.
    case changesAltered
    /// Its private part is not the one the heading was made for.
    case privatePartAltered
  }

  /// What was done; `nil` for a private matter, and when the heading cannot be read.
  public var matter: RecordMatter? { heading?.matter }

  /// Whether nothing was found wrong with it.
  public var isSound: Bool { faults.isEmpty }

  /// The columns an entry is read from, with the fingerprint of the one before.
  static let columns =
    "e.authority, e.number, e.fingerprint, e.heading, e.at, e.deed, e.subject, p.fingerprint as fingerprint_before"
  static let tables =
    "record_entry e left join record_entry p on p.authority = e.authority and p.number = e.number - 1"

  init(_ row: Row) throws {
    number = try row.integer("number")
    fingerprint = try row.text("fingerprint")
    headingText = try row.text("heading")
    heading = RecordHeading(text: headingText)
    faults = try Self.faults(row, heading, number: number, fingerprint: fingerprint, text: headingText)
  }

  init(_ entry: RecordEntry, and faults: [Fault]) {
    number = entry.number
    fingerprint = entry.fingerprint
    headingText = entry.headingText
    heading = entry.heading
    self.faults = entry.faults + faults
  }

  private static func faults(
    _ row: Row, _ heading: RecordHeading?, number: Int, fingerprint: String, text: String
  ) throws -> [Fault] {
    guard let heading, Digest(of: text).description == fingerprint else { return [.altered] }
    var faults: [Fault] = []
    let before = number == 1 ? RecordHeading.beginning : try row.optionalText("fingerprint_before")
    if before == nil { faults.append(.gap) } else if heading.previous != before { faults.append(.unlinked) }
    let agrees =
      try heading.number == number && heading.authority == row.text("authority")
      && heading.at.description == row.text("at")
      && heading.matter?.deed ?? RecordMatter.privateDeed == row.text("deed")
      && heading.matter?.subject ?? "" == row.text("subject")
    if !agrees { faults.append(.misfiled) }
    return faults
  }
}

/// One entry with what it changed.
public struct RecordEntryWithChanges: Hashable, Sendable {
  /// The entry; its changes and its private part were looked at too.
  public let entry: RecordEntry
  /// Its public changes as they are kept, one row to a line.
  public let changes: String

  init(_ row: Row) throws {
    let entry = try RecordEntry(row)
    changes = try row.text("changes")
    let privatePart = RecordPrivatePart.digest(try row.text("private_part"), salt: try row.text("salt"))
    var faults: [RecordEntry.Fault] = []
    if let heading = entry.heading {
      if Digest(of: changes).description != heading.changes { faults.append(.changesAltered) }
      if privatePart != heading.privatePart { faults.append(.privatePartAltered) }
    }
    self.entry = RecordEntry(entry, and: faults)
  }
}
