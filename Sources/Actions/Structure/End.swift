import Council
import Law
import Store

/// Ends a post, and with it its job description.
public typealias EndPost = End<Post>
/// Ends a unit. Whatever is in it has to go or move first.
public typealias EndUnit = End<OrganisationUnit>
/// Ends a place, and with it its boundary and who answers for it.
public typealias EndPlace = End<Place>
/// Ends a body.
public typealias EndBody = End<Body>
/// Ends a member.
public typealias EndMember = End<Member>
/// Ends a political group.
public typealias EndPoliticalGroup = End<PoliticalGroup>
/// Ends a membership.
public typealias EndMembership = End<Membership>
/// Ends a portfolio.
public typealias EndPortfolio = End<Portfolio>

/// Ends something: from a day on it stands no more.
public struct End<Matter: Established>: Deed {
  public static var permission: Permission { Matter.permission }
  public static var name: String { "end-\(Matter.noun)" }
  public let authority: String
  /// The version that was shown to who ends it.
  public let seen: Matter
  /// From when it stands no more, why, under what.
  public let grounds: Grounds

  /// Something to be ended.
  public init(_ seen: Matter, at authority: String, on grounds: Grounds) {
    self.authority = authority
    self.seen = seen
    self.grounds = grounds
  }

  /// Gives back the number of the entry. Throws ``EstablishmentRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Int> {
    let council = try work.council(authority)
    var versions = Versions(try Matter.versions(of: seen.reference, at: authority, work.records))
    let lastDay = grounds.from.adding(days: -1)
    guard let standing = versions.standing(on: lastDay) else {
      throw EstablishmentRefusal.doesNotStand(seen.subject, on: lastDay)
    }
    guard standing.value == seen else { throw EstablishmentRefusal.changedMeanwhile }
    versions.end(from: grounds.from)
    guard versions.differ else { throw EstablishmentRefusal.nothingChanged }
    let hindered = try seen.objectionsToEnd(from: grounds.from, at: council, work.records)
    try EstablishmentRefusal.check(grounds.dayObjections + hindered + versions.goWithIt(after: lastDay), grounds)
    let number = try work.nextEntry(at: authority)
    try Matter.keep(versions.entries, of: seen.reference, at: authority, work.records)
    try seen.endWhatHangsOnIt(from: grounds.from, at: authority, work.records)
    return .openly(number, matter(work, seen, "ended", on: grounds, from: grounds.from))
  }
}
