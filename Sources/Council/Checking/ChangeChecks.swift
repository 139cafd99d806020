import Law

/// Asks whether the changes of a proposal can be made at all.
enum ChangeChecks {
  static func findings(
    _ restructure: RestructureCase, _ contradictions: [Contradiction], _ comparison: StructureComparison,
    after lines: ReportingLines
  ) -> [Finding] {
    let changes = ChangesAgree.check(
      .init(
        contradictions: contradictions.map { ($0.between, $0.subject, $0.message, $0.second == nil) },
        changes: restructure.changes.count))
    let tree = OneReportingTree.check(
      .init(loops: lines.loops, stranded: stranded(comparison)))
    return changes + tree
  }

  private static func stranded(_ comparison: StructureComparison) -> [(post: String, unit: String)] {
    let closed = Dictionary(
      comparison.units.compactMap { row in row.after == nil ? row.before.map { ($0.reference, $0.name) } : nil }
    ) { first, _ in first }
    guard !closed.isEmpty else { return [] }
    return comparison.after.posts.compactMap { post in closed[post.unit].map { (post.title, $0) } }
  }
}
