/// How far two groupings of the same people agree.
public enum GroupingAgreement {
  /// The adjusted Rand index (Hubert and Arabie 1985): 1 when both are the same, about 0 when they agree no more than chance would have them.
  ///
  /// - Parameters:
  ///   - one: the group of each person, by numbers from 0.
  ///   - other: the same people’s groups in the other grouping, in the same order.
  public static func adjustedRandIndex(_ one: [Int], _ other: [Int]) -> Double {
    let (rows, columns) = ((one.max() ?? -1) + 1, (other.max() ?? -1) + 1)
    var cells = [Int](repeating: 0, count: rows * columns)
    var (ofRows, ofColumns) = ([Int](repeating: 0, count: rows), [Int](repeating: 0, count: columns))
    for (row, column) in zip(one, other) {
      cells[row * columns + column] += 1
      ofRows[row] += 1
      ofColumns[column] += 1
    }
    func pairs(_ counts: [Int]) -> Double { counts.reduce(0.0) { $0 + Double($1 * ($1 - 1) / 2) } }
    let (both, first, second) = (pairs(cells), pairs(ofRows), pairs(ofColumns))
    let all = Double(one.count * (one.count - 1) / 2)
    guard all > 0 else { return 1 }
    let (chance, most) = (first * second / all, (first + second) / 2)
    return most == chance ? 1 : (both - chance) / (most - chance)
  }
}
