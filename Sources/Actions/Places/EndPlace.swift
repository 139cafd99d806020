import Council
import Law
import Store

/// Ends a place: from a day on it stands no more, and nobody answers for it. Its boundary ends with it.
public struct EndPlace: Deed {
  public static let permission = Permission.editStructure
  public static let name = "end-place"
  public let authority: String
  /// The version that was shown to who ends it.
  public let seen: Place
  /// From when it stands no more, why, under what.
  public let grounds: Grounds

  /// A place to be ended.
  public init(_ seen: Place, at authority: String, on grounds: Grounds) {
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
      throw EstablishmentRefusal.doesNotStand("place \(seen.reference.rawValue)", on: lastDay)
    }
    guard standing.value == seen else { throw EstablishmentRefusal.changedMeanwhile }
    versions.end(from: grounds.from)
    guard versions.differ else { throw EstablishmentRefusal.nothingChanged }
    try EstablishmentRefusal.check(
      grounds.dayObjections + leftBehind(work.records) + versions.goWithIt(after: lastDay), grounds)
    let number = try work.nextEntry(at: authority)
    try work.records.replace(place: seen.reference, of: authority, with: versions.entries)
    try endWhatHangsOnIt(work.records)
    return .openly(
      number,
      matter(
        work, subject: "place \(seen.reference.rawValue)", title: "Place ended: \(seen.name)", under: grounds.warrant,
        reason: grounds.reason, effective: grounds.from))
  }

  private func endWhatHangsOnIt(_ records: OpenRecords) throws {
    var answers = Versions(try records.answers(for: seen.reference, at: authority))
    answers.end(from: grounds.from)
    try records.replace(answersFor: seen.reference, at: authority, with: answers.entries)
    var boundaries = Versions(try records.boundaries(of: seen.reference, at: authority))
    boundaries.end(from: grounds.from)
    try records.replace(boundariesOf: seen.reference, at: authority, with: boundaries.entries)
  }

  private func leftBehind(_ records: OpenRecords) throws -> [Objection] {
    let inside = try records.places(within: seen.reference, of: authority, on: grounds.from).map(\.name)
    guard !inside.isEmpty else { return [] }
    let names = inside.prefix(5).joined(separator: ", ") + (inside.count > 5 ? " and \(inside.count - 5) more" : "")
    return [.warning("on", "These lie in it and name it still: \(names). Change what they lie in, too.")]
  }
}
