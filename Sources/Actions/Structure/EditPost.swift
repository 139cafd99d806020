import Council
import Law
import Store

/// Changes a post from a day on. What stood before that day stands in the history.
public struct EditPost: Deed {
  public static let permission = Permission.editStructure
  public static let name = "edit-post"
  public let authority: String
  /// The post as it is to be; its days are those of the grounds, to the end of the version that stands on them.
  public let post: Post
  /// The version that was shown to who changes it.
  public let seen: Post
  /// From when, why, under what.
  public let grounds: Grounds

  /// A post to be changed.
  public init(_ post: Post, seen: Post, at authority: String, on grounds: Grounds) {
    self.authority = authority
    self.post = post
    self.seen = seen
    self.grounds = grounds
  }

  /// Gives back the number of the entry. Throws ``EstablishmentRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Int> {
    try work.foresee(post, at: authority)
    let council = try work.council(authority)
    var versions = Versions(try work.records.versions(of: seen.reference, at: authority))
    guard let standing = versions.standing(on: grounds.from) else {
      throw EstablishmentRefusal.doesNotStand("post \(seen.reference.rawValue)", on: grounds.from)
    }
    guard standing.value == seen else { throw EstablishmentRefusal.changedMeanwhile }
    let wanted = placed(over: standing.value)
    versions.put(wanted, place: standing.ordinal, on: work.now.day)
    guard versions.differ else { throw EstablishmentRefusal.nothingChanged }
    let around = Surroundings(records: work.records, authority: council)
    try EstablishmentRefusal.check(
      try objections(wanted, standing.value, around, next: versions.next(after: grounds.from)), grounds)
    let number = try work.nextEntry(at: authority)
    try work.records.replace(post: wanted.reference, of: authority, with: versions.entries)
    let fields = changedFields(PostField.differing(standing.value, wanted))
    return .openly(
      number,
      matter(
        work, subject: "post \(wanted.reference.rawValue)", title: "Post changed: \(wanted.title)\(fields)",
        under: grounds.warrant, reason: grounds.reason, effective: grounds.from))
  }

  private func placed(over standing: Post) -> Post {
    var wanted = standing
    for field in PostField.allCases { field.put(from: post, into: &wanted) }
    wanted.from = grounds.from
    return wanted
  }

  private func objections(_ wanted: Post, _ before: Post, _ around: Surroundings, next: Post?) throws -> [Objection] {
    let stated = wanted.objections + grounds.dayObjections
    guard !stated.contains(where: { $0.weight == .refuses }) else { return stated }
    return stated + Placing(among: try around.above(wanted)).objections(wanted, before: before)
      + (try around.statutory(before, wanted, on: grounds.from))
      + (next.flatMap(\.from).map { Self.stopsAt($0) } ?? [])
  }

  static func stopsAt(_ day: Day) -> [Objection] {
    [
      .warning(
        "on",
        "From \(day.long) another version is entered already. This change counts to \(day.adding(days: -1).long); to carry it "
          + "on, change that version too.")
    ]
  }
}
