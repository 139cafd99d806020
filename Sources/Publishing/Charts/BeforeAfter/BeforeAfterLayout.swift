import Council
import HTML

/// Before on the left, after on the right, and between them ribbons for what moves, merges and changes.
struct BeforeAfterLayout {
  static let width = 1080.0
  private static let leftWidth = 472.0
  private static let rightStart = 580.0
  private static let top = 44.0

  let left: [OutlineBox]
  let right: [OutlineBox]
  let ribbons: [Ribbon]
  let titles: (before: String, after: String)

  init(
    before: [OutlineLine], after: [OutlineLine], comparison: StructureComparison, titles: (String, String),
    fill: FundFill, aligning: Bool
  ) {
    let before = before.map { BeforeAfterLayout.box($0, x: 0, width: BeforeAfterLayout.leftWidth, fill) }
    let after = after.map {
      BeforeAfterLayout.box(
        $0, x: BeforeAfterLayout.rightStart, width: BeforeAfterLayout.width - BeforeAfterLayout.rightStart, fill)
    }
    (left, right) = BeforeAfterLayout.placed(
      before, after, level: aligning ? BeforeAfterLayout.anchors(before, after) : [])
    ribbons = Ribbon.all(comparison, from: left, to: right)
    self.titles = titles
  }

  var height: Double { max(bottom(left), bottom(right)) + 4 }

  var node: HTMLNode {
    HTMLNode {
      heading(titles.before, x: 0, width: BeforeAfterLayout.leftWidth)
      heading(
        titles.after, x: BeforeAfterLayout.rightStart, width: BeforeAfterLayout.width - BeforeAfterLayout.rightStart)
      HTMLNode(ribbons.map(\.node))
      connectors(left)
      connectors(right)
      HTMLNode(left.map(\.node))
      HTMLNode(right.map(\.node))
    }
  }

  private func bottom(_ boxes: [OutlineBox]) -> Double {
    boxes.last.map { $0.box.y + $0.box.height } ?? BeforeAfterLayout.top
  }

  private func heading(_ words: String, x: Double, width: Double) -> HTMLNode {
    SVG.text(.x(x), .y(20), .class("se")) { ChartText.fit(words, .large, width: width).lines.first ?? "" }
  }

  private func connectors(_ boxes: [OutlineBox]) -> HTMLNode {
    HTMLNode(boxes.compactMap { box in box.line.parent.map { box.connector(from: boxes[$0]) } })
  }

  private static func box(_ line: OutlineLine, x: Double, width: Double, _ fill: FundFill) -> OutlineBox {
    let indent = Double(min(line.depth, OutlineBox.deepest)) * OutlineBox.indent
    return OutlineBox(line, x: x + indent, y: top, width: width - indent, fill: fill)
  }

  /// Both columns, top to bottom; each pair in `level` stands at one height.
  private static func placed(
    _ left: [OutlineBox], _ right: [OutlineBox], level pairs: [(left: Int, right: Int)]
  ) -> ([OutlineBox], [OutlineBox]) {
    var columns: ([OutlineBox], [OutlineBox]) = ([], [])
    var (leftY, rightY) = (top, top)
    for pair in pairs + [(left.count, right.count)] {
      append(left[columns.0.count..<pair.left], to: &columns.0, y: &leftY)
      append(right[columns.1.count..<pair.right], to: &columns.1, y: &rightY)
      leftY = max(leftY, rightY)
      rightY = leftY
    }
    return columns
  }

  private static func append(_ boxes: ArraySlice<OutlineBox>, to column: inout [OutlineBox], y: inout Double) {
    for box in boxes {
      if !column.isEmpty, box.line.depth == 0, !box.line.isRest { y += 14 }
      column.append(box.placed(x: box.box.x, y: y))
      y += box.box.height + OutlineBox.gap
    }
  }

  /// The upper units that stand on both sides, as far as their order is the same.
  private static func anchors(_ left: [OutlineBox], _ right: [OutlineBox]) -> [(left: Int, right: Int)] {
    let places = Dictionary(
      left.enumerated().compactMap { index, box in box.line.unit.map { ($0.reference, index) } },
      uniquingKeysWith: { first, _ in first })
    var result: [(left: Int, right: Int)] = []
    for (index, box) in right.enumerated() where box.line.depth <= 2 {
      guard let place = box.line.unit.flatMap({ places[$0.reference] }), place > result.last?.left ?? -1 else {
        continue
      }
      result.append((place, index))
    }
    return result
  }
}

/// A ribbon from a line before to a line after, as wide as the positions it stands for.
struct Ribbon {
  var from: (x: Double, y: Double)
  var to: (x: Double, y: Double)
  let width: Double
  let state: StructureComparison.State

  var node: HTMLNode {
    let middle = (from.x + to.x) / 2
    let path =
      "M\(decimal(from.x)) \(decimal(from.y))C\(decimal(middle)) \(decimal(from.y)) \(decimal(middle)) "
      + "\(decimal(to.y)) \(decimal(to.x)) \(decimal(to.y))"
    var attributes: [HTMLAttribute] = [
      .d(path), .noFill, .class("k-\(state.hue) lk"), .strokeWidth(width),
    ]
    if state == .moved { attributes.append(.dashes("9 4")) }
    return SVG.path(attributes)
  }

  /// The ribbons of the flows whose two ends are both drawn, beside each other where several share an end.
  static func all(_ comparison: StructureComparison, from left: [OutlineBox], to right: [OutlineBox]) -> [Ribbon] {
    let places = RibbonEnds(comparison, left, right)
    var leaving: [Int: Stack] = [:]
    var arriving: [Int: Stack] = [:]
    let drawn = comparison.flows.compactMap { flow in
      places.ends(of: flow).map { (flow: flow, from: $0.from, to: $0.to) }
    }
    for item in drawn {
      leaving[item.from, default: Stack()].total += width(item.flow)
      arriving[item.to, default: Stack()].total += width(item.flow)
    }
    return drawn.sorted { ($0.from, $0.to) < ($1.from, $1.to) }.map { item in
      let width = width(item.flow)
      let start = leaving[item.from, default: Stack()].next(width)
      let end = arriving[item.to, default: Stack()].next(width)
      let (source, target) = (left[item.from].box, right[item.to].box)
      return Ribbon(
        from: (source.right, source.middle + start), to: (target.x, target.middle + end), width: width,
        state: item.flow.state)
    }
  }

  private static func width(_ flow: StructureComparison.Flow) -> Double { min(16, Double(flow.positions) + 1.5) }

  /// The ends that share one side of a box, centred on it and kept inside it.
  private struct Stack {
    var total = 0.0
    private var used = 0.0

    mutating func next(_ width: Double) -> Double {
      let scale = min(1, 40 / max(total, 1))
      defer { used += width }
      return (used + width / 2 - total / 2) * scale
    }
  }
}

/// Finds the boxes a flow goes between. The parts of a split line share its reference, so the row decides first.
private struct RibbonEnds {
  private struct Way: Hashable {
    var from: Post.Reference?
    var to: Post.Reference?
  }
  private var sources: [Way: Int] = [:]
  private var targets: [Post.Reference: Int] = [:]

  init(_ comparison: StructureComparison, _ left: [OutlineBox], _ right: [OutlineBox]) {
    for (index, box) in left.enumerated() {
      guard let row = box.line.row else { continue }
      let from = comparison.posts[row].before?.reference
      sources[Way(from: from, to: comparison.posts[row].after?.reference)] = index
    }
    for (index, box) in right.enumerated() {
      if let post = box.line.post { targets[post.reference] = index }
    }
  }

  func ends(of flow: StructureComparison.Flow) -> (from: Int, to: Int)? {
    guard let from = sources[Way(from: flow.from, to: flow.to)] ?? sources[Way(from: flow.from, to: nil)],
      let to = targets[flow.to]
    else { return nil }
    return (from, to)
  }
}
