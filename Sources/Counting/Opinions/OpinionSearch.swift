/// The search for groups among those who take part.
struct OpinionSearch {
  let points: [OpinionPoint]
  let attempts: [OpinionAttempt]
  private let middles: [Int: [OpinionPoint]]

  private static let starts = 24
  private static let startsOfHalves = 8

  init(_ table: OpinionTable, colours: [UInt64]) {
    let everybody = Array(0..<table.people)
    guard table.people > 2 else {
      (points, attempts, middles) = (everybody.map { _ in OpinionPoint(x: 0, y: 0) }, [], [:])
      return
    }
    let plane = OpinionPlane(table, rows: everybody, from: colours, steps: 24, turns: 12)
    let points = plane.points(table)
    let base = OpinionBase(points, rows: everybody)
    var middles: [Int: [OpinionPoint]] = [:]
    for groups in 2...min(OpinionGroups.mostGroups, 2 + table.people / 12) {
      guard let centres = OpinionCentres.best(base, groups: groups, starts: Self.starts) else { break }
      middles[groups] = OpinionCentres.settled(points, nil, centres, rounds: 20).centres
    }
    let numbers = middles.keys.sorted()
    let stability = Self.stability(table, colours, numbers)
    attempts = zip(numbers, stability).map {
      OpinionAttempt(groups: $0, silhouette: base.silhouette(middles[$0] ?? []), stability: $1)
    }
    (self.points, self.middles) = (points, middles)
  }

  /// The group of everybody who takes part.
  func labels(_ groups: Int) -> [Int] { points.map { OpinionCentres.nearest($0, middles[groups] ?? []) } }

  private static func stability(_ table: OpinionTable, _ colours: [UInt64], _ numbers: [Int]) -> [Double] {
    guard !numbers.isEmpty else { return [] }
    var sums = numbers.map { _ in 0.0 }
    for division in 0..<OpinionGroups.divisions {
      var rows = Array(0..<table.people)
      var draw = OpinionDraw(division)
      draw.shuffle(&rows)
      let halves = [rows[..<(rows.count / 2)].sorted(), rows[(rows.count / 2)...].sorted()]
      // Each half begins elsewhere, so that nothing but the answers can make them agree.
      let found = halves.indices.map { half in
        let from = colours.map { OpinionOrder.mix($0 &+ UInt64(2 * division + half + 2)) }
        return labels(table, halves[half], from, numbers)
      }
      for (place, _) in numbers.enumerated() {
        guard let one = found[0][place], let other = found[1][place] else { continue }
        sums[place] += GroupingAgreement.adjustedRandIndex(one, other)
      }
    }
    return sums.map { $0 / Double(OpinionGroups.divisions) }
  }

  /// The groups that one half finds, of everybody.
  private static func labels(_ table: OpinionTable, _ rows: [Int], _ colours: [UInt64], _ numbers: [Int]) -> [[Int]?] {
    let points = OpinionPlane(table, rows: rows, from: colours, steps: 16, turns: 3).points(table)
    let base = OpinionBase(points, rows: rows)
    return numbers.map { groups in
      OpinionCentres.best(base, groups: groups, starts: startsOfHalves).map { centres in
        points.map { OpinionCentres.nearest($0, centres) }
      }
    }
  }
}
