import Council
import DatabasePort
import Law

extension OpenRecords {
  /// Puts these versions of a unit in the place of all it had.
  public func replace(
    unit reference: OrganisationUnit.Reference, of authority: String, with entries: [Entry<OrganisationUnit>]
  ) throws {
    try delete("organisation_unit", reference.rawValue, of: authority)
    for entry in entries { try insert(entry, of: authority) }
  }

  /// Puts these versions of a post in the place of all it had.
  public func replace(
    post reference: Post.Reference, of authority: String, with entries: [Entry<Post>]
  ) throws {
    try delete("post", reference.rawValue, of: authority)
    for entry in entries { try insert(entry, of: authority) }
  }

  private func delete(_ table: String, _ reference: String, of authority: String) throws {
    try transaction.run(
      "delete from \(table) where authority = ? and reference = ?", [.text(authority), .text(reference)])
  }

  private func insert(_ entry: Entry<OrganisationUnit>, of authority: String) throws {
    let unit = entry.value
    try transaction.run(
      """
      insert into organisation_unit (authority, reference, valid_from, valid_to, ordinal, entered_on, entered_under,
        name, kind, parent) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .text(authority), .text(unit.reference.rawValue), DayColumn.from(unit.from), DayColumn.to(unit.to),
        .integer(entry.ordinal), DatabaseValue(entry.enteredOn), .text(entry.enteredUnder), .text(unit.name),
        .text(unit.kind.rawValue), DatabaseValue(unit.parent?.rawValue),
      ])
  }

  private func insert(_ entry: Entry<Post>, of authority: String) throws {
    let post = entry.value
    try transaction.run(
      """
      insert into post (authority, reference, valid_from, valid_to, ordinal, entered_on, entered_under, title, unit,
        reports_to, grade, subject_to_evaluation, pay_from, pay_to, fte_each, positions, basis, status, area, cost_each)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .text(authority), .text(post.reference.rawValue), DayColumn.from(post.from), DayColumn.to(post.to),
        .integer(entry.ordinal), DatabaseValue(entry.enteredOn), .text(entry.enteredUnder), .text(post.title),
        .text(post.unit.rawValue), DatabaseValue(post.reportsTo?.rawValue), .text(post.grade),
        DatabaseValue(post.gradeSubjectToEvaluation), DatabaseValue(post.payFrom?.pence),
        DatabaseValue(post.payTo?.pence), .integer(post.fteEach.millionths), .integer(post.positions),
        .text(post.basis.rawValue), .text(post.status.rawValue), .text(post.area),
        DatabaseValue(post.costEach?.pence),
      ])
    try insertParts(of: post, authority: authority)
  }

  private func insertParts(of post: Post, authority: String) throws {
    let key: [DatabaseValue] = [.text(authority), .text(post.reference.rawValue), DayColumn.from(post.from)]
    for (ordinal, share) in post.funding.enumerated() {
      try transaction.run(
        """
        insert into post_funding (authority, post, valid_from, ordinal, fund, basis_points) values (?, ?, ?, ?, ?, ?)
        """, key + [.integer(ordinal), .text(share.fund.rawValue), .integer(share.basisPoints)])
    }
    for (ordinal, item) in post.responsibilities.enumerated() {
      try transaction.run(
        """
        insert into post_responsibility (authority, post, valid_from, ordinal, kind, words) values (?, ?, ?, ?, ?, ?)
        """, key + [.integer(ordinal), .text(item.kind.rawValue), .text(item.text)])
    }
  }
}
