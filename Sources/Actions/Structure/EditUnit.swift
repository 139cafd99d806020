import Council
import Law
import Store

/// Changes a unit from a day on. What stood before that day stands in the history.
public struct EditUnit: Deed {
  public static let permission = Permission.editStructure
  public static let name = "edit-unit"
  public let authority: String
  /// The unit as it is to be.
  public let unit: OrganisationUnit
  /// The version that was shown to who changes it.
  public let seen: OrganisationUnit
  /// From when, why, under what.
  public let grounds: Grounds

  /// A unit to be changed.
  public init(_ unit: OrganisationUnit, seen: OrganisationUnit, at authority: String, on grounds: Grounds) {
    self.authority = authority
    self.unit = unit
    self.seen = seen
    self.grounds = grounds
  }

  /// Gives back the number of the entry. Throws ``EstablishmentRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Int> {
    try work.foresee(unit, at: authority)
    let council = try work.council(authority)
    var versions = Versions(try work.records.versions(of: seen.reference, at: authority))
    guard let standing = versions.standing(on: grounds.from) else {
      throw EstablishmentRefusal.doesNotStand("unit \(seen.reference.rawValue)", on: grounds.from)
    }
    guard standing.value == seen else { throw EstablishmentRefusal.changedMeanwhile }
    var wanted = standing.value
    for field in UnitField.allCases { field.put(from: unit, into: &wanted) }
    wanted.from = grounds.from
    versions.put(wanted, place: standing.ordinal, on: work.now.day)
    guard versions.differ else { throw EstablishmentRefusal.nothingChanged }
    let around = Surroundings(records: work.records, authority: council)
    try EstablishmentRefusal.check(
      wanted.objections + grounds.dayObjections
        + Placing(among: try around.above(wanted)).objections(wanted, before: standing.value)
        + (versions.next(after: grounds.from)?.from.map { EditPost.stopsAt($0) } ?? []), grounds)
    let number = try work.nextEntry(at: authority)
    try work.records.replace(unit: wanted.reference, of: authority, with: versions.entries)
    let fields = changedFields(UnitField.differing(standing.value, wanted))
    return .openly(
      number,
      matter(
        work, subject: "unit \(wanted.reference.rawValue)", title: "Unit changed: \(wanted.name)\(fields)",
        under: grounds.warrant, reason: grounds.reason, effective: grounds.from))
  }
}
