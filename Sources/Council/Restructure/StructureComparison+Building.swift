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
  private let before: Establishment
  private let units: [OrganisationUnit.Reference: String]
  private let top: String
  private let mergedInto: [Post.Reference: [Post.Reference]]

  // Lines never change places while changes are made, so each line after is found where it stood before.
  init(_ restructure: RestructureCase, _ before: Establishment, _ made: ChangeApplication) {
    self.made = made
    self.before = before
    context = restructure.contextPosts
    revised = Set(
      restructure.changes.compactMap {
        if case .reviseJobDescription(let post, _, _) = $0.action { post } else { nil }
      })
    units = Dictionary((made.units + before.units).map { ($0.reference, $0.name) }) { first, _ in first }
    top = restructure.extent == .whole ? "the council" : "nobody in this list"
    mergedInto = Dictionary(grouping: made.lineage.filter { $0.how == .merged }, by: \.to).mapValues { $0.map(\.from) }
    var paired = Set<Post.Reference>()
    rows.reserveCapacity(made.posts.count)
    for (place, post) in before.posts.enumerated() {
      let standing = made.stands(post.reference) ? made.posts[place] : nil
      guard !made.splits.isEmpty, let parts = made.splits[post.reference] else {
        if let row = row(post, standing) { rows.append(row) }
        continue
      }
      let others = parts.map(\.reference).filter { $0 != post.reference }
      paired.formUnion(others)
      rows += split(post, standing, others.compactMap(made.post))
    }
    for post in made.posts.dropFirst(before.posts.count)
    where made.stands(post.reference) && !paired.contains(post.reference) {
      rows += [row(nil, post)].compactMap(\.self)
    }
  }

  private func titleBefore(_ reference: Post.Reference) -> String {
    guard let place = made.place(reference), place < before.posts.count else { return reference.rawValue }
    return before.posts[place].title
  }

  private func titleAfter(_ reference: Post.Reference) -> String { made.post(reference)?.title ?? reference.rawValue }

  // A line that is split stands on the before side once for each part, with the part's positions.
  private func split(_ line: Post, _ kept: Post?, _ parts: [Post]) -> [StructureComparison.PostRow] {
    ([kept].compactMap(\.self) + parts).compactMap { part in
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
      words.insert("Merged into \(titleAfter(heir))", at: 0)
    }
    if before == nil, let after {
      if let merged = mergedInto[after.reference] {
        words.insert("Made from " + merged.map(titleBefore).joined(separator: " and "), at: 0)
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
      found.append(
        .init(
          field: "reports to", before: before.reportsTo.map(titleBefore) ?? top,
          after: after.reportsTo.map(titleAfter) ?? top))
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
}
