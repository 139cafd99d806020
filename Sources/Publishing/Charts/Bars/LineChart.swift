import HTML

/// How an amount went over time: one line, or two of which the second is dashed.
public struct LineChart: Sendable {
  /// One line: its name and an amount for each time.
  public struct Line: Sendable {
    /// What it shows.
    public var name: String
    /// The amounts in the order of the times.
    public var amounts: [Int]

    /// A line with its amounts.
    public init(_ name: String, _ amounts: [Int]) { (self.name, self.amounts) = (name, amounts) }
  }

  private let times: [String]
  private let lines: [Line]
  private let written: @Sendable (Int) -> String
  private let frame: ChartFrame
  private static let top = 44.0
  private static let bottom = 180.0

  /// A chart whose title is the finding. The scale begins at nought, so that a small change looks small.
  public init(
    finding: String, times: [String], lines: [Line], written: @escaping @Sendable (Int) -> String = { "\($0)" },
    prefix: String = "line"
  ) {
    (self.times, self.lines, self.written) = (times, Array(lines.prefix(2)), written)
    frame = ChartFrame(
      prefix: prefix, finding: finding,
      note: lines.count > 1 ? "Solid: \(lines[0].name). Dashed: \(lines[1].name)." : lines.first?.name ?? "",
      description: lines.prefix(2).map { line in
        "\(line.name): " + zip(times, line.amounts).map { "\($0) \(written($1))" }.joined(separator: ", ") + "."
      }.joined(separator: " "))
  }

  /// The chart for a page.
  public var node: HTMLNode { frame.figure(canvas) }

  /// The chart as a complete SVG file.
  public func standalone() -> [UInt8] { frame.document(canvas) }

  /// The amounts as a table.
  public var table: HTMLNode {
    ChartTable.node(
      caption: frame.finding, columns: ["When"] + lines.map(\.name), figures: lines.count,
      rows: times.enumerated().map { index, time in
        [time] + lines.map { index < $0.amounts.count ? written($0.amounts[index]) : "" }
      })
  }

  private var canvas: BarCanvas {
    var canvas = BarCanvas()
    canvas.draw(SVG.line(.x1(share: 0), .x2(share: 1), .y1(Self.bottom), .y2(Self.bottom), .class("ax")))
    for (index, line) in lines.enumerated() { draw(line, isSecond: index == 1, &canvas) }
    if let first = times.first { canvas.draw(text(first, share: 0, y: Self.bottom + 18, "t")) }
    if let last = times.last, times.count > 1 { canvas.draw(text(last, share: 1, y: Self.bottom + 18, "t e")) }
    canvas.space(Self.bottom + 22)
    return canvas
  }

  private var highest: Int { max(lines.flatMap(\.amounts).max() ?? 1, 1) }

  private func y(_ amount: Int) -> Double {
    Self.bottom - (Self.bottom - Self.top) * Double(max(0, amount)) / Double(highest)
  }

  private func share(_ index: Int, of line: Line) -> Double { Double(index) / Double(max(1, times.count - 1)) }

  private func draw(_ line: Line, isSecond: Bool, _ canvas: inout BarCanvas) {
    let amounts = line.amounts.prefix(times.count)
    for index in amounts.indices.dropFirst() {
      canvas.draw(
        SVG.line(
          .x1(share: share(index - 1, of: line)), .x2(share: share(index, of: line)), .y1(y(amounts[index - 1])),
          .y2(y(amounts[index])), .class("k-moot"), .strokeWidth(3), .dashes(isSecond ? "7 5" : "none")))
    }
    // The figures that are read: where it begins and where it ends; the second line below itself, so that both can be read.
    let below = isSecond && lines[0].amounts.last.map { $0 >= (amounts.last ?? 0) } == true
    let shift = below ? 22.0 : -10
    if let first = amounts.first { canvas.draw(text(written(first), share: 0, y: y(first) + shift, "b h")) }
    if let last = amounts.last, amounts.count > 1 {
      canvas.draw(text(written(last), share: share(amounts.count - 1, of: line), y: y(last) + shift, "b e h"))
    }
  }

  private func text(_ words: String, share: Double, y: Double, _ className: String) -> HTMLNode {
    SVG.text(.x(share: share), .y(y), .class(className)) { words.drawable }
  }
}
