import Council
import DatabasePort
import Law

/// What is kept in a table of its own, a row for each version under a lasting reference: a body, a member.
public protocol KeptVersion: Hashable, Sendable {
  /// What it is known by.
  associatedtype Reference: RawRepresentable<String>
  /// What it is known by.
  var reference: Reference { get }
  /// Its first day; without one it stands from before anybody asks.
  var from: Day? { get }
  /// Its last day; without one it stands on.
  var to: Day? { get }
  /// The table its versions stand in.
  static var table: Table { get }
  /// What the record calls one: `body`.
  static var subject: String { get }
  /// A version from its row.
  static func read(_ row: Row) throws -> Self
  /// The columns that are its own.
  func columns() throws -> [String: DatabaseValue]
}

extension KeptVersion {
  /// Whether this version stands on a day.
  public func isIn(_ day: Day) -> Bool { (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true) }
}

extension OpenRecords {
  /// Every version of one of them, earliest first.
  public func versions<Kept: KeptVersion>(
    _ kind: Kept.Type, of reference: Kept.Reference, at authority: String
  ) throws -> [Entry<Kept>] {
    let question = Self.question(
      Kept.table, where: ["authority": .text(authority), "reference": .text(reference.rawValue)])
    return try transaction.query(question.sql, question.arguments, Self.entry)
  }

  /// Every version of all of them, as entered.
  public func entered<Kept: KeptVersion>(_ kind: Kept.Type, of authority: String) throws -> [Entry<Kept>] {
    try transaction.query(
      "select * from \(Kept.table.name) where authority = ? order by ordinal, reference, valid_from",
      [.text(authority)], Self.entry)
  }

  /// All of them that stand on a day, in the order of the list.
  public func standing<Kept: KeptVersion>(_ kind: Kept.Type, of authority: String, on day: Day) throws -> [Kept] {
    try standing(kind, of: authority, on: day, where: "1 = 1", [])
  }

  /// Those with these references that stand on a day.
  public func standing<Kept: KeptVersion>(
    _ kind: Kept.Type, _ references: some Collection<Kept.Reference>, of authority: String, on day: Day
  ) throws -> [Kept] {
    guard !references.isEmpty else { return [] }
    let marks = Array(repeating: "?", count: references.count).joined(separator: ", ")
    return try standing(
      kind, of: authority, on: day, where: "reference in (\(marks))", references.map { .text($0.rawValue) })
  }

  /// Whether any of them stands on a day.
  public func hasAny<Kept: KeptVersion>(_ kind: Kept.Type, of authority: String, on day: Day) throws -> Bool {
    try !transaction.query(
      "select 1 as any_row from \(Kept.table.name) where authority = ? and valid_from <= ? and valid_to >= ? limit 1",
      [.text(authority), DatabaseValue(day), DatabaseValue(day)]
    ) { try $0.integer("any_row") }.isEmpty
  }

  func standing<Kept: KeptVersion>(
    _ kind: Kept.Type, of authority: String, on day: Day, where condition: String, _ arguments: [DatabaseValue]
  ) throws -> [Kept] {
    try transaction.query(
      """
      select * from \(Kept.table.name) where authority = ? and valid_from <= ? and valid_to >= ? and \(condition)
      order by ordinal, reference
      """,
      [.text(authority), DatabaseValue(day), DatabaseValue(day)] + arguments
    ) { try Kept.read($0) }
  }

  /// Puts these versions in the place of all that are kept of one of them.
  public func replace<Kept: KeptVersion>(
    _ reference: Kept.Reference, of authority: String, with entries: [Entry<Kept>]
  ) throws {
    try replace(
      Kept.table, where: ["authority": .text(authority), "reference": .text(reference.rawValue)],
      with: entries.map { try Self.row($0, of: authority) })
  }

  /// The place at the end of an authority’s list of them.
  public func nextPlace<Kept: KeptVersion>(_ kind: Kept.Type, at authority: String) throws -> Int {
    try transaction.query(
      "select coalesce(max(ordinal) + 1, 0) as place from \(Kept.table.name) where authority = ?", [.text(authority)]
    ) { try $0.integer("place") }.first ?? 0
  }

  /// The entries about one of them, latest first, at most so many. Each is told by undoing the later ones.
  public func history<Kept: KeptVersion>(
    _ kind: Kept.Type, of reference: Kept.Reference, at authority: String, atMost: Int = 200
  ) throws -> [RecordedVersions<Kept>] {
    let name = reference.rawValue
    let whole: KeyValuePairs<String, DatabaseValue> = ["authority": .text(authority), "reference": .text(name)]
    let undone = try UndoneRows(rows(Kept.table, where: whole), of: [TableRow(Kept.table, whole)])
    return try history(
      Told(
        subject: "\(Kept.subject) \(name)", name: name, authority: authority, atMost: atMost,
        papers: "deed = 'enter-bodies'"), undone
    ) {
      try $0.map { try Kept.read($0.asRow) }.sorted { ($0.from?.number ?? .min) < ($1.from?.number ?? .min) }
    }
  }

  private static func entry<Kept: KeptVersion>(_ row: Row) throws -> Entry<Kept> {
    Entry(
      value: try Kept.read(row), ordinal: try row.integer("ordinal"), enteredOn: try row.day("entered_on"),
      enteredUnder: try row.text("entered_under"))
  }

  private static func row<Kept: KeptVersion>(_ entry: Entry<Kept>, of authority: String) throws -> TableRow {
    var row = try TableRow(
      Kept.table,
      [
        "authority": .text(authority), "reference": .text(entry.value.reference.rawValue),
        "valid_from": DayColumn.from(entry.value.from), "valid_to": DayColumn.to(entry.value.to),
        "ordinal": .integer(entry.ordinal), "entered_on": DatabaseValue(entry.enteredOn),
        "entered_under": .text(entry.enteredUnder),
      ])
    for (column, value) in try entry.value.columns() { row[column] = value }
    return row
  }
}
