@testable import Council

/// What an operation does to a tree, done to the tree itself: the plainest telling of what a step must come to.
struct PlainTree: Equatable {
  var units: [OrganisationUnit.Reference: OrganisationUnit]
  var posts: [Post.Reference: Plain]

  struct Plain: Equatable {
    var post: Post
    var carries: Set<Responsibility>
  }

  init(_ establishment: Establishment) {
    units = establishment.unitsByReference
    posts = establishment.postsByReference.mapValues(Self.plain)
  }

  /// Where two trees differ, for whoever looks for the reason.
  func differences(from other: PlainTree) -> [String] {
    let (mine, theirs) = (posts, other.posts)
    let apart = Set(mine.keys).union(theirs.keys).sorted().filter { mine[$0] != theirs[$0] }
    let (ownUnits, otherUnits) = (units, other.units)
    let unitsApart = Set(ownUnits.keys).union(otherUnits.keys).sorted().filter { ownUnits[$0] != otherUnits[$0] }
    return apart.map { Self.pair(mine[$0], theirs[$0]) } + unitsApart.map { Self.pair(ownUnits[$0], otherUnits[$0]) }
  }

  private static func pair<Value>(_ one: Value?, _ other: Value?) -> String {
    "\(one.map { "\($0)" } ?? "nothing") for \(other.map { "\($0)" } ?? "nothing")"
  }

  private static func plain(_ post: Post) -> Plain {
    var bare = post
    for item in post.responsibilities { bare.lose(item) }
    return Plain(post: bare, carries: Set(post.responsibilities))
  }

  private mutating func put(_ post: Post) { posts[post.reference] = Self.plain(post) }

  private mutating func take(away gone: [Post.Reference], reports manager: Post.Reference?) {
    for post in gone { posts[post] = nil }
    for (name, kept) in posts where kept.post.reportsTo.map(gone.contains) ?? false {
      posts[name]?.post.reportsTo = manager
    }
  }

  private mutating func pass(_ choice: DutyChoice) {
    posts[choice.from]?.carries.remove(choice.item)
    if case .to(let receiver) = choice.fate { posts[receiver]?.carries.insert(choice.item) }
  }

  mutating func carryOut(_ operation: DraftOperation, whole: Establishment) {
    switch operation {
    case .mergePosts(let merged, let into):
      let carried = merged.reduce(into: Set<Responsibility>()) { $0.formUnion(posts[$1]?.carries ?? []) }
      take(away: merged, reports: into.reference)
      put(into)
      posts[into.reference]?.carries.formUnion(carried)
    case .splitPost(let post, let parts):
      guard let line = whole.postsByReference[post] else { return }
      posts[post] = nil
      let made = PartedLine(line, parts).posts
      if !made.contains(where: { $0.reference == post }) { take(away: [post], reports: made.first?.reference) }
      for part in made { put(part) }
    case .amendPosts(let amended, let amendment):
      for name in amended {
        guard let post = posts[name]?.post else { continue }
        posts[name]?.post = amendment.actions(name).reduce(post) { $1.applied(to: $0) }
      }
    case .createPost(let post): put(post)
    case .deletePosts(let gone, let reports, let duties):
      for choice in duties { pass(choice) }
      take(away: gone, reports: reports.manager)
    case .transferPosts(let gone, _, let reports): take(away: gone, reports: reports.manager)
    case .passDuties(let choices): for choice in choices { pass(choice) }
    case .giveDuty(let item, let post): posts[post]?.carries.insert(item)
    default: unitOperation(operation)
    }
  }

  private mutating func unitOperation(_ operation: DraftOperation) {
    switch operation {
    case .createUnit(let unit): units[unit.reference] = unit
    case .renameUnit(let unit, let to): units[unit]?.name = to
    case .moveUnit(let unit, let to): units[unit]?.parent = to
    case .mergeUnits(let merged, let into): replace(merged, by: into.reference, with: into)
    case .closeUnit(let unit, let contents): replace([unit], by: contents, with: nil)
    default: break
    }
  }

  private mutating func replace(
    _ gone: [OrganisationUnit.Reference], by heir: OrganisationUnit.Reference, with made: OrganisationUnit?
  ) {
    for unit in gone { units[unit] = nil }
    for (name, unit) in units where unit.parent.map(gone.contains) ?? false { units[name]?.parent = heir }
    if let made { units[heir] = made }
    for (name, plain) in posts where gone.contains(plain.post.unit) { posts[name]?.post.unit = heir }
  }
}
