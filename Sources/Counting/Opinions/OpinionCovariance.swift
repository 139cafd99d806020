/// How answers vary together, never written out: only multiplied with, in one pass over the answers.
struct OpinionCovariance {
  private let table: OpinionTable
  private let rows: [Int]
  private let means: [Double]

  init(_ table: OpinionTable, rows: [Int], means: [Double]) {
    (self.table, self.rows, self.means) = (table, rows, means)
  }

  /// The product with a direction.
  func times(_ direction: [Double]) -> [Double] {
    let size = table.statements * 4
    var weights = [Double](repeating: 0, count: size)
    for place in 0..<size { weights[place] = (Double(place & 3) - 1 - means[place >> 2]) * direction[place >> 2] }
    var sums = [Double](repeating: 0, count: size)
    table.entries.withUnsafeBufferPointer { entries in
      weights.withUnsafeBufferPointer { weights in
        sums.withUnsafeMutableBufferPointer { sums in
          for row in rows {
            let (from, to) = (table.starts[row], table.starts[row + 1])
            var sum = 0.0
            for place in from..<to { sum += weights[Int(entries[place])] }
            for place in from..<to { sums[Int(entries[place])] += sum }
          }
        }
      }
    }
    return means.indices.map { statement in
      let mean = means[statement]
      return sums[4 * statement] * (-1 - mean) + sums[4 * statement + 1] * -mean
        + sums[4 * statement + 2] * (1 - mean)
    }
  }

  /// The direction of length 1 in which answers vary most, at right angles to some others; zeros when they do not vary.
  ///
  /// Lanczos’ iteration: `steps` products, then the best direction in the space they span, from which the next turn begins, until a turn
  /// changes it by less than a thousand-millionth.
  func leading(from start: [Double], beside others: [[Double]], steps: Int, turns: Int) -> [Double] {
    var best = start
    guard Self.straighten(&best, others) else { return means.map { _ in 0 } }
    for _ in 0..<turns {
      var (basis, diagonal, beside) = ([best], [Double](), [Double]())
      while true {
        var next = times(basis[basis.count - 1])
        diagonal.append(Self.product(next, basis[basis.count - 1]))
        let size = Self.product(next, next).squareRoot()
        for vector in others { Self.take(Self.product(next, vector), of: vector, from: &next) }
        for _ in 0..<2 { for vector in basis { Self.take(Self.product(next, vector), of: vector, from: &next) } }
        let rest = Self.product(next, next).squareRoot()
        guard diagonal.count < min(steps, means.count - others.count), rest > 1e-12 * size else { break }
        beside.append(rest)
        basis.append(next.map { $0 / rest })
      }
      if diagonal.count == 1, diagonal[0] <= 1e-12 { return means.map { _ in 0 } }
      let shares = SymmetricMatrix(diagonal: diagonal, beside: beside).leadingVector
      let before = best
      best = means.map { _ in 0 }
      for (vector, share) in zip(basis, shares) { Self.take(-share, of: vector, from: &best) }
      _ = Self.straighten(&best, others)
      let turned = 1 - abs(Self.product(best, before))
      if turned < 1e-13 || diagonal.count < steps { break }
    }
    return best
  }

  static func product(_ one: [Double], _ other: [Double]) -> Double {
    var sum = 0.0
    for place in one.indices { sum += one[place] * other[place] }
    return sum
  }

  private static func take(_ share: Double, of vector: [Double], from target: inout [Double]) {
    for place in target.indices { target[place] -= share * vector[place] }
  }

  /// Sets a direction at right angles to others and to length 1; `false` when nothing is left of it.
  private static func straighten(_ vector: inout [Double], _ others: [[Double]]) -> Bool {
    for _ in 0..<2 { for other in others { take(product(vector, other), of: other, from: &vector) } }
    let length = product(vector, vector).squareRoot()
    guard length > 1e-12 else { return false }
    for place in vector.indices { vector[place] /= length }
    return true
  }
}
