import DatabasePort

/// What was copied, and proven equal: rows of every table, and the head of every record.
public struct CopyReport: Hashable, Sendable {
  /// How many rows a table has, at the source and in the copy.
  public struct Rows: Hashable, Sendable {
    /// The table.
    public let table: String
    /// The number of its rows.
    public let count: Int
  }

  /// The last entry of a record, at the source and in the copy.
  public struct Head: Hashable, Sendable {
    /// The authority whose record it is, by its short name.
    public let authority: String
    /// The number of the last entry.
    public let number: Int
    /// Its fingerprint.
    public let fingerprint: String
  }

  /// The rows of every table, in the catalogue’s order. Each was read back and is the same, by the sum of all rows’ digests.
  public let rows: [Rows]
  /// The heads of all records, by authority.
  public let heads: [Head]
  /// Tables at the source that are not Folkmoot’s, and were not copied.
  public let leftBehind: [String]
  /// What verifying the copy found.
  public let verification: VerificationReport

  /// The number of rows of all tables.
  public var count: Int { rows.reduce(0) { $0 + $1.count } }
}

extension CopyReport.Head {
  static func all(in transaction: any Transaction) throws -> [CopyReport.Head] {
    try transaction.query(
      """
      select e.authority, e.number, e.fingerprint from record_entry e
      join (select authority, max(number) as number from record_entry group by authority) h
      on h.authority = e.authority and h.number = e.number order by e.authority
      """
    ) {
      CopyReport.Head(
        authority: try $0.text("authority"), number: try $0.integer("number"), fingerprint: try $0.text("fingerprint"))
    }
  }
}
