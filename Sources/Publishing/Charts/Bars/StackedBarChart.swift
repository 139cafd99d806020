import HTML

/// Wholes made of the same few parts, each whole one bar: solid, striped, dotted.
public struct StackedBarChart: Sendable {
  /// One whole, with the amount of each part in their order.
  public struct Whole: Sendable {
    /// What it is.
    public var name: String
    /// The amount of each part, in whatever unit all share.
    public var amounts: [Int]

    /// A whole with its parts.
    public init(_ name: String, _ amounts: [Int]) { (self.name, self.amounts) = (name, amounts) }
  }

  private let parts: [String]
  private let wholes: [Whole]
  private let written: @Sendable (Int) -> String
  private let frame: ChartFrame

  /// A chart of at most three parts. `written` says how people write an amount.
  public init(
    finding: String, parts: [String], wholes: [Whole], written: @escaping @Sendable (Int) -> String = { "\($0)" },
    prefix: String = "parts"
  ) {
    (self.parts, self.wholes, self.written) = (Array(parts.prefix(3)), wholes, written)
    frame = ChartFrame(
      prefix: prefix, finding: finding,
      note: zip(["Solid", "Striped", "Dotted"], parts).map { "\($0): \($1)." }.joined(separator: " "),
      description: wholes.map { whole in
        "\(whole.name): " + ChartWords.list(zip(parts, whole.amounts).map { "\(written($1)) \($0)" }) + "."
      }.joined(separator: " "))
  }

  /// The chart for a page.
  public var node: HTMLNode { frame.figure(canvas) }

  /// The chart as a complete SVG file.
  public func standalone() -> [UInt8] { frame.document(canvas) }

  /// The amounts as a table.
  public var table: HTMLNode {
    ChartTable.node(
      caption: frame.finding, columns: [""] + parts + ["Together"], figures: parts.count + 1,
      rows: wholes.map { whole in [whole.name] + whole.amounts.prefix(3).map(written) + [written(sum(whole))] })
  }

  private func sum(_ whole: Whole) -> Int { whole.amounts.prefix(3).reduce(0) { $0 + max(0, $1) } }

  private var canvas: BarCanvas {
    var canvas = BarCanvas()
    let longest = Double(max(wholes.map(sum).max() ?? 1, 1)) * 1.004
    for (index, whole) in wholes.enumerated() {
      if index > 0 { canvas.space(14) }
      canvas.label(whole.name, written(sum(whole)))
      canvas.bar(
        zip(whole.amounts, [BarCanvas.Fill.solid, .striped, .dotted]).map { amount, fill in
          .init(share: Double(max(0, amount)) / longest, fill: fill, figure: written(amount))
        })
    }
    return canvas
  }
}
