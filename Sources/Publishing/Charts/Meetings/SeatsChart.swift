import HTML

/// Who sits on a body, seen from above: seats of two kinds around the matter, advisers beside it outside the count.
public struct SeatsChart: Sendable {
  /// Seats of one kind.
  public struct Bench: Sendable {
    /// Whose they are: `county members`.
    public var name: String
    /// How many.
    public var seats: Int

    /// Seats of one kind.
    public init(_ name: String, _ seats: Int) { (self.name, self.seats) = (name, seats) }
  }

  private let benches: [Bench]
  private let chair: Int?
  private let advisers: Int
  private let frame: ChartFrame
  private static let side = 276.0
  private static let centre = 138.0
  private static let most = 60

  /// A chart of one or two benches; `chair` counts through all seats from 0.
  public init(
    finding: String, benches: [Bench], chair: Int? = nil, advisers: Int = 0, note: String = "",
    prefix: String = "seats"
  ) {
    (self.benches, self.chair, self.advisers) = (Array(benches.prefix(2)), chair, advisers)
    frame = ChartFrame(
      prefix: prefix, finding: finding, note: note,
      description: SeatsChart.words(benches, chair: chair, advisers: advisers))
  }

  /// The chart for a page; it keeps its size, so that its words can be read on a phone.
  public var node: HTMLNode {
    frame.figure(
      "seats", size: [.class("chart"), .width(Self.side), .height(height), .viewBox(Self.side, height)],
      content: drawing)
  }

  /// The chart as a complete SVG file.
  public func standalone() -> [UInt8] { frame.document(width: Self.side, height: height, content: drawing) }

  /// The seats as a table.
  public var table: HTMLNode {
    ChartTable.node(
      caption: frame.finding, columns: ["Who", "Seats"], figures: 1,
      rows: benches.map { [$0.name.asBeginning, String($0.seats)] }
        + (advisers > 0 ? [["Advisers, without a vote", String(advisers)]] : []))
  }

  private var height: Double { advisers > 0 ? 304 : 276 }
  private var total: Int { min(Self.most, benches.reduce(0) { $0 + max(0, $1.seats) }) }

  private static func words(_ benches: [Bench], chair: Int?, advisers: Int) -> String {
    let seats = ChartWords.list(benches.map { "\(ChartWords.number($0.seats)) \($0.name)" }).asBeginning
    let head = chair == nil ? "" : ", one of them in the chair"
    let beside = advisers == 0 ? "" : ", with \(ChartWords.number(advisers)) adviser\(advisers == 1 ? "" : "s")"
    return seats + head + beside + "."
  }

  /// Seats stand at the top and are turned to their places. The ring is open below, where whoever comes to speak stands.
  private func turn(_ index: Int) -> HTMLAttribute {
    let open = 56.0
    let degrees = total == 1 ? 0 : 180 + open / 2 + Double(index) * (360 - open) / Double(total - 1)
    return HTMLAttribute("transform", "rotate(\(decimal(degrees)) \(decimal(Self.centre)) \(decimal(Self.centre)))")
  }

  private var drawing: HTMLNode {
    let size = min(26, 700 / Double(max(total, 12)) * 0.62)
    return HTMLNode {
      for index in 0..<total { SVG.g(turn(index)) { seat(index, size: size) } }
      counts
      if advisers > 0 { adviser }
    }
  }

  private func seat(_ index: Int, size: Double) -> HTMLNode {
    let (x, y) = (Self.centre, Self.centre - 112)
    return HTMLNode {
      if index < (benches.first?.seats ?? 0) {
        SVG.rect(.x(x - size / 2), .y(y - size / 2), .width(size), .height(size), .class("f-moot"))
      } else {
        circle(x, y, size / 2 + 1, [.fill("url(#lines)"), .class("k-moot"), .strokeWidth(2)])
      }
      if index == chair { circle(x, y, size * 0.8, [.noFill, .class("k-brick"), .strokeWidth(3)]) }
    }
  }

  private var counts: HTMLNode {
    HTMLNode {
      for (index, bench) in benches.enumerated() {
        let names = ChartText.fit(bench.name, .note, width: 150, lines: 2).lines
        let y = Self.centre - (benches.count == 2 ? 28 : 0) + Double(index) * 58
        SVG.text(.x(Self.centre), .y(y), .class("m se")) { String(bench.seats) }
        for (line, name) in names.enumerated() {
          SVG.text(.x(Self.centre), .y(y + 18 + Double(line) * 15), .class("m t")) { name }
        }
      }
    }
  }

  private var adviser: HTMLNode {
    let y = 266.0
    return HTMLNode {
      SVG.path(
        .d("M\(decimal(Self.centre)) \(decimal(y - 13))l13 13-13 13-13-13z"), .class("f-page k-ink"), .strokeWidth(2))
      SVG.text(.x(Self.centre), .y(y + 32), .class("m t")) {
        advisers == 1 ? "Adviser, no vote" : "\(advisers) advisers, no vote"
      }
    }
  }

  private func circle(_ x: Double, _ y: Double, _ radius: Double, _ more: [HTMLAttribute]) -> HTMLNode {
    drawn(
      "circle",
      [HTMLAttribute("cx", decimal(x)), HTMLAttribute("cy", decimal(y)), HTMLAttribute("r", decimal(radius))] + more
    ) { HTMLNode.empty }
  }
}
