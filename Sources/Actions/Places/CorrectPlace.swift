import Council
import Law
import Store

/// Puts right what a version of a place says, on its own days.
public struct CorrectPlace: Deed {
  public static let permission = Permission.editStructure
  public static let name = "correct-place"
  public let authority: String
  /// The place as it should have been entered.
  public let place: Place
  /// The version that was shown to who corrects it.
  public let seen: Place
  /// What it corrects.
  public let correction: Correction

  /// A place to be corrected.
  public init(_ place: Place, seen: Place, at authority: String, _ correction: Correction) {
    self.authority = authority
    self.place = place
    self.seen = seen
    self.correction = correction
  }

  /// Gives back the number of the entry. Throws ``EstablishmentRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Int> {
    _ = try work.council(authority)
    let day = seen.from ?? .always
    let grounds = correction.grounds(from: day)
    var versions = Versions(try work.records.versions(of: seen.reference, at: authority))
    guard let standing = versions.standing(on: day), standing.value == seen else {
      throw EstablishmentRefusal.changedMeanwhile
    }
    var wanted = standing.value
    for field in PlaceField.allCases { field.put(from: place, into: &wanted) }
    versions.put(wanted, place: standing.ordinal, on: work.now.day)
    guard versions.differ else { throw EstablishmentRefusal.nothingChanged }
    let number = try work.nextEntry(at: authority)
    try EstablishmentRefusal.check(
      correction.objections(before: number) + wanted.objections
        + PlaceSurroundings(records: work.records, authority: authority).objections(wanted, on: day), grounds)
    try work.records.replace(place: wanted.reference, of: authority, with: versions.entries)
    let fields = changedFields(PlaceField.differing(seen, wanted))
    return .openly(
      number,
      matter(
        work, subject: "place \(wanted.reference.rawValue)", title: "Place corrected: \(wanted.name)\(fields)",
        under: grounds.warrant, reason: grounds.reason, effective: seen.from))
  }
}
