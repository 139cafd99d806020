/// The two directions in which people’s answers differ most, and where everybody stands along them.
///
/// Principal components of the answers (agree 1, pass 0, disagree −1) around the mean answer to each statement; an answer that was
/// not given counts as the mean. They are found by Lanczos’ iteration with full reorthogonalisation, the second one at right angles to the first. The sign of
/// each is such that its heaviest statement counts upwards.
struct OpinionPlane {
  /// The mean answer to each statement.
  let means: [Double]
  /// Both directions, a number for each statement; nothing but zeros where there is no such direction.
  let axes: [[Double]]

  /// - Parameters:
  ///   - rows: the people to go by.
  ///   - near: two directions to begin from, if some are known.
  ///   - steps: how many steps one turn of the iteration has, and how many turns there are at most.
  init(_ table: OpinionTable, rows: [Int], from colours: [UInt64], near: [[Double]]? = nil, steps: Int, turns: Int) {
    var counts = [Double](repeating: 0, count: table.statements * 4)
    for row in rows {
      for place in table.starts[row]..<table.starts[row + 1] { counts[Int(table.entries[place])] += 1 }
    }
    means = (0..<table.statements).map { statement in
      let (no, pass, yes) = (counts[4 * statement], counts[4 * statement + 1], counts[4 * statement + 2])
      return no + pass + yes > 0 ? (yes - no) / (no + pass + yes) : 0
    }
    let covariance = OpinionCovariance(table, rows: rows, means: means)
    var axes: [[Double]] = []
    for place in 0..<2 {
      let start = near?[place] ?? colours.map { Double(OpinionOrder.mix($0 &+ UInt64(place)) >> 11) / 0x1p52 - 1 }
      axes.append(Self.upright(covariance.leading(from: start, beside: axes, steps: steps, turns: turns)))
    }
    self.axes = axes
  }

  private static func upright(_ axis: [Double]) -> [Double] {
    var heaviest = 0.0
    for value in axis where abs(value) > abs(heaviest) { heaviest = value }
    return heaviest < 0 ? axis.map { -$0 } : axis
  }

  /// Where everybody stands: the sum over the answered statements, times √(statements ÷ answers), so that whoever answered few
  /// is not drawn to the middle.
  func points(_ table: OpinionTable) -> [OpinionPoint] {
    var weights = [[Double]](repeating: [Double](repeating: 0, count: table.statements * 4), count: 2)
    for place in 0..<table.statements * 4 {
      let answer = Double(place & 3) - 1 - means[place >> 2]
      for axis in 0..<2 { weights[axis][place] = answer * axes[axis][place >> 2] }
    }
    return (0..<table.people).map { row in
      var point = OpinionPoint(x: 0, y: 0)
      for place in table.starts[row]..<table.starts[row + 1] {
        point.x += weights[0][Int(table.entries[place])]
        point.y += weights[1][Int(table.entries[place])]
      }
      let answers = table.starts[row + 1] - table.starts[row]
      let scale = answers > 0 ? (Double(table.statements) / Double(answers)).squareRoot() : 0
      return OpinionPoint(x: point.x * scale, y: point.y * scale)
    }
  }
}
