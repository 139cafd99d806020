import Council
import Law
import Store

/// Changes a place from a day on. What stood before that day stands in the history.
public struct EditPlace: Deed {
  public static let permission = Permission.editStructure
  public static let name = "edit-place"
  public let authority: String
  /// The place as it is to be.
  public let place: Place
  /// The version that was shown to who changes it.
  public let seen: Place
  /// From when, why, under what.
  public let grounds: Grounds

  /// A place to be changed.
  public init(_ place: Place, seen: Place, at authority: String, on grounds: Grounds) {
    self.authority = authority
    self.place = place
    self.seen = seen
    self.grounds = grounds
  }

  /// Gives back the number of the entry. Throws ``EstablishmentRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Int> {
    _ = try work.council(authority)
    var versions = Versions(try work.records.versions(of: seen.reference, at: authority))
    guard let standing = versions.standing(on: grounds.from) else {
      throw EstablishmentRefusal.doesNotStand("place \(seen.reference.rawValue)", on: grounds.from)
    }
    guard standing.value == seen else { throw EstablishmentRefusal.changedMeanwhile }
    var wanted = standing.value
    for field in PlaceField.allCases { field.put(from: place, into: &wanted) }
    wanted.from = grounds.from
    versions.put(wanted, place: standing.ordinal, on: work.now.day)
    guard versions.differ else { throw EstablishmentRefusal.nothingChanged }
    try EstablishmentRefusal.check(
      wanted.objections + grounds.dayObjections
        + PlaceSurroundings(records: work.records, authority: authority).objections(wanted, on: grounds.from)
        + (versions.next(after: grounds.from)?.from.map { EditPost.stopsAt($0) } ?? []), grounds)
    let number = try work.nextEntry(at: authority)
    try work.records.replace(place: wanted.reference, of: authority, with: versions.entries)
    let fields = changedFields(PlaceField.differing(standing.value, wanted))
    return .openly(
      number,
      matter(
        work, subject: "place \(wanted.reference.rawValue)", title: "Place changed: \(wanted.name)\(fields)",
        under: grounds.warrant, reason: grounds.reason, effective: grounds.from))
  }
}
