/// A table of counts of people with its totals, of which no small count can be read or worked out.
///
/// Counts from 1 to 4 are hidden, in the cells and in the totals. Nought is shown: it counts nobody. A hidden cell could still be
/// worked out from a total and the cells beside it, so as many larger counts as that takes are hidden too, cells before totals and small before
/// large. What is left is safe in this sense: whoever knows that every hidden count is at least 1 and that the totals add up still finds
/// at least two values possible for each hidden count; for each small count in a cell, two values that are both small.
///
/// What it does not answer for: several tables about the same people with different rows, which must be made one table first; and a row whose people
/// are all in one column, of whom the column is then known however many they are.
public struct SuppressedTable: Hashable, Sendable {
  /// A count, or that it is not shown.
  public enum Cell: Hashable, Sendable {
    /// The count.
    case shown(Int)
    /// A count that is not shown.
    case hidden

    /// The count, where it is shown.
    public var count: Int? {
      guard case .shown(let count) = self else { return nil }
      return count
    }
  }

  /// The least count of people that is shown by itself.
  public static let leastShown = 5

  /// The cells, row by row.
  public let cells: [[Cell]]
  /// What each row comes to.
  public let rowTotals: [Cell]
  /// What each column comes to.
  public let columnTotals: [Cell]
  /// What all comes to.
  public let grandTotal: Cell

  /// A table of counts with what may be shown of it.
  ///
  /// - Parameters:
  ///   - counts: people, row by row. A row shorter than the longest is filled with noughts, and a number below nought is read as nought.
  ///   - least: the least count that is shown by itself.
  public init(counts: [[Int]], showingFrom least: Int = leastShown) {
    let width = counts.map(\.count).max() ?? 0
    let full = counts.map { row in (0..<width).map { $0 < row.count ? max(0, row[$0]) : 0 } }
    var flow = TableFlow(full)
    flow.hide(below: max(1, least))
    self.init(flow, rows: full.count, width: width)
  }

  /// A table of counts whose totals are told elsewhere, with what may be shown of it. Only cells are hidden, and a hidden cell may be nought.
  ///
  /// What is left is safe in this sense: whoever knows every total and that no count is below nought still finds at least two values
  /// possible for each hidden count, and for each small one two that are both small.
  ///
  /// - Parameters:
  ///   - counts: people, row by row, all rows of the same length.
  ///   - least: the least count that is shown by itself.
  /// - Returns: `nil` where the totals give a small count away whatever is hidden; such a table is not to be told.
  public init?(besideKnownTotals counts: [[Int]], showingFrom least: Int = leastShown) {
    var flow = TableFlow(counts, totalsAreKnown: true)
    guard flow.hide(below: least) else { return nil }
    self.init(flow, rows: counts.count, width: counts.first?.count ?? 0)
  }

  /// What a table shows whose hidden counts are chosen: its edges are the cells, then the rows' totals, the columns' and that of all.
  private init(_ flow: TableFlow, rows: Int, width: Int) {
    let shown = flow.edges.map { $0.isHidden ? Cell.hidden : .shown($0.count) }
    let inside = rows * width
    cells = (0..<rows).map { Array(shown[($0 * width)..<(($0 + 1) * width)]) }
    rowTotals = Array(shown[inside..<(inside + rows)])
    columnTotals = Array(shown[(inside + rows)..<(inside + rows + width)])
    grandTotal = shown[shown.count - 1]
  }

  /// Whether anything is hidden.
  public var hidesAnything: Bool {
    ([grandTotal] + rowTotals + columnTotals + cells.flatMap(\.self)).contains(.hidden)
  }
}
