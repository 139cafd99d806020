import Law

/// Posts whose funding does not add up, or whose share of the Housing Revenue Account appears or changes.
struct FundedPosts {
  private(set) var posts: [FundingSharesLawful.FundedPost] = []

  init(_ comparison: StructureComparison, settledElsewhere: Set<Post.Reference>) {
    let merged = Self.mergedShares(comparison)
    let rows = comparison.posts
    for place in rows.indices where !rows[place].isContext {
      let total = rows[place].after?.funding.reduce(0) { $0 + $1.basisPoints } ?? 0
      if rows[place].state == .same, total == 0 || total == 10_000 { continue }
      guard let post = rows[place].after else { continue }
      let housing = post.funding.isEmpty ? nil : Self.housing(post)
      var before = rows[place].before.flatMap { $0.funding.isEmpty ? nil : Self.housing($0) } ?? merged[post.reference]
      if settledElsewhere.contains(post.reference) { before = housing }
      guard before != housing || (total != 0 && total != 10_000) else { continue }
      posts.append(
        .init(post: post.titleAndArea, sharesTotal: total, housingBefore: before, housingAfter: housing))
    }
  }

  private static func housing(_ post: Post) -> Int {
    post.funding.reduce(0) { $0 + ($1.fund == .housingRevenueAccount ? $1.basisPoints : 0) }
  }

  // What the housing account pays of the posts that become one, weighted by their working time.
  private static func mergedShares(_ comparison: StructureComparison) -> [Post.Reference: Int] {
    let rows = comparison.posts
    let joining = rows.indices.filter { rows[$0].state == .deleted }.compactMap { rows[$0].before }
    guard !joining.isEmpty else { return [:] }
    let references = Set(joining.map(\.reference))
    let heirs = Dictionary(
      comparison.flows.filter { references.contains($0.from) }.map { ($0.from, $0.to) }
    ) { first, _ in first }
    var time: [Post.Reference: (all: Int, housing: Int)] = [:]
    for post in joining where !post.funding.isEmpty {
      guard let heir = heirs[post.reference] else { continue }
      time[heir, default: (0, 0)].all += post.fte.millionths
      time[heir, default: (0, 0)].housing += post.fteByFund[.housingRevenueAccount]?.millionths ?? 0
    }
    return time.compactMapValues { $0.all > 0 ? $0.housing * 10_000 / $0.all : nil }
  }
}
