import Council
import Law
import Store

/// What stands around a unit or a post, as far as a change to it asks.
struct Surroundings {
  let records: OpenRecords
  let authority: Authority

  private static let mostAbove = 400

  /// Every version of what is ever above a post: its unit, its line of managers.
  func above(_ post: Post) throws -> Establishment {
    let unit = try records.versions(of: post.unit, at: authority.id).map(\.value)
    var (found, seen): ([Post], Set<Post.Reference>) = ([], [post.reference])
    var open = [post.reportsTo].compactMap(\.self)
    while let reference = open.popLast(), found.count < Self.mostAbove {
      guard seen.insert(reference).inserted else { continue }
      let versions = try records.versions(of: reference, at: authority.id).map(\.value)
      found += versions
      open += versions.compactMap(\.reportsTo)
    }
    return Establishment(units: unit, posts: found)
  }

  /// Every version of what a unit is ever part of.
  func above(_ unit: OrganisationUnit) throws -> Establishment {
    var (found, seen): ([OrganisationUnit], Set<OrganisationUnit.Reference>) = ([], [unit.reference])
    var open = [unit.parent].compactMap(\.self)
    while let reference = open.popLast(), found.count < Self.mostAbove {
      guard seen.insert(reference).inserted else { continue }
      let versions = try records.versions(of: reference, at: authority.id).map(\.value)
      found += versions
      open += versions.compactMap(\.parent)
    }
    return Establishment(units: found)
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
