import Council
import HTML

/// How the funds of a chart are filled: the largest solid, the second striped, all others dotted.
struct FundFill {
  /// The funds, largest first.
  let funds: [Fund]

  /// The funds of a first sum, largest first, then those that only a second sum has.
  init(_ first: [Fund: FullTimeEquivalent], then second: [Fund: FullTimeEquivalent] = [:]) {
    func ordered(_ sums: [Fund: FullTimeEquivalent]) -> [Fund] {
      sums.filter { $0.value > .zero }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }
    let known = ordered(first)
    funds = known + ordered(second).filter { !known.contains($0) }
  }

  /// The attributes that fill an area with a fund's pattern.
  func attributes(_ fund: Fund) -> [HTMLAttribute] {
    switch funds.firstIndex(of: fund) {
    case 0: [.class("f-moot")]
    case 1: [.fill("url(#lines)"), .class("k-moot"), .strokeWidth(1)]
    default: [.fill("url(#dots)"), .class("k-moot"), .strokeWidth(1)]
    }
  }

  /// What the patterns mean, in a sentence; empty when there is one fund.
  func legend(_ marks: String) -> String {
    guard funds.count > 1 else { return "" }
    var parts = ["Solid \(marks): \(funds[0].name).", "Striped: \(funds[1].name)."]
    if funds.count > 2 { parts.append("Dotted: \(ChartWords.list(funds.dropFirst(2).map(\.name))).") }
    return parts.joined(separator: " ")
  }
}

/// Full-time equivalents as small squares, one each, the last perhaps partly filled.
struct FundSquares {
  static let most = 12
  static let pitch = 12.0
  static let side = 9.0

  let fte: FullTimeEquivalent
  let funding: [FundingShare]
  let fill: FundFill

  /// How many squares are drawn: none when they would be too many to count.
  var count: Int {
    let whole = (fte.millionths + 999_999) / 1_000_000
    return whole <= FundSquares.most ? max(0, whole) : 0
  }

  /// The room they take.
  var width: Double { Double(count) * FundSquares.pitch }

  /// The squares with their right edge at `right`.
  func node(right: Double, y: Double) -> HTMLNode {
    let left = right - width + FundSquares.pitch - FundSquares.side
    return HTMLNode((0..<count).map { square($0, x: left + Double($0) * FundSquares.pitch, y: y) })
  }

  private func square(_ index: Int, x: Double, y: Double) -> HTMLNode {
    let start = index * 1_000_000
    let parts = pieces.compactMap { piece -> HTMLNode? in
      let from = max(piece.from, start)
      let to = min(piece.to, start + 1_000_000)
      guard to > from else { return nil }
      let scale = FundSquares.side / 1_000_000
      return SVG.rect(
        [.x(x + Double(from - start) * scale), .y(y), .width(Double(to - from) * scale), .height(FundSquares.side)]
          + piece.attributes)
    }
    return HTMLNode(parts + [isWhole(index) ? .empty : outline(x: x, y: y)])
  }

  private func isWhole(_ index: Int) -> Bool { pieces.count == 1 && fte.millionths >= (index + 1) * 1_000_000 }

  private func outline(x: Double, y: Double) -> HTMLNode {
    SVG.rect([
      .x(x), .y(y), .width(FundSquares.side), .height(FundSquares.side), .noFill, .class("k-moot"), .strokeWidth(1),
    ])
  }

  private struct Piece {
    var from: Int
    var to: Int
    var attributes: [HTMLAttribute]
  }

  // With several funds in the chart, a line whose funding is not stated stays hollow.
  private var pieces: [Piece] {
    guard !funding.isEmpty || fill.funds.count > 1 else {
      return [Piece(from: 0, to: fte.millionths, attributes: [.class("f-moot")])]
    }
    var result: [Piece] = []
    var start = 0
    for fund in fill.funds {
      let share = funding.filter { $0.fund == fund }.reduce(0) { $0 + $1.basisPoints }
      guard share > 0 else { continue }
      let end = start + fte.millionths * share / 10_000
      result.append(Piece(from: start, to: end, attributes: fill.attributes(fund)))
      start = end
    }
    return result
  }
}
