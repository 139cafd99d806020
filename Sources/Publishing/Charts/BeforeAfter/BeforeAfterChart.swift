import Council
import HTML

/// A restructure as two outlines side by side, each post and unit with its state, and ribbons for what flows between them.
public struct BeforeAfterChart: Sendable {
  /// The comparison that is drawn.
  public let comparison: StructureComparison
  private let frame: ChartFrame
  private let titles: (before: String, after: String)
  private let before: [OutlineLine]
  private let after: [OutlineLine]
  private let fill: FundFill
  private let isFolded: Bool
  private let states: Set<StructureComparison.State>

  /// A chart of a comparison; `prefix` makes its identifiers unique on a page.
  public init(_ comparison: StructureComparison, prefix: String = "before-after") {
    self.comparison = comparison
    let left = ComparisonSide(comparison, side: .before)
    let right = ComparisonSide(comparison, side: .after, order: SourceOrder(comparison, before: left))
    let level = Folding.level(for: [left.lines, right.lines])
    isFolded = level != .nothing
    before = Folding.fold(left.lines, level)
    after = Folding.fold(right.lines, level)
    fill = FundFill(comparison.before.fteByFund, then: comparison.after.fteByFund)
    states = Set((before + after).compactMap(\.state))
    let finding = ComparisonFinding(comparison: comparison)
    titles = (finding.beforeTitle, finding.afterTitle)
    frame = ChartFrame(
      prefix: prefix, finding: finding.sentence,
      note: BeforeAfterChart.note(fill, before + after, hasContext: comparison.posts.contains(where: \.isContext)),
      description: finding.description)
  }

  private static func note(_ fill: FundFill, _ lines: [OutlineLine], hasContext: Bool) -> String {
    let isSilent = lines.contains { $0.fte != nil && $0.post?.funding.isEmpty == true }
    return [
      "One square is one full-time equivalent (FTE). The wider a ribbon, the more posts.", fill.legend("squares"),
      fill.funds.count > 1 && isSilent ? "Outlined: fund not stated." : "",
      hasContext ? "Posts without a figure are shown for orientation and are not counted." : "",
    ].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private var layout: BeforeAfterLayout {
    BeforeAfterLayout(
      before: before, after: after, comparison: comparison, titles: titles, fill: fill, aligning: isFolded)
  }

  /// The chart for a wide page, with its key; below 60em `list` takes its place.
  public var node: HTMLNode {
    let layout = layout
    return frame.figure(
      "wide",
      size: [.class("chart org"), .viewBox("-2 0 \(decimal(BeforeAfterLayout.width + 4)) \(decimal(layout.height))")],
      after: StructureComparison.State.key(states), content: layout.node)
  }

  /// The same as two nested lists, for narrow screens.
  public var list: HTMLNode {
    div(.class("narrow flow")) {
      p { b { frame.finding } }
      h3 { titles.before }
      OutlineLine.list(before)
      h3 { titles.after }
      OutlineLine.list(after)
    }
  }

  /// Every post that differs, with what differs, as a table; the unchanged are counted in the last row.
  public var table: HTMLNode { DifferenceTable(comparison: comparison).node }

  /// What the chart shows, in words: its finding and what is drawn.
  public var words: String { "\(frame.finding). \(frame.description)" }

  /// The chart as a complete SVG file.
  public func standalone() -> [UInt8] {
    let layout = layout
    return frame.document(width: BeforeAfterLayout.width, height: layout.height, states: states, content: layout.node)
  }
}
