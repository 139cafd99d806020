import Law

/// Asks whether the changes of a proposal can be made at all.
enum ChangeChecks {
  static func findings(
    _ restructure: RestructureCase, _ contradictions: [Contradiction], _ comparison: StructureComparison
  ) -> [Finding] {
    let changes = ChangesAgree.check(
      .init(
        contradictions: contradictions.map { ($0.between, $0.subject, $0.message, $0.second == nil) },
        changes: restructure.changes.count))
    let tree = OneReportingTree.check(
      .init(loops: comparison.after.reportingLoops, stranded: stranded(comparison)))
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

extension Establishment {
  /// Rings in the reporting lines, each as the titles of its posts in order; empty when the lines form trees.
  public var reportingLoops: [[String]] {
    let place = Dictionary(posts.enumerated().map { ($1.reference, $0) }) { first, _ in first }
    let above = posts.map { $0.reportsTo.flatMap { place[$0] } }
    var state = [UInt8](repeating: 0, count: posts.count)
    var loops: [[String]] = []
    for start in posts.indices where state[start] == 0 {
      var path: [Int] = []
      var here: Int? = start
      while let now = here, state[now] == 0 {
        state[now] = 1
        path.append(now)
        here = above[now]
      }
      if let now = here, state[now] == 1, let first = path.firstIndex(of: now) {
        loops.append(path[first...].map { posts[$0].title })
      }
      for seen in path { state[seen] = 2 }
    }
    return loops
  }
}
