import Council
import Law
import Store

/// Says what the job of a post is, from a day on.
public struct SetJobDescription: Deed {
  public static let permission = Permission.editStructure
  public static let name = "set-job-description"
  public let authority: String
  /// The description of the post that it names.
  public let description: JobDescription
  /// The version that was shown to who sets it; `nil` when none stood on that day.
  public let seen: StandingJobDescription?
  /// From when, why, under what.
  public let grounds: Grounds

  /// A job description to be set.
  public init(
    _ description: JobDescription, seen: StandingJobDescription?, at authority: String, on grounds: Grounds
  ) {
    self.authority = authority
    self.description = description
    self.seen = seen
    self.grounds = grounds
  }

  /// Gives back the number of the entry. Throws ``EstablishmentRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Int> {
    _ = try work.council(authority)
    let reference = description.post
    let posts = try work.records.versions(of: reference, at: authority).map(\.value)
    guard let post = posts.first(where: { $0.stands(on: grounds.from) }) else {
      throw EstablishmentRefusal.doesNotStand("post \(reference.rawValue)", on: grounds.from)
    }
    var versions = Versions(try work.records.jobDescriptions(of: reference, at: authority))
    let standing = versions.standing(on: grounds.from)?.value
    guard standing == seen else { throw EstablishmentRefusal.changedMeanwhile }
    let wanted = placed(standing, next: versions.next(after: grounds.from))
    guard standing.map({ !JobDescriptionField.differing($0, wanted).isEmpty }) ?? true else {
      throw EstablishmentRefusal.nothingChanged
    }
    versions.put(wanted, place: 0, on: work.now.day)
    try EstablishmentRefusal.check(
      description.objections + grounds.dayObjections + versions.stops(after: grounds.from), grounds)
    let number = try work.nextEntry(at: authority)
    try work.records.replace(jobDescriptionsOf: reference, at: authority, with: versions.entries)
    return .openly(number, told(work, post, standing, wanted))
  }

  private func told(
    _ work: Work, _ post: Post, _ standing: StandingJobDescription?, _ wanted: StandingJobDescription
  ) -> RecordMatter {
    let fields = standing.map { changedFields(JobDescriptionField.differing($0, wanted)) } ?? ""
    return matter(
      work, subject: "post \(post.reference.rawValue)",
      title: "Job description \(standing == nil ? "entered" : "changed"): \(post.title)\(fields)",
      under: grounds.warrant, reason: grounds.reason, effective: grounds.from)
  }

  private func placed(_ standing: StandingJobDescription?, next: StandingJobDescription?) -> StandingJobDescription {
    var description = description
    description.id = "\(description.post.rawValue) \(grounds.from.iso)"
    let last = standing == nil ? next?.from?.adding(days: -1) : standing?.to
    return StandingJobDescription(description, from: grounds.from, to: last)
  }
}
