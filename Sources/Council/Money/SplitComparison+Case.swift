extension SplitComparison {
  /// The comparison for every post that is made by merging posts of different funding.
  static func all(_ restructure: RestructureCase, _ comparison: StructureComparison) -> [SplitComparison] {
    let concerned = Set(restructure.changes.flatMap(\.postsInMerger))
    guard !concerned.isEmpty else { return [] }
    let before = comparison.before.posts(among: concerned)
    let standing = comparison.after.posts(among: concerned)
    return restructure.changes.compactMap { change in
      guard case .mergePosts(let merged, let into) = change.action, let after = standing[into.reference] else {
        return nil
      }
      return SplitComparison(after, merged.compactMap { before[$0] }, restructure.splitsToCompare)
    }
  }

  /// `nil` when a predecessor's funding is not stated.
  init?(_ post: Post, _ merged: [Post], _ compared: [SplitToCompare]) {
    guard !merged.isEmpty, merged.allSatisfy({ !$0.funding.isEmpty }) else { return nil }
    var now: [Fund: FullTimeEquivalent] = [:]
    var total = FullTimeEquivalent.zero
    for line in merged {
      total += line.fte
      for (fund, fte) in line.fteByFund { now[fund, default: .zero] += fte }
    }
    guard now.count > 1 else { return nil }
    let neutral = Self.shares(now, total)
    func option(_ name: String, _ funding: [FundingShare], isNow: Bool = false) -> Option {
      var byFund = isNow ? now : [:]
      if !isNow { for share in funding { byFund[share.fund, default: .zero] += post.fte.share(share) } }
      var change: [Fund: FullTimeEquivalent] = [:]
      for fund in Set(byFund.keys).union(now.keys) { change[fund] = (byFund[fund] ?? .zero) - (now[fund] ?? .zero) }
      return Option(
        name: name, funding: funding, fteByFund: byFund, change: change, isNow: isNow,
        isNeutral: !isNow && change.values.allSatisfy { $0 == .zero })
    }
    var options = [option("Now", neutral, isNow: true)]
    options += compared.filter { $0.post == post.reference }.map { option($0.name, $0.funding) }
    if !post.funding.isEmpty, !options.dropFirst().contains(where: { Set($0.funding) == Set(post.funding) }) {
      options.append(option("As proposed", post.funding))
    }
    if !options.dropFirst().contains(where: \.isNeutral) { options.append(option(Self.name(neutral), neutral)) }
    self.init(post: post, options: options)
  }

  // Hundredths of a per cent that come to 100%, the largest remainders rounded up.
  private static func shares(_ byFund: [Fund: FullTimeEquivalent], _ total: FullTimeEquivalent) -> [FundingShare] {
    guard total > .zero else { return [] }
    let ordered = byFund.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    var shares = ordered.map { FundingShare($0.key, basisPoints: $0.value.millionths * 10_000 / total.millionths) }
    let remainders = ordered.map { $0.value.millionths * 10_000 % total.millionths }
    let missing = 10_000 - shares.reduce(0) { $0 + $1.basisPoints }
    for place in remainders.indices.sorted(by: { remainders[$0] > remainders[$1] }).prefix(max(0, missing)) {
      shares[place].basisPoints += 1
    }
    return shares
  }

  private static func name(_ shares: [FundingShare]) -> String {
    shares.map { String($0.percent.dropLast()) }.joined(separator: "/")
  }
}

extension Change {
  /// The posts a merger takes and the one it makes; empty for any other change.
  fileprivate var postsInMerger: [Post.Reference] {
    guard case .mergePosts(let merged, let into) = action else { return [] }
    return merged + [into.reference]
  }
}

extension Establishment {
  /// Some of the posts by reference; of two with one reference, the first.
  fileprivate func posts(among wanted: Set<Post.Reference>) -> [Post.Reference: Post] {
    let found = posts.filter { wanted.contains($0.reference) }
    return Dictionary(found.map { ($0.reference, $0) }) { first, _ in first }
  }
}
