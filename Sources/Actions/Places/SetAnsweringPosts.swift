import Council
import Law
import Store

/// Says which posts answer for a place, from a day on.
public struct SetAnsweringPosts: Deed {
  public static let permission = Permission.editStructure
  public static let name = "set-answering-posts"
  public let authority: String
  /// The place and its posts; none when nobody is to answer for it.
  public let answer: AnsweringPosts
  /// What was shown to who sets it; `nil` when nobody answered on that day.
  public let seen: AnsweringPosts?
  /// From when, why, under what.
  public let grounds: Grounds

  /// Posts to be named for a place.
  public init(_ answer: AnsweringPosts, seen: AnsweringPosts?, at authority: String, on grounds: Grounds) {
    self.authority = authority
    self.answer = answer
    self.seen = seen
    self.grounds = grounds
  }

  /// Gives back the number of the entry. Throws ``EstablishmentRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Int> {
    _ = try work.council(authority)
    let reference = answer.place
    guard let place = try work.records.places([reference], of: authority, on: grounds.from).first else {
      throw EstablishmentRefusal.doesNotStand("place \(reference.rawValue)", on: grounds.from)
    }
    var versions = Versions(try work.records.answers(for: reference, at: authority))
    let standing = versions.standing(on: grounds.from)?.value
    guard standing == seen else { throw EstablishmentRefusal.changedMeanwhile }
    let next = versions.next(after: grounds.from)?.from
    let last = standing.map(\.to) ?? next?.adding(days: -1)
    guard standing?.posts ?? [] != answer.posts else { throw EstablishmentRefusal.nothingChanged }
    versions.put(
      AnsweringPosts(answer.posts, for: reference, from: grounds.from, to: last), place: 0, on: work.now.day)
    try EstablishmentRefusal.check(
      try answer.objections + grounds.dayObjections + unknownPosts(work.records)
        + versions.stops(after: grounds.from), grounds)
    let number = try work.nextEntry(at: authority)
    try work.records.replace(answersFor: reference, at: authority, with: versions.entries)
    return .openly(
      number,
      matter(
        work, subject: "place \(reference.rawValue)", title: "Who answers for \(place.name)", under: grounds.warrant,
        reason: grounds.reason, effective: grounds.from))
  }

  private func unknownPosts(_ records: OpenRecords) throws -> [Objection] {
    let known = Set(try records.plainPosts(answer.posts, of: authority, on: grounds.from).map(\.reference))
    let unknown = answer.posts.filter { !known.contains($0) }.map(\.rawValue)
    guard !unknown.isEmpty else { return [] }
    let words = "There is no post \(unknown.joined(separator: ", ")) on \(grounds.from.long)."
    return [.refusal("posts", "\(words) Choose a post that stands on that day.")]
  }
}
