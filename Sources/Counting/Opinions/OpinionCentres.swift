/// The middles of groups of points, so that the squares of the distances to the nearest middle are least (k-means).
enum OpinionCentres {
  /// The place of the nearest middle; the first of those that are as near.
  static func nearest(_ point: OpinionPoint, _ centres: [OpinionPoint]) -> Int {
    var (best, least) = (0, Double.infinity)
    for place in centres.indices {
      let distance = point.squaredDistance(to: centres[place])
      if distance < least { (best, least) = (place, distance) }
    }
    return best
  }

  /// The best middles of a number of groups from many starts; `nil` when there are fewer different points than groups.
  ///
  /// The first start goes to the farthest point each time; the others are drawn by the squares of distances (k-means++) from numbers that
  /// are the same on every machine.
  static func best(_ base: OpinionBase, groups: Int, starts: Int) -> [OpinionPoint]? {
    var draw = OpinionDraw(groups)
    var best: (centres: [OpinionPoint], cost: Double)?
    for start in 0..<starts {
      guard let first = self.start(base, groups, isDrawn: start > 0, &draw) else { return nil }
      let (centres, cost) = settled(base.points, base.weights, first, rounds: 50)
      if cost < best?.cost ?? .infinity { best = (centres, cost) }
    }
    return best?.centres
  }

  private static func start(_ base: OpinionBase, _ groups: Int, isDrawn: Bool, _ draw: inout OpinionDraw)
    -> [OpinionPoint]?
  {
    var distances = base.points.map { $0.x * $0.x + $0.y * $0.y }
    var centres: [OpinionPoint] = []
    while centres.count < groups {
      var place = 0
      if isDrawn {
        var total = 0.0
        for point in distances.indices {
          total += base.weights[point] * (centres.isEmpty ? 1 : distances[point])
        }
        var aim = draw.part() * total
        place = distances.count - 1
        for point in distances.indices {
          aim -= base.weights[point] * (centres.isEmpty ? 1 : distances[point])
          if aim < 0 {
            place = point
            break
          }
        }
      } else {
        for point in distances.indices where distances[point] > distances[place] { place = point }
      }
      if !centres.isEmpty, distances.allSatisfy({ $0 == 0 }) { return nil }
      let centre = base.points[place]
      for point in distances.indices {
        let distance = base.points[point].squaredDistance(to: centre)
        distances[point] = centres.isEmpty ? distance : min(distances[point], distance)
      }
      centres.append(centre)
    }
    return centres
  }

  /// Moves middles to the mean of what is nearest to them until nothing changes; and what that costs, infinitely much when one stands for nobody.
  static func settled(_ points: [OpinionPoint], _ weights: [Double]?, _ start: [OpinionPoint], rounds: Int)
    -> (centres: [OpinionPoint], cost: Double)
  {
    var centres = start
    for _ in 0..<rounds {
      var sums = [(x: Double, y: Double, weight: Double)](repeating: (0, 0, 0), count: centres.count)
      for place in points.indices {
        let (group, weight) = (nearest(points[place], centres), weights?[place] ?? 1)
        sums[group].x += weight * points[place].x
        sums[group].y += weight * points[place].y
        sums[group].weight += weight
      }
      let before = centres
      for group in centres.indices where sums[group].weight > 0 {
        centres[group] = OpinionPoint(x: sums[group].x / sums[group].weight, y: sums[group].y / sums[group].weight)
      }
      if centres == before { break }
    }
    var (cost, found) = (0.0, [Bool](repeating: false, count: centres.count))
    for place in points.indices {
      let group = nearest(points[place], centres)
      found[group] = true
      cost += (weights?[place] ?? 1) * points[place].squaredDistance(to: centres[group])
    }
    return (centres, found.contains(false) ? .infinity : cost)
  }
}
