import Council
import Law
import Store

/// Enters a unit that is new, from a day on.
public struct AddUnit: Deed {
  public static let permission = Permission.editStructure
  public static let name = "add-unit"
  public let authority: String
  /// The unit; it stands from the day of the grounds on.
  public let unit: OrganisationUnit
  /// From when, why, under what.
  public let grounds: Grounds

  /// A unit to be added.
  public init(_ unit: OrganisationUnit, at authority: String, on grounds: Grounds) {
    self.authority = authority
    self.grounds = grounds
    var unit = unit
    (unit.from, unit.to) = (grounds.from, nil)
    self.unit = unit
  }

  /// Gives back the number of the entry. Throws ``EstablishmentRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Int> {
    try work.foresee(unit, at: authority)
    let around = Surroundings(records: work.records, authority: try work.council(authority))
    let taken = try work.records.versions(of: unit.reference, at: authority).last?.value
    let isTaken: [Objection] =
      taken.map {
        [.refusal("reference", "\(unit.reference.rawValue) is taken by \($0.name). Choose another reference.")]
      } ?? []
    try EstablishmentRefusal.check(
      TextLimit.objections(reference: unit.reference.rawValue) + unit.objections + grounds.dayObjections + isTaken
        + Placing(among: try around.above(unit)).objections(unit), grounds)
    var versions = Versions<OrganisationUnit>([])
    versions.put(unit, place: try work.records.nextPlaceOfUnit(at: authority), on: work.now.day)
    let number = try work.nextEntry(at: authority)
    try work.records.replace(unit: unit.reference, of: authority, with: versions.entries)
    return .openly(
      number,
      matter(
        work, subject: "unit \(unit.reference.rawValue)", title: "Unit added: \(unit.name)", under: grounds.warrant,
        reason: grounds.reason, effective: grounds.from))
  }
}
