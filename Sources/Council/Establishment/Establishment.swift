import Law

/// The list of units and posts a council has approved. As it stands on one day, each reference occurs once.
public struct Establishment: Hashable, Sendable, Codable {
  /// Units in the order of the list.
  public var units: [OrganisationUnit]
  /// Posts in the order of the list.
  public var posts: [Post]

  /// An establishment from its units and posts.
  public init(units: [OrganisationUnit] = [], posts: [Post] = []) {
    self.units = units
    self.posts = posts
  }

  /// The establishment as it stood on a day.
  public func standing(on day: Day) -> Establishment {
    Establishment(
      units: units.filter { $0.stands(on: day) }, posts: posts.filter { $0.stands(on: day) })
  }

  /// The number of positions.
  public var positions: Int { posts.reduce(0) { $0 + $1.positions } }
  /// Working time of all posts.
  public var fte: FullTimeEquivalent { posts.reduce(.zero) { $0 + $1.fte } }
  /// Working time by fund, of the posts whose funding is stated.
  public var fteByFund: [Fund: FullTimeEquivalent] {
    var result: [Fund: FullTimeEquivalent] = [:]
    for post in posts {
      for share in post.funding { result[share.fund, default: .zero] += post.fte.share(share) }
    }
    return result
  }
  /// Yearly cost of the posts whose cost is stated; `nil` when none is.
  public var cost: Money? {
    var total: Money?
    for post in posts { if let cost = post.cost { total = (total ?? .zero) + cost } }
    return total
  }

  /// The posts by reference; of two with one reference, the first.
  public var postsByReference: [Post.Reference: Post] {
    Dictionary(posts.map { ($0.reference, $0) }) { first, _ in first }
  }
  /// The units by reference; of two with one reference, the first.
  public var unitsByReference: [OrganisationUnit.Reference: OrganisationUnit] {
    Dictionary(units.map { ($0.reference, $0) }) { first, _ in first }
  }
}
