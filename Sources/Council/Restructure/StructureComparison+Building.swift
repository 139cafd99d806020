extension StructureComparison {
  /// Compares an establishment with what changes make of it.
  init(_ restructure: RestructureCase, _ before: Establishment, _ made: ChangeApplication) {
    let posts = ComparedPosts(restructure, before, made).rows
    self.init(
      before: before, after: made.after, posts: posts, units: ComparedUnits(before, made).rows,
      flows: Self.flows(posts, made))
  }

  // Merged lines flow into the post made of them; every other line flows into its own row.
  private static func flows(_ rows: [PostRow], _ made: ChangeApplication) -> [Flow] {
    var into: [Post.Reference: Post.Reference] = made.successor
    for step in made.lineage where step.how == .merged && step.from == step.to { into[step.from] = step.to }
    return rows.compactMap { row in
      guard let before = row.before else { return nil }
      if let after = row.after {
        return Flow(from: before.reference, to: after.reference, positions: before.positions, state: row.state)
      }
      return into[before.reference].map {
        Flow(from: before.reference, to: $0, positions: before.positions, state: .deleted)
      }
    }
  }
}

/// Pairs lines before with lines after.
struct ComparedPosts {
  private(set) var rows: [StructureComparison.PostRow] = []
  private let made: ChangeApplication
  private let context: Set<Post.Reference>
  private let revised: Set<Post.Reference>
  private let titles: (before: [Post.Reference: String], after: [Post.Reference: String])
  private let units: [OrganisationUnit.Reference: String]
  private let top: String
  private let mergedInto: [Post.Reference: [Post.Reference]]

  init(_ restructure: RestructureCase, _ before: Establishment, _ made: ChangeApplication) {
    self.made = made
    context = restructure.contextPosts
    revised = Set(
      restructure.changes.compactMap {
        if case .reviseJobDescription(let post, _, _) = $0.action { post } else { nil }
      })
    let after = made.after
    titles = made.touched.isEmpty ? ([:], [:]) : (before.titles, after.titles)
    units = Dictionary((after.units + before.units).map { ($0.reference, $0.name) }) { first, _ in first }
    top = restructure.extent == .whole ? "the council" : "nobody in this list"
    mergedInto = Dictionary(grouping: made.lineage.filter { $0.how == .merged }, by: \.to).mapValues { $0.map(\.from) }
    let places = Dictionary(after.posts.enumerated().map { ($1.reference, $0) }) { first, _ in first }
    var paired = Set<Post.Reference>()
    rows.reserveCapacity(before.posts.count)
    for post in before.posts {
      let standing = places[post.reference].map { after.posts[$0] }
      if let standing { paired.insert(standing.reference) }
      let others = (made.splits[post.reference] ?? []).filter { $0.reference != post.reference }
      rows.append(contentsOf: split(post, standing, others.compactMap { part in places[part.reference].map { after.posts[$0] } }))
      paired.formUnion(others.map(\.reference))
    }
    for post in after.posts where !paired.contains(post.reference) {
      rows += [row(nil, post)].compactMap(\.self)
    }
  }

  // A line that is split stands on the before side once for each part, with the part's positions.
  private func split(_ line: Post, _ kept: Post?, _ parts: [Post]) -> [StructureComparison.PostRow] {
    guard !parts.isEmpty else { return [row(line, kept)].compactMap(\.self) }
    return ([kept].compactMap(\.self) + parts).compactMap { part in
      var share = line
      share.positions = part.positions
      return row(share, part)
    }
  }

  private func row(_ before: Post?, _ after: Post?) -> StructureComparison.PostRow? {
    let reference = (after ?? before)?.reference
    guard let before, let after else {
      return .init(
        before: before, after: after, state: before == nil ? .new : .deleted, why: why(reference, before, after),
        isContext: isContext(before, after))
    }
    let isTouched = made.touched.contains(after.reference) || before.reference != after.reference
    let differences = isTouched ? self.differences(before, after) : []
    return .init(
      before: before, after: after, state: state(after.reference, differences, before), differences: differences,
      why: isTouched ? why(reference, before, after) : "", isContext: isContext(before, after))
  }

  private func isContext(_ before: Post?, _ after: Post?) -> Bool {
    [before, after].contains { $0.map { context.contains($0.reference) } ?? false }
  }

  private func state(
    _ reference: Post.Reference, _ differences: [StructureComparison.Difference], _ before: Post
  ) -> StructureComparison.State {
    if made.movedByHand.contains(reference) { return .moved }
    let fields = Set(differences.map(\.field))
    if !fields.subtracting(["reports to", "unit"]).isEmpty { return .changed }
    return fields.contains("reports to") ? .moved : .same
  }

  private func why(_ reference: Post.Reference?, _ before: Post?, _ after: Post?) -> String {
    var words = reference.flatMap { made.reasons[$0] } ?? []
    if after == nil, let before, let heir = made.successor[before.reference] {
      words.insert("Merged into \(titles.after[heir] ?? heir.rawValue)", at: 0)
    }
    if before == nil, let after {
      if let merged = mergedInto[after.reference] {
        words.insert("Made from " + merged.map { titles.before[$0] ?? $0.rawValue }.joined(separator: " and "), at: 0)
      }
    }
    return words.joined(separator: ". ")
  }

  private func differences(_ before: Post, _ after: Post) -> [StructureComparison.Difference] {
    var found: [StructureComparison.Difference] = []
    func compare(_ field: String, _ old: String, _ new: String) {
      if old != new { found.append(.init(field: field, before: old, after: new)) }
    }
    compare("title", before.title, after.title)
    compare("grade", grade(before), grade(after))
    compare("positions", String(before.positions), String(after.positions))
    compare("working time", before.fteEach.description, after.fteEach.description)
    compare("basis", before.basis.rawValue, after.basis.rawValue)
    compare("status", before.status.rawValue, after.status.rawValue)
    compare("area", before.area, after.area)
    compare("funding", before.funding.inWords, after.funding.inWords)
    compare("yearly cost", before.costEach?.description ?? "", after.costEach?.description ?? "")
    let old = made.unitSuccessor[before.unit] ?? before.unit
    if old != after.unit || made.movedByHand.contains(after.reference) {
      compare("unit", units[before.unit] ?? before.unit.rawValue, units[after.unit] ?? after.unit.rawValue)
    }
    let line = before.reportsTo.map { made.successor[$0] ?? $0 }
    if line != after.reportsTo {
      found.append(.init(field: "reports to", before: title(before.reportsTo, titles.before), after: title(after.reportsTo, titles.after)))
    }
    compareDuties(before, after, &found)
    if revised.contains(after.reference) {
      found.append(.init(field: "job description", before: "", after: "revised"))
    }
    return found
  }

  private func compareDuties(_ before: Post, _ after: Post, _ found: inout [StructureComparison.Difference]) {
    guard before.reference == after.reference else { return }
    let old = before.responsibilities
    let new = after.responsibilities
    guard old != new else { return }
    for item in old where !new.contains(item) {
      found.append(.init(field: item.kind.words.lowercased(), before: item.title, after: ""))
    }
    for item in new where !old.contains(item) {
      found.append(.init(field: item.kind.words.lowercased(), before: "", after: item.title))
    }
  }

  private func grade(_ post: Post) -> String {
    post.grade + (post.gradeSubjectToEvaluation ? " (subject to evaluation)" : "")
  }

  private func title(_ reference: Post.Reference?, _ titles: [Post.Reference: String]) -> String {
    reference.map { titles[$0] ?? $0.rawValue } ?? top
  }
}

extension Establishment {
  /// The posts' titles by reference.
  fileprivate var titles: [Post.Reference: String] {
    Dictionary(posts.map { ($0.reference, $0.title) }) { first, _ in first }
  }
}
