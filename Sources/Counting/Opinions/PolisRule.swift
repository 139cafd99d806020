/// The groups that Polis itself finds from its base clusters, for comparing with its published answers.
///
/// Read from compdemocracy/polis (math/clusters.clj and conversation.clj), cold, that is without what its server remembers of earlier answers: weighted k-means
/// on the middles of at most a hundred base clusters, begun at the first different ones, 20 rounds, ties of distance to the later group;
/// the number of groups by the silhouette, unweighted. Folkmoot’s own groups are `OpinionGroups`.
public enum PolisRule {
  /// The group of each base cluster, by numbers from 0.
  ///
  /// - Parameters:
  ///   - base: the middles of the base clusters, in their published order.
  ///   - sizes: how many people each has.
  public static func groups(of base: [OpinionPoint], sizes: [Int]) -> [Int] {
    var best: (labels: [Int], silhouette: Double) = (base.map { _ in 0 }, -.infinity)
    guard base.count > 1 else { return best.labels }
    for groups in 2...min(OpinionGroups.mostGroups, 2 + base.count / 12) {
      let labels = grouped(base, sizes.map(Double.init), groups)
      let silhouette = silhouette(base, labels)
      // Of level ones the later wins, as max-key has it.
      if silhouette >= best.silhouette { best = (labels, silhouette) }
    }
    return best.labels
  }

  private static func nearest(_ point: OpinionPoint, _ centres: [OpinionPoint]) -> Int {
    var (best, least) = (0, Double.infinity)
    for place in centres.indices {
      let distance = point.squaredDistance(to: centres[place]).squareRoot()
      if distance <= least { (best, least) = (place, distance) }
    }
    return best
  }

  private static func grouped(_ base: [OpinionPoint], _ sizes: [Double], _ groups: Int) -> [Int] {
    var centres: [OpinionPoint] = []
    for point in base where centres.count < groups && !centres.contains(point) { centres.append(point) }
    var labels: [Int] = []
    for _ in 0..<20 {
      labels = base.map { nearest($0, centres) }
      let kept = centres.indices.filter { labels.contains($0) }
      let moved = kept.map { group in
        var (x, y, weight) = (0.0, 0.0, 0.0)
        for place in base.indices where labels[place] == group {
          x += sizes[place] * base[place].x
          y += sizes[place] * base[place].y
          weight += sizes[place]
        }
        return OpinionPoint(x: x / weight, y: y / weight)
      }
      labels = labels.map { kept.firstIndex(of: $0) ?? 0 }
      let rests = zip(kept, moved).allSatisfy { centres[$0].squaredDistance(to: $1).squareRoot() < 0.01 }
      let isSame = rests && kept.count == centres.count
      centres = moved
      if isSame { break }
    }
    return labels
  }

  private static func silhouette(_ base: [OpinionPoint], _ labels: [Int]) -> Double {
    let groups = (labels.max() ?? 0) + 1
    guard groups > 1 else { return -1 }
    let counts = (0..<groups).map { group in labels.count { $0 == group } }
    var sum = 0.0
    for place in base.indices where counts[labels[place]] > 1 {
      var distances = [Double](repeating: 0, count: groups)
      for other in base.indices {
        distances[labels[other]] += base[place].squaredDistance(to: base[other]).squareRoot()
      }
      let own = distances[labels[place]] / Double(counts[labels[place]] - 1)
      var next = Double.infinity
      for group in 0..<groups where group != labels[place] {
        next = min(next, distances[group] / Double(counts[group]))
      }
      let wider = max(own, next)
      if wider > 0 { sum += (next - own) / wider }
    }
    return sum / Double(base.count)
  }
}
