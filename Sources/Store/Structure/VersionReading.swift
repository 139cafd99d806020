import Council
import DatabasePort

extension OpenRecords {
  /// Every version of one post, earliest first.
  public func versions(of post: Post.Reference, at authority: String) throws -> [Entry<Post>] {
    try keptRows(of: post, at: authority).entries()
  }

  /// Every version of a post and of all posts that are ever above it, without what they carry; of at most so many posts.
  public func line(from post: Post.Reference, at authority: String, atMost: Int) throws -> [Post] {
    try line(StructureTables.post, "reports_to", from: post.rawValue, authority, atMost, Self.post)
  }

  /// Every version of a unit and of all units it is ever part of; of at most so many units.
  public func line(
    from unit: OrganisationUnit.Reference, at authority: String, atMost: Int
  ) throws -> [OrganisationUnit] {
    try line(StructureTables.unit, "parent", from: unit.rawValue, authority, atMost, Self.unit)
  }

  private func line<Value>(
    _ table: Table, _ above: String, from reference: String, _ authority: String, _ most: Int,
    _ value: (Row) throws -> Entry<Value>
  ) throws -> [Value] {
    // The end of a line is a null that matches nothing. To leave it out here would lead SQLite to the index of another column.
    try transaction.query(
      """
      with recursive line (reference) as (
        select reference from \(table.name) where authority = ? and reference = ?
        union select version.\(above) from line
        join \(table.name) as version on version.authority = ? and version.reference = line.reference)
      select * from \(table.name) as version
      where authority = ? and reference in (select reference from line limit ?) order by reference, valid_from
      """,
      [.text(authority), .text(reference), .text(authority), .text(authority), .integer(most)]
    ) { try value($0).value }
  }

  /// Every version of one unit, earliest first.
  public func versions(of unit: OrganisationUnit.Reference, at authority: String) throws -> [Entry<OrganisationUnit>] {
    let question = Self.question(
      StructureTables.unit, where: ["authority": .text(authority), "reference": .text(unit.rawValue)])
    return try transaction.query(question.sql, question.arguments, Self.unit)
  }

  /// Every version of the posts that ever work in a unit, while they do.
  public func posts(in unit: OrganisationUnit.Reference, at authority: String) throws -> [Post] {
    try posts(in: Window(authority: authority, column: ("unit", unit.rawValue))).map(\.value)
  }

  /// Every version of the posts that ever report to a post, while they do.
  public func posts(reportingTo manager: Post.Reference, at authority: String) throws -> [Post] {
    try posts(in: Window(authority: authority, column: ("reports_to", manager.rawValue))).map(\.value)
  }

  /// Every version of the units that are ever part of a unit, while they are.
  public func units(within parent: OrganisationUnit.Reference, at authority: String) throws -> [OrganisationUnit] {
    try units(in: Window(authority: authority, column: ("parent", parent.rawValue))).map(\.value)
  }

  /// The place at the end of an authority's list of posts.
  public func nextPlaceOfPost(at authority: String) throws -> Int { try nextPlace(in: StructureTables.post, authority) }

  /// The place at the end of an authority's list of units.
  public func nextPlaceOfUnit(at authority: String) throws -> Int { try nextPlace(in: StructureTables.unit, authority) }

  private func nextPlace(in table: Table, _ authority: String) throws -> Int {
    try transaction.query(
      "select coalesce(max(ordinal) + 1, 0) as place from \(table.name) where authority = ?", [.text(authority)]
    ) { try $0.integer("place") }.first ?? 0
  }
}
