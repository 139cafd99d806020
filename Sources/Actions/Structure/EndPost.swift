import Council
import Law
import Store

/// Ends a post: from a day on it stands no more.
public struct EndPost: Deed {
  public static let permission = Permission.editStructure
  public static let name = "end-post"
  public let authority: String
  /// The version that was shown to who ends it.
  public let seen: Post
  /// From when it stands no more, why, under what.
  public let grounds: Grounds

  /// A post to be ended.
  public init(_ seen: Post, at authority: String, on grounds: Grounds) {
    self.authority = authority
    self.seen = seen
    self.grounds = grounds
  }

  /// Gives back the number of the entry. Throws ``EstablishmentRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Int> {
    let council = try work.council(authority)
    var versions = Versions(try work.records.versions(of: seen.reference, at: authority))
    let lastDay = grounds.from.adding(days: -1)
    guard let standing = versions.standing(on: lastDay) else {
      throw EstablishmentRefusal.doesNotStand("post \(seen.reference.rawValue)", on: lastDay)
    }
    guard standing.value == seen else { throw EstablishmentRefusal.changedMeanwhile }
    versions.end(from: grounds.from)
    guard versions.differ else { throw EstablishmentRefusal.nothingChanged }
    try EstablishmentRefusal.check(
      try objections(work.records, Surroundings(records: work.records, authority: council))
        + versions.goWithIt(after: lastDay), grounds)
    let number = try work.nextEntry(at: authority)
    try work.records.replace(post: seen.reference, of: authority, with: versions.entries)
    try endJobDescription(work)
    return .openly(
      number,
      matter(
        work, subject: "post \(seen.reference.rawValue)", title: "Post ended: \(seen.title)", under: grounds.warrant,
        reason: grounds.reason, effective: grounds.from))
  }

  private func endJobDescription(_ work: Work) throws {
    var versions = Versions(try work.records.jobDescriptions(of: seen.reference, at: authority))
    versions.end(from: grounds.from)
    try work.records.replace(jobDescriptionsOf: seen.reference, at: authority, with: versions.entries)
  }

  private func objections(_ records: OpenRecords, _ around: Surroundings) throws -> [Objection] {
    let reports = try records.posts(reportingTo: seen.reference, at: authority).filter {
      $0.stands(after: grounds.from) && $0.reference != seen.reference
    }
    var found = grounds.dayObjections
    if !reports.isEmpty {
      found.append(
        .refusal(
          "on",
          "These would report to a post that is gone: \(named(reports.map { ($0.title, $0.reference.rawValue) })). Give them "
            + "another line manager from \(grounds.from.long) first."))
    }
    if !seen.responsibilities.isEmpty { found.append(left) }
    return found + (try around.statutory(seen, nil, on: grounds.from))
  }

  private var left: Objection {
    let items = seen.responsibilities.prefix(20).map { "\($0.kind.words.lowercased()) “\($0.title)”" }
    return .warning(
      "on",
      "What it carries would be nobody’s from \(grounds.from.long), unless another post has it: "
        + items.joined(separator: "; ") + ".")
  }
}

extension EffectiveDated {
  /// Whether it stands on a day or on any later one.
  func stands(after day: Day) -> Bool { day <= (to ?? .lasting) }
}

/// Titles with references, each once, for a sentence; of many, the first.
func named(_ all: [(title: String, reference: String)]) -> String {
  var seen = Set<String>()
  let once = all.filter { seen.insert($0.reference).inserted }
  let shown = once.prefix(12).map { "\($0.title) (\($0.reference))" }.joined(separator: ", ")
  return once.count > 12 ? "\(shown), and \(once.count - 12) more" : shown
}
