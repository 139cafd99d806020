/// Posts that do not stand after the change: those deleted, and those that pass into another post.
struct DepartingPosts {
  private(set) var deleted: [Post] = []
  private var merged: [(post: Post, into: Post.Reference)] = []

  init(_ comparison: StructureComparison) {
    let rows = comparison.posts
    let leaving = rows.indices.filter { rows[$0].state == .deleted && !rows[$0].isContext }.compactMap {
      rows[$0].before
    }
    guard !leaving.isEmpty else { return }
    let references = Set(leaving.map(\.reference))
    let heirs = Dictionary(
      comparison.flows.filter { references.contains($0.from) }.map { ($0.from, $0.to) }
    ) { first, _ in first }
    for post in leaving {
      if let heir = heirs[post.reference] { merged.append((post, heir)) } else { deleted.append(post) }
    }
  }

  var deletedPositions: Int { deleted.reduce(0) { $0 + $1.positions } }

  /// Those that pass into a post, leaving out posts whose change of job is measured.
  func joined(exceptInto measured: Set<Post.Reference>) -> [Post] {
    merged.filter { !measured.contains($0.into) }.map(\.post)
  }
}
