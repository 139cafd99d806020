import Law

/// What the law on statutory officers would say of a change to one post that it does not say without it.
///
/// It warns and never refuses: an officer may have to enter what was decided, and the law asks a person to judge.
public enum StatutoryObjections {
  /// The warnings for posts that stand on a day before and after the change; the lists may leave out posts without
  /// designations, but not the line managers of those that have one.
  public static func warnings(
    before: Establishment, after: Establishment, of authority: Authority, on day: Day
  ) -> [Objection] {
    let known = Set(open(before, before, authority, day).map(\.asKnown))
    return open(before, after, authority, day).filter { !known.contains($0.asKnown) }.map {
      .warning("designations", [$0.title + ".", $0.message, judge($0)].filter { !$0.isEmpty }.joined(separator: " "))
    }
  }

  private static func open(
    _ before: Establishment, _ after: Establishment, _ authority: Authority, _ day: Day
  ) -> [Finding] {
    let restructure = RestructureCase(
      id: "", title: "", authority: authority, decisionDay: day, effectiveDay: day, establishment: before)
    let comparison = StructureComparison(before: before, after: after, posts: [], units: [], flows: [])
    return OfficerChecks.findings(restructure, comparison, [])
      .filter { ($0.outcome == .notMet && $0.severity != .info) || $0.outcome == .forJudgement }
  }

  private static func judge(_ finding: Finding) -> String { finding.judge.map { "For judgement by: \($0)." } ?? "" }
}

extension Finding {
  fileprivate var asKnown: [String] { [rule, subject, title] }
}
