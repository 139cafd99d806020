import Council
import HTML

/// An organisation on one sheet: what leads it on top, and below it in columns what it leads, each an indented tree.
struct OrganisationLayout {
  static let width = 1080.0
  private static let gutter = 28.0
  private static let spine = 18.0

  private var boxes: [OutlineBox] = []
  private var spines: [HTMLNode] = []
  private(set) var height = 0.0

  init(_ lines: [OutlineLine], fill: FundFill) {
    let top = OrganisationLayout.top(of: lines)
    var y = 2.0
    for line in lines.prefix(top) {
      // Read from top to bottom, these need no lines between them.
      var line = line
      line.parent = nil
      boxes.append(OutlineBox(line, x: 320, y: y, width: 440, fill: fill))
      y += (boxes.last?.box.height ?? 0) + OutlineBox.gap
    }
    let blocks = OrganisationLayout.blocks(of: lines, after: top)
    let columns = min(blocks.count, lines.count <= 20 ? 2 : 3)
    guard columns > 0 else {
      height = y
      return
    }
    place(lines, blocks, columns: columns, hasTop: top > 0, y: top > 0 ? y + 26 : y, fill)
  }

  /// The drawing.
  var node: HTMLNode {
    HTMLNode {
      HTMLNode(spines)
      HTMLNode(
        boxes.compactMap { box in
          box.line.parent.flatMap { joins(box, boxes[$0]) ? box.connector(from: boxes[$0]) : nil }
        })
      HTMLNode(boxes.map(\.node))
    }
  }

  // A spine already leads to the boxes that stand alone in their column's first indent.
  private func joins(_ box: OutlineBox, _ above: OutlineBox) -> Bool {
    box.box.x > above.box.x && box.box.x - above.box.x <= OutlineBox.indent
  }

  private mutating func place(
    _ lines: [OutlineLine], _ blocks: [Block], columns: Int, hasTop: Bool, y start: Double, _ fill: FundFill
  ) {
    let inset = hasTop ? OrganisationLayout.spine : 0
    let columnWidth = (OrganisationLayout.width - OrganisationLayout.gutter * Double(columns - 1)) / Double(columns)
    let laid = blocks.map { $0.boxes(lines, inset: inset, width: columnWidth, fill) }
    let heights = laid.map { $0.reduce(OrganisationLayout.space(after: $0)) { $0 + $1.box.height + OutlineBox.gap } }
    var places = [OutlineBox?](repeating: nil, count: lines.count)
    var lastSpine = 4.0
    for (column, range) in OrganisationLayout.balanced(heights, columns: columns).enumerated() {
      let x = Double(column) * (columnWidth + OrganisationLayout.gutter)
      var y = start
      var joints: [Double] = []
      for index in range {
        if index == range.lowerBound, !blocks[index].isFirst {
          spines.append(continued(lines[blocks[index].head].title, x: x + inset, y: y, width: columnWidth - inset))
          y += 26
        }
        for (offset, box) in laid[index].enumerated() {
          let placed = box.placed(x: x + box.box.x, y: y)
          places[blocks[index].lines.lowerBound + offset] = placed
          if offset == 0, blocks[index].isFirst { joints.append(placed.box.middle) }
          y += placed.box.height + OutlineBox.gap
        }
        y += OrganisationLayout.space(after: laid[index])
      }
      height = max(height, y)
      if hasTop, !joints.isEmpty {
        spines.append(spine(x: x + 4, from: start - 18, to: joints, inset: inset - 4))
        lastSpine = x + 4
      }
    }
    if hasTop { spines.append(bus(to: lastSpine, y: start - 18)) }
    boxes += places.compactMap(\.self)
  }

  private func continued(_ name: String, x: Double, y: Double, width: Double) -> HTMLNode {
    SVG.text(.x(x), .y(y + 15), .class("t")) {
      ChartText.fit("\(name), continued", .note, width: width).lines.first ?? ""
    }
  }

  private func spine(x: Double, from y: Double, to joints: [Double], inset: Double) -> HTMLNode {
    guard let last = joints.last else { return .empty }
    let ticks = joints.map { "M\(decimal(x)) \(decimal($0))h\(decimal(inset))" }.joined()
    return SVG.path(.class("ax"), .d("M\(decimal(x)) \(decimal(y))V\(decimal(last))" + ticks))
  }

  private func bus(to last: Double, y: Double) -> HTMLNode {
    guard let head = boxes.last?.box else { return .empty }
    let middle = head.x + head.width / 2
    return SVG.path(
      .class("ax"),
      .d(
        "M\(decimal(middle)) \(decimal(head.y + head.height))V\(decimal(y))M4 \(decimal(y))H\(decimal(max(last, middle)))"
      ))
  }

  // The units everything is part of, each with the one post that heads it.
  private static func top(of lines: [OutlineLine]) -> Int {
    guard lines.lazy.filter({ $0.parent == nil }).count == 1, lines.count > 1 else { return 0 }
    var top = 1
    while top < 6, top < lines.count {
      let next = lines[top...].filter { $0.parent.map { $0 < top } ?? true }
      let isOnly = next.count == 1
      let isHead = lines[top].post != nil && lines[top - 1].isUnit && next.lazy.filter { $0.post != nil }.count == 1
      guard isOnly || isHead, lines.count > top + 1 else { break }
      top += 1
    }
    return top
  }

  // Each group is a line directly below the top, with everything under it; one that is too long for a column may
  // go on in the next where a line directly below its head begins.
  private static func blocks(of lines: [OutlineLine], after top: Int) -> [Block] {
    var starts = lines.indices.filter { index in
      index >= top && (lines[index].parent.map { $0 < top } ?? true)
    }
    starts.append(lines.count)
    let most = max(8, (lines.count - top) * 2 / 5)
    return zip(starts, starts.dropFirst()).flatMap { start, end in
      guard end - start > most else { return [Block(lines: start..<end, head: start)] }
      let cuts = [start] + (start + 2..<end).filter { lines[$0].parent == start } + [end]
      return zip(cuts, cuts.dropFirst()).map { Block(lines: $0..<$1, head: start) }
    }
  }

  /// Lines that stay together in one column.
  private struct Block {
    var lines: Range<Int>
    /// The line everything in it is under.
    var head: Int
    var isFirst: Bool { lines.lowerBound == head }

    func boxes(_ all: [OutlineLine], inset: Double, width: Double, _ fill: FundFill) -> [OutlineBox] {
      lines.map { index in
        let depth = min(all[index].depth - all[head].depth, OutlineBox.deepest)
        let indent = Double(max(0, depth)) * OutlineBox.indent
        return OutlineBox(
          all[index], x: inset + indent, y: 0, width: width - inset - indent, fill: fill,
          mostSquares: width > 420 ? FundSquares.most : 7)
      }
    }
  }

  private static func space(after group: [OutlineBox]) -> Double { group.count > 1 ? 10 : 0 }

  /// Groups in reading order over columns that are as short as they can be.
  private static func balanced(_ heights: [Double], columns: Int) -> [Range<Int>] {
    var low = heights.max() ?? 0
    var high = heights.reduce(0, +)
    for _ in 0..<24 where high - low > 0.5 {
      let middle = (low + high) / 2
      if split(heights, most: middle).count <= columns { high = middle } else { low = middle }
    }
    return split(heights, most: high + 0.5)
  }

  private static func split(_ heights: [Double], most: Double) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    var used = 0.0
    for (index, height) in heights.enumerated() {
      if used + height > most, index > start {
        result.append(start..<index)
        (start, used) = (index, 0)
      }
      used += height
    }
    return result + [start..<heights.count]
  }
}
