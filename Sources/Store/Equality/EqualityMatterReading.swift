import Council
import Law

extension OpenRecords {
  /// What the thing that an assessment is for is called; `nil` when there is no such thing that everyone may see.
  public func title(of matter: EqualityMatter, at authority: String, on day: Day) throws -> String? {
    switch matter.kind {
    case .decision: return try decision(.init(rawValue: matter.reference), at: authority)?.title
    case .announcement: return try announcement(.init(rawValue: matter.reference), at: authority)?.title
    case .proposal: return try proposals(of: authority).first { $0.id == matter.reference }?.title
    case .report:
      guard let (meeting, paper) = matter.paper else { return nil }
      return try papers(of: meeting, at: authority)
        .last { $0.reference == paper && !$0.isExempt && $0.publishedAt != nil }?.title
    }
  }

  /// What an assessment may be for today: what is to be decided, the latest decisions, restructures, open reports to meetings that are to
  /// come.
  public func equalityMatters(
    at authority: String, on day: Day
  ) throws -> [(matter: EqualityMatter, title: String)] {
    let announced = try forwardPlan(of: authority, from: day).filter { $0.withdrawnOn == nil }
      .map { (matter: EqualityMatter(.announcement, $0.reference.rawValue), title: $0.title) }
    let proposed = try proposals(of: authority).map { (matter: EqualityMatter(.proposal, $0.id), title: $0.title) }
    let reports = try meetings(at: authority, from: day, to: day.adding(days: 120)).flatMap { meeting in
      let papers = try papers(of: meeting.reference, at: authority).filter { !$0.isExempt && $0.publishedAt != nil }
      return Dictionary(grouping: papers, by: \.reference).sorted { $0.key < $1.key }.compactMap {
        reference, versions in
        versions.last.map { (matter: EqualityMatter.report(reference, to: meeting.reference), title: $0.title) }
      }
    }
    let decided = try decisions(at: authority, atMost: 50)
      .map { (matter: EqualityMatter(.decision, $0.reference.rawValue), title: $0.title) }
    return announced + proposed + reports + decided
  }
}
