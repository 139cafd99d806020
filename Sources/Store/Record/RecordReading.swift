import Council
import DatabasePort

/// A page of a record: some entries, newest first, and where to go on.
public struct RecordPage: Hashable, Sendable {
  /// The entries, newest first.
  public var entries: [RecordEntry] = []
  /// Ask for entries before this number for the next, older page; `nil` when there is none.
  public var older: Int?
  /// Ask for entries after this number for the next, newer page; `nil` when there is none.
  public var newer: Int?
  /// The lowest and highest number looked at, when not all could be: the rest of the answer may lie beyond.
  public var lookedAt: ClosedRange<Int>?

  /// A page from its parts.
  public init(
    entries: [RecordEntry] = [], older: Int? = nil, newer: Int? = nil, lookedAt: ClosedRange<Int>? = nil
  ) {
    self.entries = entries
    self.older = older
    self.newer = newer
    self.lookedAt = lookedAt
  }
}

/// From where a page of a record is read.
public enum RecordPlace: Hashable, Sendable {
  /// From the last entry down.
  case newest
  /// From below a number down.
  case before(Int)
  /// From above a number up.
  case after(Int)
}

extension AuthorityRecords {
  /// How many entries are looked at for one page when no index answers what is asked.
  public static let mostLookedAt = 20_000

  /// The last entry of the record.
  public func recordHead() throws -> RecordHead { try records.read { try $0.recordHead(of: authority.id) } }

  /// Entries that pass a filter, newest first.
  public func recordPage(_ filter: RecordFilter, from place: RecordPlace = .newest, length: Int = 20) throws
    -> RecordPage
  {
    try records.read { try $0.recordPage(of: authority.id, filter, from: place, length: length) }
  }

  /// One entry with its public changes; `nil` when there is none of this number.
  public func recordEntry(_ number: Int) throws -> RecordEntryWithChanges? {
    try records.read { open in
      try open.transaction.query(
        "select \(RecordEntry.columns), e.changes, e.private_part, e.salt from \(RecordEntry.tables)"
          + " where e.authority = ? and e.number = ?",
        [.text(authority.id), .integer(number)], RecordEntryWithChanges.init
      ).first
    }
  }

  /// The entries whose fingerprints begin with these hexadecimal digits, at most two of them.
  public func recordEntries(fingerprint beginning: String) throws -> [RecordEntry] {
    try records.read { open in
      try open.recordEntries(
        of: authority.id, "e.fingerprint >= ? and e.fingerprint < ?", [.text(beginning), .text(beginning + "g")],
        limit: 2)
    }
  }

  /// The first entry; `nil` when there is none.
  public func firstEntry() throws -> RecordEntry? {
    try records.read { try $0.recordEntries(of: authority.id, "e.number = 1", [], limit: 1).first }
  }

  /// The last entry that anyone may read; `nil` when there is none among the last entries.
  public func lastPublicEntry(before number: Int = .max) throws -> RecordEntry? {
    try records.read { open in
      try open.recordEntries(
        of: authority.id, "e.subject <> ? and e.number < ? and e.number > ?",
        [.text(""), .integer(number), .integer(min(number, try open.recordHead(of: authority.id).number) - 1000)],
        limit: 1
      ).first
    }
  }

  /// The names of all deeds in the record, in alphabetical order.
  public func deedsInRecord() throws -> [String] {
    try records.read { try $0.leaps(of: authority.id, column: "deed") { $0 } }
  }

  /// The kinds of all subjects in the record, in alphabetical order.
  public func kindsInRecord() throws -> [String] {
    // A kind is followed by a space; the sign after the space leaps over all its references.
    let kinds = try records.read { open in
      try open.leaps(of: authority.id, column: "subject") { subject in
        subject.firstIndex(of: " ").map { subject[..<$0] + "!" } ?? subject
      }
    }
    return Set(kinds.map { String($0.prefix { $0 != " " }) }).subtracting([""]).sorted()
  }
}

extension OpenRecords {
  func recordEntries(
    of authority: String, _ condition: String, _ arguments: [DatabaseValue], limit: Int, ascending: Bool = false
  ) throws -> [RecordEntry] {
    try transaction.query(
      "select \(RecordEntry.columns) from \(RecordEntry.tables) where e.authority = ? and \(condition)"
        + " order by e.number \(ascending ? "asc" : "desc") limit ?",
      [.text(authority)] + arguments + [.integer(limit)], RecordEntry.init)
  }

  /// The different values of an indexed column, found by leaping from one to what follows it.
  fileprivate func leaps(of authority: String, column: String, past: (String) -> String) throws -> [String] {
    var values: [String] = []
    var place = ""
    while let next = try transaction.query(
      "select min(\(column)) as next from record_entry where authority = ? and \(column) > ?",
      [.text(authority), .text(place)], { try $0.optionalText("next") }
    ).first ?? nil {
      values.append(next)
      place = past(next)
    }
    return values
  }
}
