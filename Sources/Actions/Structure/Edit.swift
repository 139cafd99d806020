import Council
import Law
import Store

/// Changes a post from a day on.
public typealias EditPost = Edit<Post>
/// Changes a unit from a day on.
public typealias EditUnit = Edit<OrganisationUnit>
/// Changes a place from a day on.
public typealias EditPlace = Edit<Place>
/// Changes a body from a day on.
public typealias EditBody = Edit<Body>
/// Changes a member from a day on.
public typealias EditMember = Edit<Member>
/// Changes a political group from a day on.
public typealias EditPoliticalGroup = Edit<PoliticalGroup>
/// Changes a membership from a day on.
public typealias EditMembership = Edit<Membership>
/// Changes a portfolio from a day on.
public typealias EditPortfolio = Edit<Portfolio>

/// Changes something from a day on. What stood before that day stands in the history.
public struct Edit<Matter: Established>: Deed {
  public static var permission: Permission { Matter.permission }
  public static var name: String { "edit-\(Matter.noun)" }
  public let authority: String
  /// It as it is to be; its days are those of the grounds, to the end of the version that stands on them.
  public let wanted: Matter
  /// The version that was shown to who changes it.
  public let seen: Matter
  /// From when, why, under what.
  public let grounds: Grounds

  /// Something to be changed.
  public init(_ wanted: Matter, seen: Matter, at authority: String, on grounds: Grounds) {
    self.authority = authority
    self.wanted = wanted
    self.seen = seen
    self.grounds = grounds
  }

  /// Gives back the number of the entry. Throws ``EstablishmentRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Int> {
    try wanted.foresee(work.records, at: authority)
    let council = try work.council(authority)
    var versions = Versions(try Matter.versions(of: seen.reference, at: authority, work.records))
    guard let standing = versions.standing(on: grounds.from) else {
      throw EstablishmentRefusal.doesNotStand(seen.subject, on: grounds.from)
    }
    guard standing.value == seen else { throw EstablishmentRefusal.changedMeanwhile }
    var changed = seen.stating(wanted)
    changed.from = grounds.from
    versions.put(changed, place: standing.ordinal, on: work.now.day)
    guard versions.differ else { throw EstablishmentRefusal.nothingChanged }
    try EstablishmentRefusal.check(
      try changed.objections(
        stated: grounds.dayObjections + versions.stops(after: grounds.from), before: seen, on: grounds.from,
        at: council, work.records), grounds)
    let number = try work.nextEntry(at: authority)
    try Matter.keep(versions.entries, of: seen.reference, at: authority, work.records)
    let fields = Matter.Field.differing(seen, changed)
    return .openly(number, matter(work, changed, "changed", fields, on: grounds, from: grounds.from))
  }
}
