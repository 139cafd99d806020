import Council
import Law
import Store

/// Amends the constitution by one decision: several articles, all of them or none.
public struct AmendConstitution: Deed {
  public static let permission = Permission.editConstitution
  public static let name = "amend-constitution"
  public let authority: String
  /// What is changed, article by article.
  public let amendments: [ArticleAmendment]
  /// The articles as they stood when it was drafted.
  public let seen: [Article]
  /// On what grounds.
  public let grounds: AmendmentGrounds
  /// Whether whoever enters it has read the warnings and makes it all the same.
  public let inSpiteOfWarnings: Bool

  /// An amendment to be made.
  public init(
    _ amendments: [ArticleAmendment], over seen: [Article], at authority: String, on grounds: AmendmentGrounds,
    inSpiteOfWarnings: Bool = false
  ) {
    self.authority = authority
    self.amendments = amendments
    self.seen = seen
    self.grounds = grounds
    self.inSpiteOfWarnings = inSpiteOfWarnings
  }

  /// Gives back the number of the entry. Throws ``EstablishmentRefusal`` with what stands against it, ``ConstitutionRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Int> {
    let council = try work.council(authority)
    guard grounds.way == .council || work.person.isMonitoringOfficer(of: authority, on: work.now.day) else {
      throw ConstitutionRefusal.monitoringOfficerOnly
    }
    guard !amendments.isEmpty else { throw EstablishmentRefusal.nothingChanged }
    var found = grounds.objections(on: work.now.day) + twice
    let changes = try amendments.map { try ArticleChange($0, work.records, authority, on: grounds.from) }
    try checkNothingMoved(changes)
    for change in changes { found += try change.objections(work.records, authority, on: grounds.from) }
    found += grounds.findings(on: amendments, at: council).filter { $0.outcome == .notMet }.map {
      .warning("", "\($0.title). \($0.remedy ?? "")")
    }
    try check(found)
    return try keep(changes, work)
  }

  /// Articles that are named twice: which of the two comes first would matter.
  private var twice: [Objection] {
    Dictionary(grouping: amendments, by: \.article).values.filter { $0.count > 1 }.map {
      .refusal("", "\($0[0].name) is amended twice. Make one amendment of the two.")
    }
  }

  private func checkNothingMoved(_ changes: [ArticleChange]) throws {
    let drafted = Dictionary(seen.map { ($0.reference, $0) }) { first, _ in first }
    let clashes = changes.compactMap { change -> ConstitutionRefusal.Clash? in
      let (seen, standing) = (drafted[change.amendment.article], change.standing)
      guard seen.map({ !$0.reads(like: standing) }) ?? (standing != nil) else { return nil }
      return .init(reference: change.amendment.article, seen: seen, standing: standing)
    }
    guard clashes.isEmpty else { throw ConstitutionRefusal.amendedMeanwhile(clashes) }
  }

  private func check(_ found: [Objection]) throws {
    try EstablishmentRefusal.check(found, inSpiteOfWarnings: inSpiteOfWarnings)
  }

  private func keep(_ changes: [ArticleChange], _ work: Work) throws -> Done<Int> {
    let number = try work.nextEntry(at: authority)
    for change in changes {
      let entries = try change.entries(on: grounds.from, today: work.now.day)
      try work.records.replace(article: change.amendment.article, of: authority, with: entries)
    }
    try work.records.keep(
      ConstitutionAmendment(entry: number, grounds: grounds, changes: amendments), at: authority)
    let names = amendments.map(\.name).joined(separator: ", ")
    return .openly(
      number,
      matter(
        work, subject: "constitution", title: "Constitution amended: \(names)",
        under: Warrant(.decision, grounds.decision), reason: grounds.reason, effective: grounds.from))
  }
}

extension ActingPerson {
  /// Whether they are the monitoring officer or a deputy, or run the machine on the officer's behalf.
  fileprivate func isMonitoringOfficer(of authority: String, on day: Day) -> Bool {
    kind == .operatorAtTheMachine
      || grants.contains { $0.authority == authority && $0.role == .monitoringOfficer && $0.stands(on: day) }
  }
}

extension Article {
  /// Whether two versions say the same, whatever their days.
  fileprivate func reads(like other: Article?) -> Bool {
    other.map { $0.kind == kind && ArticleField.differing(self, $0).isEmpty } ?? false
  }
}
