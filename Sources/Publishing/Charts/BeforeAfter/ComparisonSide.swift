import Council

/// One side of a comparison as an outline: what each unit and post is called there and what happens to it.
struct ComparisonSide {
  /// Which side.
  enum Side { case before, after }

  /// One line for each unit and post, in reading order.
  let lines: [OutlineLine]

  init(_ comparison: StructureComparison, side: Side, order: SourceOrder? = nil) {
    let wording = ComparisonWording(comparison, side: side)
    // The rows rather than the establishment, because a line that is split stands there once for each part.
    let standing = comparison.posts.indices.compactMap { index in wording.post(index).map { (row: index, post: $0) } }
    let units = side == .before ? comparison.before.units : comparison.after.units
    let establishment = Establishment(units: units, posts: standing.map(\.post))
    let tree = StructureTree(establishment) { order?.rank($0, in: establishment) }
    func ownFTE(_ index: Int) -> FullTimeEquivalent {
      guard case .post(let at) = tree.entries[index].item, wording.counts(standing[at].row) else { return .zero }
      return standing[at].post.fte
    }
    let fte = tree.totals(of: ownFTE, adding: +=)
    lines = tree.entries.enumerated().map { index, entry in
      switch entry.item {
      case .unit(let at): wording.line(units[at], entry: entry, fte: fte[index])
      case .post(let at): wording.line(standing[at].post, row: standing[at].row, entry: entry)
      }
    }
  }
}

/// Puts new units first and posts beside where they come from, so that ribbons cross as little as they can.
struct SourceOrder {
  private var places: [Post.Reference: Double] = [:]
  private let newUnits: Set<OrganisationUnit.Reference>

  init(_ comparison: StructureComparison, before: ComparisonSide) {
    newUnits = Set(comparison.units.filter { $0.state == .new }.compactMap { $0.after?.reference })
    var sources: [Post.Reference: Double] = [:]
    for (index, line) in before.lines.enumerated() {
      if let post = line.post { sources[post.reference] = Double(index) }
    }
    var sums: [Post.Reference: (place: Double, positions: Double)] = [:]
    for flow in comparison.flows {
      guard let place = sources[flow.from] else { continue }
      let sum = sums[flow.to] ?? (0, 0)
      sums[flow.to] = (sum.place + place * Double(flow.positions), sum.positions + Double(flow.positions))
    }
    places = sums.mapValues { $0.place / max($0.positions, 1) }
  }

  func rank(_ item: StructureTree.Item, in establishment: Establishment) -> Double? {
    switch item {
    case .post(let index): places[establishment.posts[index].reference]
    case .unit(let index): newUnits.contains(establishment.units[index].reference) ? -1 : 0
    }
  }
}
