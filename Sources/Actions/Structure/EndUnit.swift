import Council
import Law
import Store

/// Ends a unit: from a day on it stands no more. Whatever is in it has to go or move first.
public struct EndUnit: Deed {
  public static let permission = Permission.editStructure
  public static let name = "end-unit"
  public let authority: String
  /// The version that was shown to who ends it.
  public let seen: OrganisationUnit
  /// From when it stands no more, why, under what.
  public let grounds: Grounds

  /// A unit to be ended.
  public init(_ seen: OrganisationUnit, at authority: String, on grounds: Grounds) {
    self.authority = authority
    self.seen = seen
    self.grounds = grounds
  }

  /// Gives back the number of the entry. Throws ``EstablishmentRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Int> {
    _ = try work.council(authority)
    var versions = Versions(try work.records.versions(of: seen.reference, at: authority))
    let lastDay = grounds.from.adding(days: -1)
    guard let standing = versions.standing(on: lastDay) else {
      throw EstablishmentRefusal.doesNotStand("unit \(seen.reference.rawValue)", on: lastDay)
    }
    guard standing.value == seen else { throw EstablishmentRefusal.changedMeanwhile }
    versions.end(from: grounds.from)
    guard versions.differ else { throw EstablishmentRefusal.nothingChanged }
    try EstablishmentRefusal.check(try objections(work.records) + versions.goWithIt(after: lastDay), grounds)
    let number = try work.nextEntry(at: authority)
    try work.records.replace(unit: seen.reference, of: authority, with: versions.entries)
    return .openly(
      number,
      matter(
        work, subject: "unit \(seen.reference.rawValue)", title: "Unit ended: \(seen.name)", under: grounds.warrant,
        reason: grounds.reason, effective: grounds.from))
  }

  private func objections(_ records: OpenRecords) throws -> [Objection] {
    let posts = try records.posts(in: seen.reference, at: authority).filter { $0.stands(after: grounds.from) }
    let units = try records.units(within: seen.reference, at: authority).filter { $0.stands(after: grounds.from) }
    var found = grounds.dayObjections
    if !posts.isEmpty {
      found.append(
        .refusal(
          "on",
          "Posts would work in a unit that is gone: \(named(posts.map { ($0.title, $0.reference.rawValue) })). End them or move "
            + "them to another unit from \(grounds.from.long) first."))
    }
    if !units.isEmpty {
      found.append(
        .refusal(
          "on",
          "Units would be part of a unit that is gone: \(named(units.map { ($0.name, $0.reference.rawValue) })). End them or "
            + "move them from \(grounds.from.long) first."))
    }
    return found
  }
}
