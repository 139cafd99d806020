import Council
import Law
import Store

extension Post: Established {
  public typealias Field = PostField
  public static var noun: String { "post" }
  public var label: String { title }

  public func foreseeSurroundings(_ records: OpenRecords, at authority: String) throws {
    _ = try above(records, authority)
  }

  public static func versions(
    of reference: Reference, at authority: String, _ records: OpenRecords
  ) throws -> [Entry<Post>] {
    try records.versions(of: reference, at: authority)
  }

  public static func nextPlace(at authority: String, _ records: OpenRecords) throws -> Int {
    try records.nextPlaceOfPost(at: authority)
  }

  public static func keep(
    _ versions: [Entry<Post>], of reference: Reference, at authority: String, _ records: OpenRecords
  ) throws {
    try records.replace(post: reference, of: authority, with: versions)
  }

  public func objections(
    before: Post?, on day: Day, at authority: Authority, _ records: OpenRecords
  ) throws -> [Objection] {
    Placing(among: try above(records, authority.id)).objections(self, before: before)
      + (try records.statutory(before, self, of: authority, on: day))
  }

  public func objectionsToEnd(from day: Day, at authority: Authority, _ records: OpenRecords) throws -> [Objection] {
    let reports = try records.posts(reportingTo: reference, at: authority.id).filter {
      $0.stands(after: day) && $0.reference != reference
    }
    var found: [Objection] = []
    if !reports.isEmpty {
      found.append(
        .refusal(
          "on",
          "These would report to a post that is gone: \(named(reports.map { ($0.title, $0.reference.rawValue) })). Give them "
            + "another line manager from \(day.long) first."))
    }
    if !responsibilities.isEmpty { found.append(leaving(from: day)) }
    found += try placesLeft(from: day, at: authority.id, records)
    found += try articlesLeft(from: day, at: authority.id, records)
    found += try portfoliosLeft(from: day, at: authority.id, records)
    return found + (try records.statutory(self, nil, of: authority, on: day))
  }

  public func endWhatHangsOnIt(from day: Day, at authority: String, _ records: OpenRecords) throws {
    var versions = Versions(try records.jobDescriptions(of: reference, at: authority))
    versions.end(from: day)
    try records.replace(jobDescriptionsOf: reference, at: authority, with: versions.entries)
  }

  private func leaving(from day: Day) -> Objection {
    let items = responsibilities.prefix(20).map { "\($0.kind.words.lowercased()) “\($0.title)”" }
    return .warning(
      "on",
      "What it carries would be nobody’s from \(day.long), unless another post has it: "
        + items.joined(separator: "; ") + ".")
  }

  /// How many managers there may be above a post, and units above a unit.
  static let mostAbove = 400

  /// Every version of what is ever above it: its unit, its line of managers.
  private func above(_ records: OpenRecords, _ authority: String) throws -> Establishment {
    Establishment(
      units: try records.versions(of: unit, at: authority).map(\.value),
      posts: try reportsTo.map { try records.line(from: $0, at: authority, atMost: Self.mostAbove) } ?? [])
  }
}

extension OpenRecords {
  /// What the law on statutory officers warns of when a post becomes another, comes, or goes, on a day.
  fileprivate func statutory(
    _ before: Post?, _ after: Post?, of authority: Authority, on day: Day
  ) throws -> [Objection] {
    guard !(before?.designations ?? []).isEmpty || !(after?.designations ?? []).isEmpty else { return [] }
    let standing = try establishment(of: authority.id, on: day)
    let reference = after?.reference ?? before?.reference
    var changed = standing
    changed.posts.removeAll { $0.reference == reference }
    if let after { changed.posts.append(after) }
    return StatutoryObjections.warnings(before: standing, after: changed, of: authority, on: day)
  }
}
