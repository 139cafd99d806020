import Council
import Law
import Store

/// Enters a post that is new on the establishment, from a day on.
public struct AddPost: Deed {
  public static let permission = Permission.editStructure
  public static let name = "add-post"
  public let authority: String
  /// The post; it stands from the day of the grounds on.
  public let post: Post
  /// From when, why, under what.
  public let grounds: Grounds

  /// A post to be added.
  public init(_ post: Post, at authority: String, on grounds: Grounds) {
    self.authority = authority
    self.grounds = grounds
    var post = post
    (post.from, post.to) = (grounds.from, nil)
    self.post = post
  }

  /// Gives back the number of the entry. Throws ``EstablishmentRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Int> {
    try work.foresee(post, at: authority)
    let around = Surroundings(records: work.records, authority: try work.council(authority))
    try EstablishmentRefusal.check(try objections(work.records, around), grounds)
    var versions = Versions<Post>([])
    versions.put(post, place: try work.records.nextPlaceOfPost(at: authority), on: work.now.day)
    let number = try work.nextEntry(at: authority)
    try work.records.replace(post: post.reference, of: authority, with: versions.entries)
    return .openly(
      number,
      matter(
        work, subject: "post \(post.reference.rawValue)", title: "Post added: \(post.title)", under: grounds.warrant,
        reason: grounds.reason, effective: grounds.from))
  }

  private func objections(_ records: OpenRecords, _ around: Surroundings) throws -> [Objection] {
    let stated = TextLimit.objections(reference: post.reference.rawValue) + post.objections + grounds.dayObjections
    guard !stated.contains(where: { $0.weight == .refuses }) else { return stated }
    let taken = try records.versions(of: post.reference, at: authority).last?.value
    return stated
      + (taken.map {
        [.refusal("reference", "\(post.reference.rawValue) is taken by \($0.title). Choose another reference.")]
      } ?? [])
      + Placing(among: try around.above(post)).objections(post)
      + (try around.statutory(nil, post, on: grounds.from))
  }
}

extension Grounds {
  /// What is wrong with the day.
  var dayObjections: [Objection] {
    Self.isPlausible(from)
      ? [] : [.refusal("on", "\(from.long) cannot be meant. Write a day between 1800 and 2200.")]
  }
}
