import Law

/// What putting a proposal into effect writes over the establishment that stands on its day, and what stands against it.
///
/// A proposal was drafted over an establishment that may have moved on since. What it changes has to stand as it was drafted over;
/// what it does not touch may be otherwise.
public struct ImplementationPlan: Hashable, Sendable {
  /// What happens to one unit or post.
  public enum Step<Version: Hashable & Sendable>: Hashable, Sendable {
    case begins(Version)
    case changes(from: Version, to: Version)
    case ends(Version)
  }

  /// What happens to units, in the order of the list.
  public let units: [Step<OrganisationUnit>]
  /// What happens to posts, in the order of the list.
  public let posts: [Step<Post>]
  /// The job descriptions that posts are to have.
  public let jobDescriptions: [JobDescription]
  /// Why it cannot take effect as things stand.
  public let objections: [Objection]

  /// What a proposal does to the establishment as it stands on its day.
  public init(_ proposal: RestructureCase, over standing: Establishment) {
    let (before, after) = (proposal.standingBefore, proposal.establishmentAfter)
    var units = Merging(standing.unitsByReference, \.reference, UnitMerging.self)
    units.merge(from: before.units, to: after.units)
    var posts = Merging(standing.postsByReference, \.reference, PostMerging.self)
    posts.merge(from: before.posts, to: after.posts)
    self.units = units.steps
    self.posts = posts.steps
    jobDescriptions = proposal.describedPosts
    objections = units.objections + posts.objections + Self.left(standing, self.units, self.posts)
  }

  /// Whether nothing would be written: everything stands already as it was decided.
  public var isEmpty: Bool { units.isEmpty && posts.isEmpty && jobDescriptions.isEmpty }

  /// Posts and units that would be left under something that is gone.
  private static func left(
    _ standing: Establishment, _ units: [Step<OrganisationUnit>], _ posts: [Step<Post>]
  ) -> [Objection] {
    let goneUnits = Set(units.compactMap { if case .ends(let unit) = $0 { unit.reference } else { nil } })
    let gonePosts = Set(posts.compactMap { if case .ends(let post) = $0 { post.reference } else { nil } })
    guard !goneUnits.isEmpty || !gonePosts.isEmpty else { return [] }
    var after = standing.postsByReference
    var unitsAfter = standing.unitsByReference
    for step in posts { after.take(step, \.reference) }
    for step in units { unitsAfter.take(step, \.reference) }
    let orphans = after.values.sorted { $0.reference < $1.reference }.compactMap { post -> Objection? in
      if goneUnits.contains(post.unit) {
        return refusal("\(post.title) (\(post.reference.rawValue)) is in \(post.unit.rawValue), which would be gone.")
      }
      guard let line = post.reportsTo, gonePosts.contains(line) else { return nil }
      return refusal("\(post.title) (\(post.reference.rawValue)) reports to \(line.rawValue), which would be gone.")
    }
    return orphans
      + unitsAfter.values.sorted { $0.reference < $1.reference }.compactMap { unit in
        guard let parent = unit.parent, goneUnits.contains(parent) else { return nil }
        return refusal(
          "\(unit.name) (\(unit.reference.rawValue)) is part of \(parent.rawValue), which would be gone.")
      }
  }

  private static func refusal(_ words: String) -> Objection {
    .refusal("", "\(words) It is not in the proposal: move it first, then put the proposal into effect.")
  }
}

extension Dictionary {
  /// Does to what stands what a step says.
  fileprivate mutating func take(_ step: ImplementationPlan.Step<Value>, _ key: (Value) -> Key)
  where Value: Hashable & Sendable {
    switch step {
    case .begins(let version), .changes(_, let version): self[key(version)] = version
    case .ends(let version): self[key(version)] = nil
    }
  }
}

extension RestructureCase {
  /// The job descriptions of its posts as they are to stand: the version that a change revises to, or the only one of a post that begins.
  fileprivate var describedPosts: [JobDescription] {
    let byName = Dictionary(jobDescriptions.map { ($0.id, $0) }) { first, _ in first }
    var found: [Post.Reference: JobDescription] = [:]
    var order: [Post.Reference] = []
    func take(_ description: JobDescription, for post: Post.Reference) {
      if found[post] == nil { order.append(post) }
      var description = description
      description.post = post
      found[post] = description
    }
    for change in changes {
      switch change.action {
      case .createPost(let post), .mergePosts(_, let post):
        let own = jobDescriptions.filter { $0.post == post.reference }
        if own.count == 1 { take(own[0], for: post.reference) }
      default: break
      }
    }
    for change in changes {
      if case .reviseJobDescription(let post, _, let to) = change.action, let description = byName[to] {
        take(description, for: post)
      }
    }
    return order.compactMap { found[$0] }
  }
}

extension RestructureCase {
  /// The proposal as it takes effect on the day that was decided, which may be another than it asked for.
  public func effective(on day: Day) -> RestructureCase {
    var decided = self
    decided.establishment = standingBefore
    decided.effectiveDay = day
    return decided
  }
}
