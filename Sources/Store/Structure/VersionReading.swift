import Council
import DatabasePort

extension OpenRecords {
  /// Every version of one post, earliest first.
  public func versions(of post: Post.Reference, at authority: String) throws -> [Entry<Post>] {
    try posts(in: Window(authority: authority, column: ("reference", post.rawValue)))
  }

  /// Every version of one unit, earliest first.
  public func versions(of unit: OrganisationUnit.Reference, at authority: String) throws -> [Entry<OrganisationUnit>] {
    try units(in: Window(authority: authority, column: ("reference", unit.rawValue)))
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
