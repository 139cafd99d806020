import Council
import Law
import Store

/// Enters a place that is new, from a day on.
public struct AddPlace: Deed {
  public static let permission = Permission.editStructure
  public static let name = "add-place"
  public let authority: String
  /// The place; it stands from the day of the grounds on.
  public let place: Place
  /// From when, why, under what.
  public let grounds: Grounds

  /// A place to be added.
  public init(_ place: Place, at authority: String, on grounds: Grounds) {
    self.authority = authority
    self.grounds = grounds
    var place = place
    (place.from, place.to) = (grounds.from, nil)
    self.place = place
  }

  /// Gives back the number of the entry. Throws ``EstablishmentRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Int> {
    _ = try work.council(authority)
    let taken = try work.records.versions(of: place.reference, at: authority).last?.value
    let isTaken: [Objection] =
      taken.map {
        [.refusal("reference", "\(place.reference.rawValue) is taken by \($0.name). Choose another reference.")]
      } ?? []
    try EstablishmentRefusal.check(
      TextLimit.objections(reference: place.reference.rawValue) + place.objections + grounds.dayObjections + isTaken
        + PlaceSurroundings(records: work.records, authority: authority).objections(place, on: grounds.from), grounds)
    var versions = Versions<Place>([])
    versions.put(place, place: try work.records.nextPlaceOfPlace(at: authority), on: work.now.day)
    let number = try work.nextEntry(at: authority)
    try work.records.replace(place: place.reference, of: authority, with: versions.entries)
    return .openly(
      number,
      matter(
        work, subject: "place \(place.reference.rawValue)", title: "Place added: \(place.name)", under: grounds.warrant,
        reason: grounds.reason, effective: grounds.from))
  }
}
