import Council

/// What a comparison comes to, in words.
struct ComparisonFinding {
  let comparison: StructureComparison

  private var counted: [StructureComparison.PostRow] { comparison.posts.filter { !$0.isContext } }
  private var merged: Set<Post.Reference> { Set(comparison.flows.map(\.from)) }

  /// Positions that count, before and after.
  var before: Int { counted.reduce(0) { $0 + ($1.before?.positions ?? 0) } }
  var after: Int { counted.reduce(0) { $0 + ($1.after?.positions ?? 0) } }

  /// `26 posts before, 26 after: 10 merge, 8 change, 6 move, 2 stay as they are`.
  var sentence: String {
    let totals = "\(ChartWords.posts(before)) before, \(ChartWords.grouped(after)) after"
    let parts = self.parts
    return parts.isEmpty ? totals : "\(totals): \(ChartWords.list(parts))"
  }

  private var parts: [String] {
    let merged = merged
    let incoming = Set(comparison.flows.map(\.to))
    var counts: [String: Int] = [:]
    for row in counted {
      switch row.state {
      case .deleted:
        counts[row.before.map { merged.contains($0.reference) } == true ? "merge" : "go", default: 0] +=
          row.before?.positions ?? 0
      case .new:
        if row.after.map({ incoming.contains($0.reference) }) != true {
          counts["new", default: 0] += row.after?.positions ?? 0
        }
      case .changed: counts["change", default: 0] += row.after?.positions ?? 0
      case .moved: counts["move", default: 0] += row.after?.positions ?? 0
      case .same: counts["same", default: 0] += row.after?.positions ?? 0
      }
    }
    let words = [
      ("merge", "merge", "merges"), ("go", "go", "goes"), ("new", "are new", "is new"),
      ("change", "change", "changes"), ("move", "move", "moves"), ("same", "stay as they are", "stays as it is"),
    ]
    return words.compactMap { key, many, one in
      counts[key].flatMap { $0 > 0 ? "\(ChartWords.grouped($0)) \($0 == 1 ? one : many)" : nil }
    }
  }

  /// `Before: 26 posts in two services`.
  var beforeTitle: String { "Before: " + staffing(comparison.before, before) }

  /// `After: 24 together, 2 elsewhere`, or the posts and their units.
  var afterTitle: String {
    let groups = groups(comparison.after)
    let largest = groups.max { $0.value < $1.value }
    if self.groups(comparison.before).count > 1, let largest, groups.count > 1, largest.value * 3 >= after * 2 {
      return
        "After: \(ChartWords.grouped(largest.value)) together, \(ChartWords.grouped(after - largest.value)) elsewhere"
    }
    return "After: " + staffing(comparison.after, after)
  }

  private func staffing(_ establishment: Establishment, _ positions: Int) -> String {
    let groups = groups(establishment)
    let units = establishment.units.filter { groups[$0.reference] != nil }
    guard !units.isEmpty else { return ChartWords.posts(positions) }
    return "\(ChartWords.posts(positions)) in \(ChartWords.number(units.count)) \(ChartWords.kind(of: units))"
  }

  private func groups(_ establishment: Establishment) -> [OrganisationUnit.Reference: Int] {
    let context = Set(comparison.posts.filter(\.isContext).compactMap { $0.post.reference })
    return establishment.posts.reduce(into: [:]) { result, post in
      if !context.contains(post.reference) { result[post.unit, default: 0] += post.positions }
    }
  }

  /// The drawing in words, for those who do not see it.
  var description: String {
    let sides = [("Before", comparison.before), ("After", comparison.after)].map { name, establishment in
      let groups = groups(establishment)
      let units = establishment.units.filter { groups[$0.reference] != nil }
      let said = units.prefix(12).map { "\(ChartWords.grouped(groups[$0.reference] ?? 0)) in \($0.name)" }
      let rest = units.count > 12 ? ["others in \(ChartWords.number(units.count - 12)) more"] : []
      return "\(name): \(said.isEmpty ? "no posts" : ChartWords.list(said + rest))."
    }
    return sides.joined(separator: " ") + " The table of differences lists every change."
  }
}
