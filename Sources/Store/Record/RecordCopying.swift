import Council
import DatabasePort

/// An entry as it is copied out for everyone: its heading, its public changes, its fingerprint.
public struct CopiedEntry: Hashable, Sendable {
  /// Its number.
  public let number: Int
  /// The text of its heading.
  public let heading: String
  /// Its public changes, one row to a line.
  public let changes: String
  /// Its fingerprint as it is kept.
  public let fingerprint: String
}

extension AuthorityRecords {
  /// The next entries of a record up to a number, in order: as many as have about so many bytes together, at least one.
  /// Nothing more of the record is held in memory.
  public func copiedEntries(after number: Int, upTo last: Int, bytes: Int = 256 * 1024) throws -> [CopiedEntry] {
    try records.read { open in
      var entries: [CopiedEntry] = []
      var (size, place) = (0, number)
      while size < bytes, place < last {
        let few = try open.copiedEntries(of: authority.id, after: place, upTo: last)
        guard let end = few.last else { break }
        size += few.reduce(0) { $0 + $1.heading.utf8.count + $1.changes.utf8.count }
        place = end.number
        entries += few
      }
      return entries
    }
  }
}

extension OpenRecords {
  /// One entry with large changes comes alone, small ones come by the dozen.
  fileprivate func copiedEntries(of authority: String, after number: Int, upTo last: Int) throws -> [CopiedEntry] {
    let large = 64 * 1024
    let sizes = try transaction.query(
      "select number, length(changes) as size from record_entry"
        + " where authority = ? and number > ? and number <= ? order by number limit 32",
      [.text(authority), .integer(number), .integer(last)]
    ) { (number: try $0.integer("number"), size: try $0.integer("size")) }
    guard let first = sizes.first else { return [] }
    let small = sizes.prefix { $0.size < large }
    return try transaction.query(
      "select number, heading, changes, fingerprint from record_entry"
        + " where authority = ? and number >= ? and number <= ? order by number",
      [.text(authority), .integer(first.number), .integer(small.last?.number ?? first.number)]
    ) {
      CopiedEntry(
        number: try $0.integer("number"), heading: try $0.text("heading"), changes: try $0.text("changes"),
        fingerprint: try $0.text("fingerprint"))
    }
  }
}
