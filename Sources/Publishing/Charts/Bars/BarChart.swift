import HTML

/// Amounts of one kind beside each other, longest bar as wide as the page.
public struct BarChart: Sendable {
  /// One amount with its name.
  public struct Bar: Sendable {
    /// What it is the amount of.
    public var name: String
    /// The amount, in whatever unit all bars share; below nought is drawn as nought.
    public var amount: Int
    /// The amount as people write it: `£30,000`, `24 posts`.
    public var figure: String
    /// Whether the title speaks of it; the others are striped.
    public var isPoint: Bool

    /// An amount with its name.
    public init(_ name: String, _ amount: Int, _ figure: String, isPoint: Bool = false) {
      (self.name, self.amount, self.figure, self.isPoint) = (name, amount, figure, isPoint)
    }
  }

  private let bars: [Bar]
  private let columns: (name: String, amount: String)
  private let frame: ChartFrame

  /// A chart whose title is the finding. `columns` heads its table: what is compared, and in what.
  public init(
    finding: String, note: String = "", columns: (name: String, amount: String), bars: [Bar], prefix: String = "bars"
  ) {
    (self.bars, self.columns) = (bars, columns)
    frame = ChartFrame(
      prefix: prefix, finding: finding, note: note,
      description: bars.map { "\($0.name): \($0.figure)." }.joined(separator: " "))
  }

  /// The chart in words, for whoever cannot see it.
  public var words: String { "\(frame.finding). " + bars.map { "\($0.name): \($0.figure)." }.joined(separator: " ") }

  /// The chart for a page.
  public var node: HTMLNode { frame.figure(canvas) }

  /// The chart as a complete SVG file.
  public func standalone() -> [UInt8] { frame.document(canvas) }

  /// The amounts as a table.
  public var table: HTMLNode {
    ChartTable.node(
      caption: frame.finding, columns: [columns.name, columns.amount], figures: 1,
      rows: bars.map { [$0.name, $0.figure] })
  }

  private var canvas: BarCanvas {
    var canvas = BarCanvas()
    let longest = Double(max(bars.map(\.amount).max() ?? 1, 1)) * 1.004
    let oneIsMeant = bars.contains(where: \.isPoint)
    for (index, bar) in bars.enumerated() {
      if index > 0 { canvas.space(14) }
      canvas.label(bar.name, bar.figure)
      canvas.bar([
        .init(share: Double(max(0, bar.amount)) / longest, fill: oneIsMeant && !bar.isPoint ? .striped : .solid)
      ])
    }
    return canvas
  }
}
