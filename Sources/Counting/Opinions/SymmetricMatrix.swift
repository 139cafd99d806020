/// A small symmetric matrix with nothing beyond the diagonals next to the main one, for its leading eigenvector by Jacobi’s rotations.
struct SymmetricMatrix {
  private var values: [[Double]]

  init(diagonal: [Double], beside: [Double]) {
    values = diagonal.indices.map { row in
      diagonal.indices.map { column in
        row == column ? diagonal[row] : abs(row - column) == 1 ? beside[min(row, column)] : 0
      }
    }
  }

  /// The vector of length 1 that the matrix stretches most.
  var leadingVector: [Double] {
    var matrix = values
    let size = values.count
    // Row by row the vectors, so that a rotation touches two rows.
    var vectors = (0..<size).map { row in (0..<size).map { $0 == row ? 1.0 : 0 } }
    for _ in 0..<40 {
      var off = 0.0
      var all = 0.0
      for row in 0..<size {
        for column in 0..<size {
          all += matrix[row][column] * matrix[row][column]
          if row != column { off += matrix[row][column] * matrix[row][column] }
        }
      }
      if off <= 1e-30 * all { break }
      for row in 0..<size {
        for column in row + 1..<max(size, row + 1) where matrix[row][column] != 0 {
          let slope = (matrix[column][column] - matrix[row][row]) / (2 * matrix[row][column])
          let tangent = (slope >= 0 ? 1 : -1) / (abs(slope) + (slope * slope + 1).squareRoot())
          let cosine = 1 / (tangent * tangent + 1).squareRoot()
          Self.rotate(&matrix, &vectors, row, column, cosine, tangent * cosine)
        }
      }
    }
    var best = 0
    for place in 0..<size where matrix[place][place] > matrix[best][best] { best = place }
    return vectors.isEmpty ? [] : vectors[best]
  }

  private static func rotate(
    _ matrix: inout [[Double]], _ vectors: inout [[Double]], _ one: Int, _ other: Int, _ cosine: Double, _ sine: Double
  ) {
    for place in matrix.indices {
      let (a, b) = (matrix[place][one], matrix[place][other])
      matrix[place][one] = cosine * a - sine * b
      matrix[place][other] = sine * a + cosine * b
    }
    for place in matrix.indices {
      let (a, b) = (matrix[one][place], matrix[other][place])
      matrix[one][place] = cosine * a - sine * b
      matrix[other][place] = sine * a + cosine * b
      let (c, d) = (vectors[one][place], vectors[other][place])
      vectors[one][place] = cosine * c - sine * d
      vectors[other][place] = sine * c + cosine * d
    }
  }
}
