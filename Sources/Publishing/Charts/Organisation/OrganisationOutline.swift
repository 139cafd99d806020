import Council

/// An establishment as an outline short enough to draw: top levels whole, below them one box for each unit.
struct OrganisationOutline {
  /// Up to this many lines are drawn.
  static let most = 120

  /// The lines that are drawn.
  let lines: [OutlineLine]
  /// Whether units or posts are folded away.
  let isFolded: Bool

  init(
    _ establishment: Establishment, marks: [Post.Reference: StructureComparison.State],
    context: Set<Post.Reference>, unitLink: (OrganisationUnit) -> String?
  ) {
    let tree = StructureTree(establishment)
    let extent = OrganisationExtent.best(for: tree)
    let drawn = tree.entries.indices.map(extent.draws)
    let sums = OrganisationSums(tree, marks: marks, context: context)
    var lines: [OutlineLine] = []
    var newIndex = [Int?](repeating: nil, count: tree.entries.count)
    var restOf: [Int: Int] = [:]
    for (index, entry) in tree.entries.enumerated() {
      let parent = entry.parent.flatMap { newIndex[$0] }
      guard drawn[index] else {
        if case .post(let at) = entry.item, let unit = extent.unitAbove(index), drawn[unit], extent.opens(unit) {
          restOf[unit, default: 0] += establishment.posts[at].positions
        }
        continue
      }
      newIndex[index] = lines.count
      switch entry.item {
      case .unit(let at):
        let unit = establishment.units[at]
        lines.append(
          OutlineLine(
            subject: .unit(unit), depth: entry.depth, parent: parent, state: nil, title: unit.name,
            note: sums.note(index, isOpen: extent.opens(index)), fte: sums.fte[index], link: unitLink(unit)))
      case .post(let at):
        let post = establishment.posts[at]
        lines.append(
          OutlineLine(
            subject: .post(post), depth: entry.depth, parent: parent,
            state: marks.isEmpty ? nil : marks[post.reference] ?? .same,
            title: post.title, note: post.particulars, fte: context.contains(post.reference) ? nil : post.fte))
      }
    }
    let rests = Dictionary(uniqueKeysWithValues: restOf.compactMap { key, value in newIndex[key].map { ($0, value) } })
    self.lines = OrganisationOutline.withRests(lines, rests)
    isFolded = drawn.contains(false)
  }

  // Posts that are left out of an open unit are counted in a line of their own, behind the posts that are drawn.
  private static func withRests(_ lines: [OutlineLine], _ rests: [Int: Int]) -> [OutlineLine] {
    guard !rests.isEmpty else { return lines }
    var result: [OutlineLine] = []
    var newIndex = [Int](repeating: 0, count: lines.count)
    var waiting: [(unit: Int, depth: Int, count: Int)] = []
    func close(before line: OutlineLine?) {
      while let last = waiting.last, line.map({ $0.isUnit || $0.depth <= last.depth }) ?? true {
        waiting.removeLast()
        result.append(
          OutlineLine(
            subject: .rest, depth: last.depth + 1, parent: newIndex[last.unit],
            title: "and \(ChartWords.grouped(last.count)) more posts",
            note: ""))
      }
    }
    for (index, line) in lines.enumerated() {
      close(before: line)
      newIndex[index] = result.count
      var line = line
      line.parent = line.parent.map { newIndex[$0] }
      result.append(line)
      if let count = rests[index] { waiting.append((index, line.depth, count)) }
    }
    close(before: nil)
    return result
  }
}

/// How far an organisation is drawn: units to a depth, and in those that are open so many posts.
struct OrganisationExtent {
  private let unitDepth: [Int]
  private let above: [Int?]
  private let placeAmongPosts: [Int]
  private let isUnit: [Bool]
  private var deepest = Int.max
  private var posts = Int.max

  private init(_ tree: StructureTree) {
    var unitDepth: [Int] = []
    var above: [Int?] = []
    var place: [Int] = []
    var counts: [Int?: Int] = [:]
    for entry in tree.entries {
      let unit = entry.parent.flatMap { tree.entries[$0].item.isUnit ? $0 : above[$0] }
      let depth = unit.map { unitDepth[$0] } ?? 0
      above.append(unit)
      unitDepth.append(entry.item.isUnit ? depth + 1 : depth)
      if !entry.item.isUnit { counts[unit, default: 0] += 1 }
      place.append(entry.item.isUnit ? 0 : counts[unit] ?? 0)
    }
    (self.unitDepth, self.above, placeAmongPosts) = (unitDepth, above, place)
    isUnit = tree.entries.map(\.item.isUnit)
  }

  /// The farthest extent that is short enough to draw.
  static func best(for tree: StructureTree) -> OrganisationExtent {
    var extent = OrganisationExtent(tree)
    guard tree.entries.count > OrganisationOutline.most else { return extent }
    for deepest in stride(from: min(extent.unitDepth.max() ?? 1, 12) + 1, through: 1, by: -1) {
      for posts in deepest > 2 ? [Int.max, 1] : [Int.max, 12, 3, 1] {
        extent.deepest = deepest
        extent.posts = posts
        if extent.count <= OrganisationOutline.most { return extent }
      }
    }
    return extent
  }

  private var count: Int { isUnit.indices.lazy.filter(draws).count }

  /// Whether an entry is drawn.
  func draws(_ index: Int) -> Bool {
    if isUnit[index] { return unitDepth[index] <= deepest }
    return unitDepth[index] < deepest && placeAmongPosts[index] <= posts
  }

  /// Whether the posts of a unit are drawn.
  func opens(_ index: Int) -> Bool { unitDepth[index] < deepest }

  /// The unit an entry stands in, by its index.
  func unitAbove(_ index: Int) -> Int? { above[index] }
}

/// Sums over units and all below them.
private struct OrganisationSums {
  let fte: [FullTimeEquivalent]
  private let positions: [Int]
  private let units: [Int]
  private let states: [[StructureComparison.State: Int]]

  init(_ tree: StructureTree, marks: [Post.Reference: StructureComparison.State], context: Set<Post.Reference>) {
    func post(_ index: Int) -> Post? {
      guard case .post(let at) = tree.entries[index].item else { return nil }
      let post = tree.establishment.posts[at]
      return context.contains(post.reference) ? nil : post
    }
    func ownStates(_ index: Int) -> [StructureComparison.State: Int] {
      post(index).flatMap { post in marks[post.reference].map { [$0: post.positions] } } ?? [:]
    }
    fte = tree.totals(of: { post($0)?.fte ?? .zero }, adding: +=)
    positions = tree.totals(of: { post($0)?.positions ?? 0 }, adding: +=)
    units = tree.totals(of: { tree.entries[$0].item.isUnit ? 1 : 0 }, adding: +=)
    states = marks.isEmpty ? [] : tree.totals(of: ownStates, adding: { $0.merge($1, uniquingKeysWith: +) })
  }

  func note(_ index: Int, isOpen: Bool) -> String {
    let below = units[index] - 1
    let place = below > 0 && !isOpen ? " in \(ChartWords.number(below)) \(below == 1 ? "unit" : "units") below" : ""
    let changed =
      isOpen || states.isEmpty
      ? []
      : StructureComparison.State.allCases.compactMap { state in
        states[index][state].flatMap { state == .same ? nil : "\(ChartWords.grouped($0)) \(state.rawValue)" }
      }
    return ([(positions[index] == 0 ? "no posts" : ChartWords.posts(positions[index])) + place] + changed).joined(
      separator: ", ")
  }
}

extension Post {
  /// What is worth knowing beside the title: grade, area, how it is held, hats.
  fileprivate var particulars: String {
    var parts = [grade + (gradeSubjectToEvaluation && !grade.isEmpty ? " subject to evaluation" : ""), area]
    if basis != .permanent { parts.append(basis.rawValue) }
    if status != .filled { parts.append(status.rawValue) }
    parts += designations.map(\.title)
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
