import Council
import DatabasePort
import Law

/// One entry of the record about a post or a unit, with the versions of it before and after.
public struct RecordedVersions<Version: Hashable & Sendable>: Sendable {
  /// The number of the entry.
  public let number: Int
  /// When it was entered.
  public let at: Moment
  /// What was done.
  public let matter: RecordMatter
  /// The versions before.
  public let before: [Version]
  /// The versions after.
  public let after: [Version]
}

extension OpenRecords {
  /// The entries about a post, latest first, at most so many. Each is told by undoing the later ones.
  public func history(
    of post: Post.Reference, at authority: String, atMost: Int = 200
  ) throws -> [RecordedVersions<Post>] {
    let parts: KeyValuePairs<String, DatabaseValue> = [
      "authority": .text(authority), "post": .text(post.rawValue),
    ]
    let whole: KeyValuePairs<String, DatabaseValue> = [
      "authority": .text(authority), "reference": .text(post.rawValue),
    ]
    let undone = try UndoneRows(
      rows(StructureTables.post, where: whole) + rows(StructureTables.funding, where: parts)
        + rows(StructureTables.responsibility, where: parts),
      of: [
        TableRow(StructureTables.post, whole), TableRow(StructureTables.funding, parts),
        TableRow(StructureTables.responsibility, parts),
      ])
    return try history(
      Told(subject: "post \(post.rawValue)", name: post.rawValue, authority: authority, atMost: atMost), undone,
      Self.posts)
  }

  /// The entries about a unit, latest first, at most so many.
  public func history(
    of unit: OrganisationUnit.Reference, at authority: String, atMost: Int = 200
  ) throws -> [RecordedVersions<OrganisationUnit>] {
    let whole: KeyValuePairs<String, DatabaseValue> = [
      "authority": .text(authority), "reference": .text(unit.rawValue),
    ]
    let undone = try UndoneRows(
      rows(StructureTables.unit, where: whole), of: [TableRow(StructureTables.unit, whole)])
    return try history(
      Told(subject: "unit \(unit.rawValue)", name: unit.rawValue, authority: authority, atMost: atMost), undone
    ) {
      try $0.map { try Self.unit($0.asRow).value }.sorted { ($0.from?.number ?? .min) < ($1.from?.number ?? .min) }
    }
  }

  /// The entries that may tell of something: those about it, and those that entered papers or lists that name it.
  struct Told {
    let subject: String
    let name: String
    let authority: String
    let atMost: Int
    /// Which entries enter papers or lists; each form has an index of its own.
    var papers = "deed in ('enter-case', 'enter-establishment')"
  }

  func history<Version>(
    _ told: Told, _ undone: UndoneRows, _ versions: ([TableRow]) throws -> [Version]
  ) throws -> [RecordedVersions<Version>] {
    var undone = undone
    var after = try versions(undone.rows)
    return try entries(told).compactMap { heading, changes in
      undone.undo(changes)
      let before = try versions(undone.rows)
      defer { after = before }
      guard let matter = heading.matter, before != after || matter.subject == told.subject else { return nil }
      return RecordedVersions(number: heading.number, at: heading.at, matter: matter, before: before, after: after)
    }
  }

  private func entries(_ told: Told) throws -> [(RecordHeading, String)] {
    let name = told.name.replacing("!", with: "!!").replacing("%", with: "!%").replacing("_", with: "!_")
    return try transaction.query(
      """
      select number, heading, changes from record_entry where authority = ? and subject = ?
      union
      select number, heading, changes from record_entry where authority = ?
        and \(told.papers) and changes like ? escape '!'
      order by number desc limit ?
      """,
      [
        .text(told.authority), .text(told.subject), .text(told.authority), .text("%\"\(name)\"%"),
        .integer(told.atMost),
      ]
    ) { row in
      guard let heading = RecordHeading(text: try row.text("heading")) else { return nil }
      return (heading, try row.text("changes"))
    }.compactMap(\.self)
  }

  private static func posts(_ rows: [TableRow]) throws -> [Post] {
    var entries = try rows.filter { $0.table.name == StructureTables.post.name }.map { try post($0.asRow) }
    let parts = rows.filter { $0.table.name != StructureTables.post.name }.sorted {
      (try? $0.asRow.integer("ordinal")) ?? 0 < (try? $1.asRow.integer("ordinal")) ?? 0
    }
    for part in parts {
      let row = part.asRow
      let from = try row.from()
      guard let place = entries.firstIndex(where: { $0.value.from == from }) else { continue }
      if part.table.name == StructureTables.funding.name {
        entries[place].value.funding.append(try fundingShare(row))
      } else {
        entries[place].value.take(try responsibility(row))
      }
    }
    return entries.map(\.value).sorted { ($0.from?.number ?? .min) < ($1.from?.number ?? .min) }
  }
}

/// Rows as they were before, found by taking back what entries of the record changed, the latest first.
struct UndoneRows {
  private var kept: [[DatabaseValue]: TableRow]
  /// How the images of the rows concerned begin.
  private let beginnings: [Substring]

  /// The rows as they are, of things named by rows that have only the columns all rows concerned share.
  init(_ rows: [TableRow], of named: [TableRow]) {
    kept = Dictionary(rows.map { (Self.key($0), $0) }) { first, _ in first }
    beginnings = named.map { $0.image.dropLast() }
  }

  var rows: [TableRow] { Array(kept.values) }

  /// Takes back the changes of one entry.
  mutating func undo(_ changes: String) {
    for line in changes.split(separator: "\n").reversed() {
      let image = line.dropFirst(2)
      guard beginnings.contains(where: { image.hasPrefix($0) && image.dropFirst($0.count).hasPrefix(",") }),
        let row = TableRow(image: image)
      else { continue }
      if line.hasPrefix("+") { kept[Self.key(row)] = nil } else { kept[Self.key(row)] = row }
    }
  }

  private static func key(_ row: TableRow) -> [DatabaseValue] { [.text(row.table.name)] + row.key }
}

extension TableRow {
  /// The same, to be read by column.
  var asRow: Row { Row(columns: Row.Columns(table.columnNames), values: values) }
}
