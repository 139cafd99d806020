import Council
import HTML

/// A line of an outline, laid out: its box, its words and its squares, none of which leaves the box.
struct OutlineBox {
  static let indent = 22.0
  static let deepest = 6
  static let gap = 6.0

  let line: OutlineLine
  private(set) var box: StateBox
  private let titleLines: ChartText.Fitted
  private let noteLines: ChartText.Fitted
  private let squares: FundSquares?
  private let figure: String

  /// Lays out a line with its top left corner at a place, as high as its words need.
  init(_ line: OutlineLine, x: Double, y: Double, width: Double, fill: FundFill, mostSquares: Int = FundSquares.most) {
    self.line = line
    let textWidth = width - OutlineBox.left(line) - 24
    var squares = line.post.map { FundSquares(fte: line.fte ?? .zero, funding: $0.funding, fill: fill) }
    if let count = squares?.count, count > mostSquares { squares = nil }
    let fte = line.fte ?? .zero
    let figure = fte > .zero ? (line.isUnit ? fte.brief : "\(fte.brief) FTE") : ""
    let figureWidth = figure.isEmpty ? 0 : ChartText.width(figure, line.isUnit ? .large : .note) + 10
    let squaresWidth = squares.map { $0.count > 0 ? $0.width + 10 : 0 } ?? 0
    let isBare = line.noteWithState.isEmpty
    let beside = line.isUnit ? figureWidth : isBare ? max(squaresWidth, figureWidth) : squaresWidth
    titleLines = ChartText.fit(
      line.title, line.isRest ? .note : .bold, width: textWidth - beside, lines: line.isRest ? 1 : 2)
    noteLines = ChartText.fit(line.noteWithState, .note, width: textWidth - figureWidth, lines: 2)
    self.squares = squares
    self.figure = figure
    // Without a note, a figure stands beside the title's second line, or makes one.
    let second = isBare ? (figure.isEmpty || line.isUnit || titleLines.lines.count > 1 ? 0 : 1) : noteLines.lines.count
    let roomForHatch = line.state == .deleted ? 4.0 : 0
    let height = line.isRest ? 24 : 9 + roomForHatch + 18 * Double(titleLines.lines.count) + 17 * Double(second)
    box = StateBox(x: x, y: y, width: width, height: height, state: line.state, isUnit: line.isUnit)
  }

  /// The same box with its top left corner elsewhere.
  func placed(x: Double, y: Double) -> OutlineBox {
    var result = self
    result.box.x = x
    result.box.y = y
    return result
  }

  /// Where a connector to this line ends.
  var joint: (x: Double, y: Double) { (box.x, box.middle) }

  var node: HTMLNode {
    if line.isRest {
      return SVG.text(.x(box.x + 6), .y(box.middle + 5), .class("t")) {
        fullWords(titleLines, line.title)
        titleLines.lines.first ?? ""
      }
    }
    let content = HTMLNode {
      box.node
      if let state = line.state { state.symbol(x: box.x + 12, y: box.middle - 8) }
      words
      counts
    }
    guard let link = line.link else { return content }
    return a(.href(link)) { content }
  }

  /// The line from the box above to this one.
  func connector(from above: OutlineBox) -> HTMLNode {
    let down = "M\(decimal(above.box.x + 10)) \(decimal(above.box.y + above.box.height))"
    return SVG.path(.class("ax"), .d("\(down)V\(decimal(joint.y))H\(decimal(joint.x))"))
  }

  private static func left(_ line: OutlineLine) -> Double { line.state == nil ? (line.isRest ? 6 : 14) : 38 }

  private var words: HTMLNode {
    let x = box.x + OutlineBox.left(line)
    var y = box.y + 19
    var nodes: [HTMLNode] = []
    for (index, text) in titleLines.lines.enumerated() {
      var attributes: [HTMLAttribute] = [.x(x), .y(y), .class(line.link == nil ? "b" : "b un")]
      if line.state == .deleted { attributes.append(.lineThrough) }
      nodes.append(
        drawn("text", attributes) {
          index == 0 ? fullWords(titleLines, line.title) : .empty
          text
        })
      y += 18
    }
    y -= 1
    for (index, text) in noteLines.lines.enumerated() where !text.isEmpty {
      nodes.append(
        SVG.text(.x(x), .y(y), .class("t")) {
          index == 0 ? fullWords(noteLines, line.noteWithState) : .empty
          text
        })
      y += 17
    }
    return HTMLNode(nodes)
  }

  private var counts: HTMLNode {
    let right = box.right - 24
    return HTMLNode {
      if line.isUnit, !figure.isEmpty {
        SVG.text(.x(right), .y(box.middle + 7), .class("e se")) { figure }
      }
      if let squares, squares.count > 0 { squares.node(right: right, y: box.y + 9) }
      if !line.isUnit, !figure.isEmpty {
        SVG.text(.x(right), .y(box.y + box.height - 9), .class("e t")) { figure }
      }
    }
  }

  // The whole text, for a pointer that rests on a shortened one.
  private func fullWords(_ fitted: ChartText.Fitted, _ text: String) -> HTMLNode {
    fitted.isWhole ? .empty : title { text.drawable }
  }
}
