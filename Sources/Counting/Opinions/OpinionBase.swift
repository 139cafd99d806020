/// Points that stand for everybody: up to 121 cells with as many people in each, in strips along x and then along y.
struct OpinionBase {
  let points: [OpinionPoint]
  /// How many people each stands for.
  let weights: [Double]

  private static let strips = 11

  init(_ all: [OpinionPoint], rows: [Int]) {
    guard rows.count > Self.strips * Self.strips else {
      (points, weights) = (rows.map { all[$0] }, rows.map { _ in 1 })
      return
    }
    var (points, weights) = ([OpinionPoint](), [Double]())
    let across = rows.sorted { (all[$0].x, all[$0].y, $0) < (all[$1].x, all[$1].y, $1) }
    for strip in 0..<Self.strips {
      let part = Self.part(strip, of: across).sorted { (all[$0].y, all[$0].x, $0) < (all[$1].y, all[$1].x, $1) }
      for cell in 0..<Self.strips {
        let people = Self.part(cell, of: part)
        guard !people.isEmpty else { continue }
        var sum = OpinionPoint(x: 0, y: 0)
        for person in people {
          sum.x += all[person].x
          sum.y += all[person].y
        }
        let weight = Double(people.count)
        points.append(OpinionPoint(x: sum.x / weight, y: sum.y / weight))
        weights.append(weight)
      }
    }
    (self.points, self.weights) = (points, weights)
  }

  private static func part(_ place: Int, of rows: [Int]) -> [Int] {
    Array(rows[rows.count * place / strips..<rows.count * (place + 1) / strips])
  }

  /// How much better people stand in their own group than in the next: the mean silhouette (Rousseeuw 1987), from −1 to 1.
  ///
  /// Each point counts for all the people it stands for. Whoever is alone in a group counts 0.
  func silhouette(_ centres: [OpinionPoint]) -> Double {
    let labels = points.map { OpinionCentres.nearest($0, centres) }
    var sizes = [Double](repeating: 0, count: centres.count)
    for place in points.indices { sizes[labels[place]] += weights[place] }
    guard !sizes.contains(0) else { return 0 }
    var (sum, people) = (0.0, 0.0)
    for place in points.indices {
      people += weights[place]
      guard sizes[labels[place]] > 1 else { continue }
      var distances = [Double](repeating: 0, count: centres.count)
      for other in points.indices {
        distances[labels[other]] += weights[other] * points[place].squaredDistance(to: points[other]).squareRoot()
      }
      let own = distances[labels[place]] / (sizes[labels[place]] - 1)
      var next = Double.infinity
      for group in centres.indices where group != labels[place] { next = min(next, distances[group] / sizes[group]) }
      let wider = max(own, next)
      if wider > 0 { sum += weights[place] * (next - own) / wider }
    }
    return people > 0 ? sum / people : 0
  }
}
