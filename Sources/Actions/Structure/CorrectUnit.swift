import Council
import Law
import Store

/// Puts right what a version of a unit says, on its own days.
public struct CorrectUnit: Deed {
  public static let permission = Permission.editStructure
  public static let name = "correct-unit"
  public let authority: String
  /// The unit as it should have been entered.
  public let unit: OrganisationUnit
  /// The version that was shown to who corrects it.
  public let seen: OrganisationUnit
  /// What it corrects.
  public let correction: Correction

  /// A unit to be corrected.
  public init(_ unit: OrganisationUnit, seen: OrganisationUnit, at authority: String, _ correction: Correction) {
    self.authority = authority
    self.unit = unit
    self.seen = seen
    self.correction = correction
  }

  /// Gives back the number of the entry. Throws ``EstablishmentRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Int> {
    try work.foresee(unit, at: authority)
    let council = try work.council(authority)
    let day = seen.from ?? .always
    let grounds = correction.grounds(from: day)
    var versions = Versions(try work.records.versions(of: seen.reference, at: authority))
    guard let standing = versions.standing(on: day), standing.value == seen else {
      throw EstablishmentRefusal.changedMeanwhile
    }
    var wanted = standing.value
    for field in UnitField.allCases { field.put(from: unit, into: &wanted) }
    versions.put(wanted, place: standing.ordinal, on: work.now.day)
    guard versions.differ else { throw EstablishmentRefusal.nothingChanged }
    let around = Surroundings(records: work.records, authority: council)
    let number = try work.nextEntry(at: authority)
    try EstablishmentRefusal.check(
      correction.objections(before: number) + wanted.objections
        + Placing(among: try around.above(wanted)).objections(wanted, before: seen), grounds)
    try work.records.replace(unit: wanted.reference, of: authority, with: versions.entries)
    let fields = changedFields(UnitField.differing(seen, wanted))
    return .openly(
      number,
      matter(
        work, subject: "unit \(wanted.reference.rawValue)", title: "Unit corrected: \(wanted.name)\(fields)",
        under: grounds.warrant, reason: grounds.reason, effective: seen.from))
  }
}
