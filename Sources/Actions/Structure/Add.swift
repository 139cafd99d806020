import Council
import Law
import Store

/// Enters a post that is new, from a day on.
public typealias AddPost = Add<Post>
/// Enters a unit that is new, from a day on.
public typealias AddUnit = Add<OrganisationUnit>
/// Enters a place that is new, from a day on.
public typealias AddPlace = Add<Place>
/// Enters a body that is new, from a day on.
public typealias AddBody = Add<Body>
/// Enters a member that is new, from a day on.
public typealias AddMember = Add<Member>
/// Enters a political group that is new, from a day on.
public typealias AddPoliticalGroup = Add<PoliticalGroup>
/// Enters a membership that is new, from a day on.
public typealias AddMembership = Add<Membership>
/// Enters a portfolio that is new, from a day on.
public typealias AddPortfolio = Add<Portfolio>

/// Enters something that is new, from a day on.
public struct Add<Matter: Established>: Deed {
  public static var permission: Permission { Matter.permission }
  public static var name: String { "add-\(Matter.noun)" }
  public let authority: String
  /// What is new; it stands from the day of the grounds on.
  public let wanted: Matter
  /// From when, why, under what.
  public let grounds: Grounds

  /// Something to be added.
  public init(_ wanted: Matter, at authority: String, on grounds: Grounds) {
    self.authority = authority
    self.grounds = grounds
    var wanted = wanted
    (wanted.from, wanted.to) = (grounds.from, nil)
    self.wanted = wanted
  }

  /// Gives back the number of the entry. Throws ``EstablishmentRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Int> {
    try wanted.foresee(work.records, at: authority)
    let council = try work.council(authority)
    let stated =
      TextLimit.objections(reference: wanted.reference.rawValue, most: Matter.mostReference) + grounds.dayObjections
      + (try taken(work.records))
    try EstablishmentRefusal.check(
      try wanted.objections(stated: stated, before: nil, on: grounds.from, at: council, work.records), grounds)
    var versions = Versions<Matter>([])
    versions.put(wanted, place: try Matter.nextPlace(at: authority, work.records), on: work.now.day)
    let number = try work.nextEntry(at: authority)
    try Matter.keep(versions.entries, of: wanted.reference, at: authority, work.records)
    return .openly(number, matter(work, wanted, "added", on: grounds, from: grounds.from))
  }

  private func taken(_ records: OpenRecords) throws -> [Objection] {
    guard let other = try Matter.versions(of: wanted.reference, at: authority, records).last?.value else { return [] }
    return [
      .refusal(
        "reference", "\(wanted.reference.rawValue) is taken by \(other.label). Choose another reference.")
    ]
  }
}
