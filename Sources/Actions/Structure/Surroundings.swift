import Council
import Law
import Store

/// What stands around a unit or a post, as far as a change to it asks.
struct Surroundings {
  let records: OpenRecords
  let authority: Authority

  private static let mostAbove = 400

  /// Every version of what is ever above a post: its unit, its line of managers.
  func above(_ post: Post) throws -> Establishment { try Self.above(post, records, authority.id) }

  /// Every version of what a unit is ever part of.
  func above(_ unit: OrganisationUnit) throws -> Establishment { try Self.above(unit, records, authority.id) }

  static func above(_ post: Post, _ records: OpenRecords, _ authority: String) throws -> Establishment {
    Establishment(
      units: try records.versions(of: post.unit, at: authority).map(\.value),
      posts: try post.reportsTo.map { try records.line(from: $0, at: authority, atMost: mostAbove) } ?? [])
  }

  static func above(_ unit: OrganisationUnit, _ records: OpenRecords, _ authority: String) throws -> Establishment {
    Establishment(units: try unit.parent.map { try records.line(from: $0, at: authority, atMost: mostAbove) } ?? [])
  }

  /// What the law on statutory officers warns of when a post becomes another, comes, or goes, on a day.
  func statutory(_ before: Post?, _ after: Post?, on day: Day) throws -> [Objection] {
    guard !(before?.designations ?? []).isEmpty || !(after?.designations ?? []).isEmpty else { return [] }
    let standing = try records.establishment(of: authority.id, on: day)
    let reference = after?.reference ?? before?.reference
    var changed = standing
    changed.posts.removeAll { $0.reference == reference }
    if let after { changed.posts.append(after) }
    return StatutoryObjections.warnings(before: standing, after: changed, of: authority, on: day)
  }
}
