import Law

/// An establishment with changes made to it, phase by phase, so that their order in the proposal does not matter.
struct ChangeApplication {
  /// One line after, and the lines before that it comes from.
  struct Lineage: Hashable {
    let from: Post.Reference
    let to: Post.Reference
    let positions: Int
    let how: How
    enum How: Hashable { case merged, split }
  }

  private(set) var units: [OrganisationUnit]
  private(set) var posts: [Post]
  private var index: [Post.Reference: Int]
  private let ending: Set<Post.Reference>
  private(set) var lineage: [Lineage] = []
  /// Lines after that a change touched, with the reasons given.
  private(set) var reasons: [Post.Reference: [String]] = [:]
  private(set) var touched: Set<Post.Reference> = []
  /// Posts that a change moved to another unit, not their unit's merger.
  private(set) var movedByHand: Set<Post.Reference> = []
  /// Where a reference leads after a merger.
  private(set) var successor: [Post.Reference: Post.Reference] = [:]
  private(set) var unitSuccessor: [OrganisationUnit.Reference: OrganisationUnit.Reference] = [:]
  private(set) var gone: Set<Post.Reference> = []
  /// Posts whose reporting line a change settles.
  private(set) var linesSettled: Set<Post.Reference> = []
  private var wholeLines: [Post.Reference: Post] = [:]
  /// Split lines: what each part took; for landings.
  private(set) var splits: [Post.Reference: [Post]] = [:]

  init(_ before: Establishment, _ changes: [Change]) {
    units = before.units
    posts = before.posts
    ending = Set(changes.flatMap(\.postsEnded))
    index = [:]
    index.reserveCapacity(posts.count)
    for (offset, post) in posts.enumerated() where index[post.reference] == nil { index[post.reference] = offset }
    for change in changes { makeUnits(change) }
    for change in changes { changeUnits(change) }
    for change in changes { splitLines(change) }
    for change in changes { mergePosts(change) }
    for change in changes { createPosts(change) }
    for change in changes { changePosts(change) }
    for change in changes { passDuties(change) }
    for change in changes { takeAway(change) }
    followMergers()
  }

  var after: Establishment { Establishment(units: units, posts: posts.filter { !gone.contains($0.reference) }) }

  /// A split line as it stood before, whatever part of it a row shows.
  func whole(_ part: Post) -> Post { wholeLines[part.reference] ?? part }

  /// Where a line stands in `posts`, whether it is gone or not.
  func place(_ reference: Post.Reference) -> Int? { index[reference] }

  /// Whether a line stands after the changes.
  func stands(_ reference: Post.Reference) -> Bool { gone.isEmpty || !gone.contains(reference) }

  /// A line as it stands after the changes.
  func post(_ reference: Post.Reference) -> Post? {
    stands(reference) ? index[reference].map { posts[$0] } : nil
  }

  // MARK: Units

  private mutating func makeUnits(_ change: Change) {
    switch change.action {
    case .createUnit(let unit): if !units.contains(where: { $0.reference == unit.reference }) { units.append(unit) }
    case .mergeUnits(let merged, let into):
      if let place = units.firstIndex(where: { $0.reference == into.reference }) {
        units[place] = into
      } else {
        let place = units.firstIndex { merged.contains($0.reference) } ?? units.endIndex
        units.insert(into, at: place)
      }
      for unit in merged where unit != into.reference { unitSuccessor[unit] = into.reference }
    default: break
    }
  }

  private mutating func changeUnits(_ change: Change) {
    switch change.action {
    case .renameUnit(let unit, let to): with(unit) { $0.name = to }
    case .moveUnit(let unit, let to): with(unit) { $0.parent = to }
    default: break
    }
  }

  private mutating func with(_ reference: OrganisationUnit.Reference, _ edit: (inout OrganisationUnit) -> Void) {
    if let place = units.firstIndex(where: { $0.reference == reference }) { edit(&units[place]) }
  }

  // MARK: Posts

  private mutating func splitLines(_ change: Change) {
    guard case .splitPost(let reference, let parts) = change.action, let place = index[reference] else { return }
    let line = posts[place]
    let made = PartedLine(line, parts).posts
    wholeLines[reference] = line
    splits[reference] = made
    for post in made {
      lineage.append(Lineage(from: reference, to: post.reference, positions: post.positions, how: .split))
      note(change, post.reference)
      if post.unit != line.unit { movedByHand.insert(post.reference) }
      if post.reference == reference { posts[place] = post } else { append(post) }
    }
    if !made.contains(where: { $0.reference == reference }) { gone.insert(reference) }
  }

  private mutating func mergePosts(_ change: Change) {
    guard case .mergePosts(let references, var into) = change.action else { return }
    for reference in references {
      guard let place = index[reference] else { continue }
      let line = posts[place]
      lineage.append(Lineage(from: reference, to: into.reference, positions: line.positions, how: .merged))
      for item in line.responsibilities { into.take(item) }
      if reference != into.reference {
        successor[reference] = into.reference
        gone.insert(reference)
      }
    }
    note(change, into.reference)
    if let place = index[into.reference] { posts[place] = into } else { append(into) }
  }

  private mutating func createPosts(_ change: Change) {
    guard case .createPost(let post) = change.action, index[post.reference] == nil else { return }
    append(post)
    note(change, post.reference)
  }

  private mutating func append(_ post: Post) {
    guard index[post.reference] == nil else { return }
    index[post.reference] = posts.count
    posts.append(post)
  }

  private mutating func changePosts(_ change: Change) {
    switch change.action {
    case .retitlePost(let post, let to): with(post, change) { $0.title = to }
    case .regradePost(let post, let to, let open):
      with(post, change) {
        $0.grade = to
        $0.gradeSubjectToEvaluation = open
      }
    case .changeFTE(let post, let to): with(post, change) { $0.fteEach = to }
    case .changeBasis(let post, let to): with(post, change) { $0.basis = to }
    case .changeFunding(let post, let to): with(post, change) { $0.funding = to }
    case .changeReportingLine(let post, let to):
      linesSettled.insert(post)
      with(post, change) { $0.reportsTo = to }
    case .changeArea(let post, let to): with(post, change) { $0.area = to }
    case .movePost(let post, let unit, let line):
      movedByHand.insert(post)
      with(post, change) {
        $0.unit = unit
        if let line { $0.reportsTo = line }
      }
    case .reviseJobDescription(let post, _, _): with(post, change) { _ in }
    default: break
    }
  }

  private mutating func passDuties(_ change: Change) {
    switch change.action {
    case .assign(let item, let from, let to):
      if let from { lose(item, from) }
      with(to, change) { $0.take(item) }
    case .end(let item, let from, _):
      lose(item, from)
      if !ending.contains(from) { note(change, from) }
    default: break
    }
  }

  // After a merger the new post holds what the merged one carried, so it is taken from there.
  private mutating func lose(_ item: Responsibility, _ from: Post.Reference) {
    let parts = (splits[from] ?? []).map(\.reference)
    for holder in Set(([from] + parts).flatMap { [$0, successor[$0] ?? $0] }) {
      guard let place = index[holder] else { continue }
      posts[place].lose(item)
      touched.insert(holder)
    }
  }

  private mutating func takeAway(_ change: Change) {
    switch change.action {
    case .deletePost(let post):
      if index[post] != nil { gone.insert(post) }
      note(change, post)
    case .closeUnit(let unit):
      units.removeAll { $0.reference == unit }
    case .mergeUnits(let merged, let into):
      units.removeAll { merged.contains($0.reference) && $0.reference != into.reference }
    default: break
    }
  }

  private mutating func with(_ reference: Post.Reference, _ change: Change, _ edit: (inout Post) -> Void) {
    guard let place = index[reference] else { return }
    edit(&posts[place])
    note(change, reference)
  }

  private mutating func note(_ change: Change, _ reference: Post.Reference) {
    touched.insert(reference)
    guard !change.because.isEmpty, reasons[reference]?.contains(change.because) != true else { return }
    reasons[reference, default: []].append(change.because)
  }

  // Lines and units that were merged lead to their successors; a line to a post that is gone leads nowhere.
  private mutating func followMergers() {
    guard !gone.isEmpty || !unitSuccessor.isEmpty else { return }
    for place in posts.indices {
      if let unit = unitSuccessor[posts[place].unit] {
        posts[place].unit = unit
        touched.insert(posts[place].reference)
      }
      guard let line = posts[place].reportsTo, gone.contains(line) else { continue }
      posts[place].reportsTo = successor[line]
      touched.insert(posts[place].reference)
    }
    for place in units.indices {
      if let parent = units[place].parent, let heir = unitSuccessor[parent] { units[place].parent = heir }
    }
  }
}
