import Council
import Law
import Store

extension Place: Established {
  public typealias Field = PlaceField
  public static var noun: String { "place" }
  public var label: String { name }

  public static func versions(
    of reference: Reference, at authority: String, _ records: OpenRecords
  ) throws -> [Entry<Place>] {
    try records.versions(of: reference, at: authority)
  }

  public static func nextPlace(at authority: String, _ records: OpenRecords) throws -> Int {
    try records.nextPlaceOfPlace(at: authority)
  }

  public static func keep(
    _ versions: [Entry<Place>], of reference: Reference, at authority: String, _ records: OpenRecords
  ) throws {
    try records.replace(place: reference, of: authority, with: versions)
  }

  public func objections(
    before: Place?, on day: Day, at authority: Authority, _ records: OpenRecords
  ) throws -> [Objection] {
    try PlaceSurroundings(records: records, authority: authority.id).objections(self, on: day)
  }

  public func objectionsToEnd(from day: Day, at authority: Authority, _ records: OpenRecords) throws -> [Objection] {
    let inside = try records.places(within: reference, of: authority.id, on: day).map(\.name)
    guard !inside.isEmpty else { return [] }
    let names = inside.prefix(5).joined(separator: ", ") + (inside.count > 5 ? " and \(inside.count - 5) more" : "")
    return [.warning("on", "These lie in it and name it still: \(names). Change what they lie in, too.")]
  }

  public func endWhatHangsOnIt(from day: Day, at authority: String, _ records: OpenRecords) throws {
    var answers = Versions(try records.answers(for: reference, at: authority))
    answers.end(from: day)
    try records.replace(answersFor: reference, at: authority, with: answers.entries)
    var boundaries = Versions(try records.boundaries(of: reference, at: authority))
    boundaries.end(from: day)
    try records.replace(boundariesOf: reference, at: authority, with: boundaries.entries)
  }
}
