import Council
import Law
import Store

/// Puts right what a version of a post says, on its own days: it was entered wrongly, and what was meant was decided before.
public struct CorrectPost: Deed {
  public static let permission = Permission.editStructure
  public static let name = "correct-post"
  public let authority: String
  /// The post as it should have been entered.
  public let post: Post
  /// The version that was shown to who corrects it.
  public let seen: Post
  /// What it corrects.
  public let correction: Correction

  /// A post to be corrected.
  public init(_ post: Post, seen: Post, at authority: String, _ correction: Correction) {
    self.authority = authority
    self.post = post
    self.seen = seen
    self.correction = correction
  }

  /// Gives back the number of the entry. Throws ``EstablishmentRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Int> {
    try work.foresee(post, at: authority)
    let council = try work.council(authority)
    let day = seen.from ?? .always
    let grounds = correction.grounds(from: day)
    var versions = Versions(try work.records.versions(of: seen.reference, at: authority))
    guard let standing = versions.standing(on: day), standing.value == seen else {
      throw EstablishmentRefusal.changedMeanwhile
    }
    var wanted = standing.value
    for field in PostField.allCases { field.put(from: post, into: &wanted) }
    versions.put(wanted, place: standing.ordinal, on: work.now.day)
    guard versions.differ else { throw EstablishmentRefusal.nothingChanged }
    let around = Surroundings(records: work.records, authority: council)
    let number = try work.nextEntry(at: authority)
    try EstablishmentRefusal.check(
      correction.objections(before: number) + wanted.objections
        + Placing(among: try around.above(wanted)).objections(wanted, before: seen)
        + (try around.statutory(seen, wanted, on: day)), grounds)
    try work.records.replace(post: wanted.reference, of: authority, with: versions.entries)
    let fields = changedFields(PostField.differing(seen, wanted))
    return .openly(
      number,
      matter(
        work, subject: "post \(wanted.reference.rawValue)", title: "Post corrected: \(wanted.title)\(fields)",
        under: grounds.warrant, reason: grounds.reason, effective: seen.from))
  }
}
