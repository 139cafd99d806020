extension Post {
  /// What several posts would be as one job, as far as they say: what they agree on, all their positions, and the funding that
  /// shifts nothing between funds. It carries nothing yet and has no reference.
  public static func merging(_ posts: [Post]) -> Post {
    guard let first = posts.first else {
      return Post(reference: .init(rawValue: ""), title: "", unit: .init(rawValue: ""))
    }
    func same<Value: Equatable>(_ field: KeyPath<Post, Value>) -> Value? {
      posts.allSatisfy { $0[keyPath: field] == first[keyPath: field] } ? first[keyPath: field] : nil
    }
    let going = Set(posts.map(\.reference))
    return Post(
      reference: .init(rawValue: ""), title: same(\.title) ?? "", unit: first.unit,
      reportsTo: posts.compactMap(\.reportsTo).first { !going.contains($0) }, grade: same(\.grade) ?? "",
      gradeSubjectToEvaluation: same(\.grade) == nil, payFrom: same(\.payFrom) ?? nil, payTo: same(\.payTo) ?? nil,
      fteEach: same(\.fteEach) ?? first.fteEach, positions: posts.reduce(0) { $0 + $1.positions },
      basis: same(\.basis) ?? first.basis, status: same(\.status) ?? .filled, area: same(\.area) ?? "",
      funding: neutral(posts), costEach: same(\.costEach) ?? nil)
  }

  /// Shares, in hundredths of a per cent that come to 100%, by which the funds pay what they pay now; empty when not stated.
  private static func neutral(_ posts: [Post]) -> [FundingShare] {
    guard posts.allSatisfy({ !$0.funding.isEmpty }) else { return [] }
    var now: [Fund: Int] = [:]
    for post in posts { for (fund, fte) in post.fteByFund { now[fund, default: 0] += fte.millionths } }
    let total = now.values.reduce(0, +)
    guard total > 0 else { return [] }
    let ordered = now.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    var shares = ordered.map { FundingShare($0.key, basisPoints: $0.value * 10_000 / total) }
    let missing = 10_000 - shares.reduce(0) { $0 + $1.basisPoints }
    let rests = ordered.map { $0.value * 10_000 % total }
    for place in rests.indices.sorted(by: { rests[$0] > rests[$1] }).prefix(max(0, missing)) {
      shares[place].basisPoints += 1
    }
    return shares.filter { $0.basisPoints > 0 }
  }
}
