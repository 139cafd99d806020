import Council
import Law
import Store

/// What bodies, members, groups and memberships have in common as things that are established: how they are kept.
public protocol EstablishedVersion: Established, KeptVersion {}

extension EstablishedVersion {
  public static var permission: Permission { .editBodies }
  public func completed(from other: Self) -> Self { self }

  public static func versions(
    of reference: Reference, at authority: String, _ records: OpenRecords
  ) throws -> [Entry<Self>] {
    try records.versions(Self.self, of: reference, at: authority)
  }

  public static func nextPlace(at authority: String, _ records: OpenRecords) throws -> Int {
    try records.nextPlace(Self.self, at: authority)
  }

  public static func keep(
    _ versions: [Entry<Self>], of reference: Reference, at authority: String, _ records: OpenRecords
  ) throws {
    try records.replace(reference, of: authority, with: versions)
  }
}

extension OpenRecords {
  /// Ends memberships from a day on, because the body or the member is no more.
  func end(_ memberships: [Membership], from day: Day, at authority: String) throws {
    for reference in Set(memberships.filter { $0.stands(after: day) }.map(\.reference)).sorted() {
      var versions = Versions(try self.versions(Membership.self, of: reference, at: authority))
      versions.end(from: day)
      try replace(reference, of: authority, with: versions.entries)
    }
  }

  /// The refusal of references that name nothing on a day, in the field that has them.
  func unknown<Kept: KeptVersion>(
    _ kind: Kept.Type, _ references: [Kept.Reference], in field: String, at authority: String, on day: Day
  ) throws -> [Objection] {
    let known = Set(try standing(kind, references, of: authority, on: day).map(\.reference.rawValue))
    return Self.unknown(references.map(\.rawValue).filter { !known.contains($0) }, Kept.subject, in: field, on: day)
  }

  /// The refusal of places that are not there on a day.
  func unknownPlaces(
    _ places: [Place.Reference], in field: String, at authority: String, on day: Day
  ) throws -> [Objection] {
    let known = Set(try self.places(places, of: authority, on: day).map(\.reference))
    return Self.unknown(places.filter { !known.contains($0) }.map(\.rawValue), "place", in: field, on: day)
  }

  private static func unknown(_ names: [String], _ noun: String, in field: String, on day: Day) -> [Objection] {
    guard !names.isEmpty else { return [] }
    let words = "There is no \(noun) \(names.prefix(12).joined(separator: ", ")) on \(day.long)."
    return [.refusal(field, "\(words) Enter it first, or leave it out.")]
  }
}
