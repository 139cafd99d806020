import Council
import DatabasePort
import Law

extension OpenRecords {
  /// Puts these versions of a unit in the place of all it had.
  public func replace(
    unit reference: OrganisationUnit.Reference, of authority: String, with entries: [Entry<OrganisationUnit>]
  ) throws {
    try replace(
      StructureTables.unit, where: ["authority": .text(authority), "reference": .text(reference.rawValue)],
      with: entries.map { try Self.row($0, of: authority) })
  }

  /// Puts these versions of a post in the place of all it had.
  public func replace(
    post reference: Post.Reference, of authority: String, with entries: [Entry<Post>]
  ) throws {
    let kept = try keptRows(of: reference, at: authority)
    let posts = entries.map(\.value)
    // Parts of versions that go have to go first, or the database would take them away unrecorded.
    let standing = Set(posts.map { DayColumn.from($0.from) })
    let parts = try [kept.funding(), kept.responsibilities()].map { rows in
      for row in rows where !standing.contains(row["valid_from"]) { try delete(row) }
      return rows.filter { standing.contains($0["valid_from"]) }
    }
    try replace(try kept.posts(), with: entries.map { try Self.row($0, of: authority) })
    try replace(parts[0], with: posts.flatMap { try Self.fundingRows(of: $0, authority) })
    try replace(parts[1], with: posts.flatMap { try Self.responsibilityRows(of: $0, authority) })
  }

  private static func row(_ entry: Entry<OrganisationUnit>, of authority: String) throws -> TableRow {
    let unit = entry.value
    return try TableRow(
      StructureTables.unit,
      [
        "authority": .text(authority), "reference": .text(unit.reference.rawValue),
        "valid_from": DayColumn.from(unit.from), "valid_to": DayColumn.to(unit.to),
        "ordinal": .integer(entry.ordinal), "entered_on": DatabaseValue(entry.enteredOn),
        "entered_under": .text(entry.enteredUnder), "name": .text(unit.name), "kind": .text(unit.kind.rawValue),
        "parent": DatabaseValue(unit.parent?.rawValue),
      ])
  }

  private static func row(_ entry: Entry<Post>, of authority: String) throws -> TableRow {
    let post = entry.value
    return try TableRow(
      StructureTables.post,
      [
        "authority": .text(authority), "reference": .text(post.reference.rawValue),
        "valid_from": DayColumn.from(post.from), "valid_to": DayColumn.to(post.to),
        "ordinal": .integer(entry.ordinal), "entered_on": DatabaseValue(entry.enteredOn),
        "entered_under": .text(entry.enteredUnder), "title": .text(post.title), "unit": .text(post.unit.rawValue),
        "reports_to": DatabaseValue(post.reportsTo?.rawValue), "grade": .text(post.grade),
        "subject_to_evaluation": DatabaseValue(post.gradeSubjectToEvaluation),
        "pay_from": DatabaseValue(post.payFrom?.pence), "pay_to": DatabaseValue(post.payTo?.pence),
        "fte_each": .integer(post.fteEach.millionths), "positions": .integer(post.positions),
        "basis": .text(post.basis.rawValue), "status": .text(post.status.rawValue), "area": .text(post.area),
        "cost_each": DatabaseValue(post.costEach?.pence),
      ])
  }

  private static func fundingRows(of post: Post, _ authority: String) throws -> [TableRow] {
    try post.funding.enumerated().map { ordinal, share in
      try TableRow(
        StructureTables.funding,
        [
          "authority": .text(authority), "post": .text(post.reference.rawValue),
          "valid_from": DayColumn.from(post.from), "ordinal": .integer(ordinal), "fund": .text(share.fund.rawValue),
          "basis_points": .integer(share.basisPoints),
        ])
    }
  }

  private static func responsibilityRows(of post: Post, _ authority: String) throws -> [TableRow] {
    try post.responsibilities.enumerated().map { ordinal, item in
      try TableRow(
        StructureTables.responsibility,
        [
          "authority": .text(authority), "post": .text(post.reference.rawValue),
          "valid_from": DayColumn.from(post.from), "ordinal": .integer(ordinal), "kind": .text(item.kind.rawValue),
          "words": .text(item.text),
        ])
    }
  }
}
