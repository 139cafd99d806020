import Council

extension CaseDecoder {
  /// The post that several become. What is left out is taken from them where they agree; nothing else is assumed.
  func mergePosts(_ entry: ChangeEntry) -> Change.Action? {
    let count = log.count
    let references = posts(entry.subject)
    if references.count == 1, log.count == count {
      fault(entry.subject, "A merger names at least two posts; this is one.")
    }
    guard let into = entry[.into], let fields = fields(into, as: PostKey.self, mayMiss: Verb.takenFromMerged) else {
      return nil
    }
    // Without all the merged posts, what they agree on cannot be said.
    let merged = references.compactMap { names.standing($0) ?? names.newPosts[$0] }
    let isWhole = log.count == count && merged.count == references.count && !merged.isEmpty
    var post = Agreement(merged).post
    read(fields, into: &post, merged: isWhole ? merged : nil)
    guard log.count == count, isWhole else { return nil }
    names.newPosts[post.reference] = post
    names.mergedFrom[post.reference] = references
    return .mergePosts(references, into: post)
  }

  private func read(_ fields: Fields<PostKey>, into post: inout Post, merged: [Post]?) {
    if let reference = newReference(fields[.reference]) { post.reference = .init(rawValue: reference) }
    if let title = line(fields[.title], mayBeEmpty: false) { post.title = title }
    if let unit = unit(fields[.unit]) { post.unit = unit }
    fill(&post, fields)
    guard let merged else { return }
    let inside = Set(merged.map(\.reference))
    if fields[.title] == nil { agree(merged.map(\.title), on: .title, fields) }
    if fields[.unit] == nil { agree(merged.map(\.unit.rawValue), on: .unit, fields) }
    if fields[.reportsTo] == nil {
      let lines = merged.filter { $0.reportsTo.map { !inside.contains($0) } ?? true }
      agree(lines.map { $0.reportsTo?.rawValue ?? "council" }, on: .reportsTo, fields)
    }
    if fields[.basis] == nil { agree(merged.map(\.basis.rawValue), on: .basis, fields) }
    if fields[.fte] == nil { agree(merged.map(\.fteEach.description), on: .fte, fields) }
  }

  private func agree(_ values: [String], on key: PostKey, _ fields: Fields<PostKey>) {
    var different: [String] = []
    for value in values where !different.contains(value) { different.append(value) }
    guard different.count > 1 else { return }
    let whole = fields.whole
    log.add(
      whole.place, field: "\(whole.path).\(key.rawValue)",
      text: "The merged posts differ in this (\(listed(Array(different.prefix(6))))). State it for the new post.")
  }
}

/// What several posts have in common, as one post; where they differ, what is not stated.
struct Agreement {
  let post: Post

  init(_ merged: [Post]) {
    guard let first = merged.first else {
      post = Post(reference: .init(rawValue: ""), title: "", unit: .init(rawValue: ""))
      return
    }
    func same<T: Equatable>(_ field: KeyPath<Post, T>) -> T? {
      merged.allSatisfy { $0[keyPath: field] == first[keyPath: field] } ? first[keyPath: field] : nil
    }
    let inside = Set(merged.map(\.reference))
    let lines = merged.compactMap(\.reportsTo).filter { !inside.contains($0) }
    post = Post(
      reference: .init(rawValue: ""), title: same(\.title) ?? "", unit: first.unit, reportsTo: lines.first,
      grade: same(\.grade) ?? "",
      gradeSubjectToEvaluation: same(\.grade) != nil && merged.contains(where: \.gradeSubjectToEvaluation),
      payFrom: same(\.payFrom) ?? nil, payTo: same(\.payTo) ?? nil, fteEach: first.fteEach,
      positions: merged.reduce(0) { $0 + $1.positions }, basis: first.basis, status: same(\.status) ?? .filled,
      area: same(\.area) ?? "", funding: same(\.funding) ?? [], costEach: same(\.costEach) ?? nil)
  }
}

extension CaseDecoder {
  func newUnit(_ value: Value) -> OrganisationUnit? {
    guard let fields = fields(value, as: UnitKey.self) else { return nil }
    let reference = newReference(fields[.reference])
    let name = line(fields[.name], mayBeEmpty: false)
    let kind = choice(fields[.kind], of: OrganisationUnit.Kind.self)
    let parent = parent(fields[.partOf])
    guard let reference, let name, let kind, fields[.partOf] == nil || parent != nil else { return nil }
    return OrganisationUnit(reference: .init(rawValue: reference), name: name, kind: kind, parent: parent ?? nil)
  }

  func mergeUnits(_ entry: ChangeEntry) -> Change.Action? {
    let count = log.count
    let references = units(entry.subject)
    if references.count == 1, log.count == count {
      fault(entry.subject, "A merger names at least two units; this is one.")
    }
    guard let into = entry[.into], let fields = fields(into, as: UnitKey.self, mayMiss: Verb.takenFromMerged) else {
      return nil
    }
    let merged = references.compactMap { names.standing($0) }
    let reference = newReference(fields[.reference])
    let name = line(fields[.name], mayBeEmpty: false)
    let kind =
      choice(fields[.kind], of: OrganisationUnit.Kind.self)
      ?? common(merged.map(\.kind.rawValue), .kind, fields).flatMap(OrganisationUnit.Kind.init)
    var above: OrganisationUnit.Reference?
    if let stated = parent(fields[.partOf]) {
      above = stated
    } else if let shared = common(merged.map { $0.parent?.rawValue ?? "top" }, .partOf, fields), shared != "top" {
      above = .init(rawValue: shared)
    }
    guard log.count == count, let reference, let name, let kind else { return nil }
    return .mergeUnits(
      references, into: OrganisationUnit(reference: .init(rawValue: reference), name: name, kind: kind, parent: above))
  }

  /// What merged units agree on when the new one leaves it out; a message when they differ.
  private func common(_ values: [String], _ key: UnitKey, _ fields: Fields<UnitKey>) -> String? {
    guard fields[key] == nil, names.isComplete else { return nil }
    if let first = values.first, values.allSatisfy({ $0 == first }) { return first }
    let differ = values.isEmpty ? "" : "The merged units differ in this (\(listed(values))). "
    log.add(
      fields.whole.place, field: "\(fields.whole.path).\(key.rawValue)", text: differ + "State it for the new unit.")
    return nil
  }
}
