import HTML

/// Bars above each other. Lengths are shares of the drawing's width; text keeps its size and fits the narrowest phone.
struct BarCanvas {
  /// The width that text may count on: 320 px less the margins of a page.
  static let narrowest = 276.0

  private(set) var nodes: [HTMLNode] = []
  private(set) var height = 0.0

  /// How an area is filled.
  enum Fill {
    case solid, striped, dotted, dashed
    /// Like solid and striped, in the colour of costs.
    case cost, costStriped, costDashed

    fileprivate var attributes: [HTMLAttribute] {
      switch self {
      case .solid: [.class("f-moot")]
      case .striped: [.fill("url(#lines)"), .class("k-moot"), .strokeWidth(1)]
      case .dotted: [.fill("url(#dots)"), .class("k-moot"), .strokeWidth(1)]
      case .dashed: [.noFill, .class("k-moot"), .dashes("4 4"), .strokeWidth(1.5)]
      case .cost: [.class("f-brick")]
      case .costStriped: [.fill("url(#hatch)"), .class("k-brick"), .strokeWidth(1)]
      case .costDashed: [.noFill, .class("k-brick"), .dashes("4 4"), .strokeWidth(1.5)]
      }
    }
  }

  /// One part of a bar.
  struct Part {
    var share: Double
    var fill: Fill
    /// A figure in the part, shown where there is room for it on the narrowest screen.
    var figure = ""
  }

  /// A gap between rows.
  mutating func space(_ pixels: Double) { height += pixels }

  /// A name in bold with words behind it, or below it where they do not fit beside each other.
  mutating func label(_ name: String, _ words: String, isLoud: Bool = false) {
    let className = isLoud ? "t f-brick" : "t"
    let names = ChartText.fit(name, .bold, width: BarCanvas.narrowest, lines: 2).lines
    for line in names.dropLast() { text(line, className: "b") }
    let last = names.last ?? ""
    let beside = ChartText.width(last + " ", .bold) + ChartText.width(words, .note)
    if words.isEmpty || beside <= BarCanvas.narrowest {
      height += 18
      nodes.append(
        SVG.text(.x(0), .y(height - 3)) {
          SVG.tspan(.class("b")) { last }
          if !words.isEmpty {
            HTMLNode(" ")
            SVG.tspan(.class(className)) { words.drawable }
          }
        })
    } else {
      text(last, className: "b")
      for line in ChartText.fit(words, .note, width: BarCanvas.narrowest, lines: 3).lines {
        text(line, className: className)
      }
    }
  }

  private mutating func text(_ words: String, className: String) {
    height += 18
    nodes.append(SVG.text(.x(0), .y(height - 3), .class(className)) { words })
  }

  /// Words at both ends of a line.
  mutating func ends(_ left: String, _ right: String) {
    let half = BarCanvas.narrowest / 2 - 6
    height += 18
    nodes.append(SVG.text(.x(0), .y(height - 3), .class("b")) { ChartText.fit(left, .bold, width: half).lines[0] })
    nodes.append(
      SVG.text(.x(share: 1), .y(height - 3), .class("b e")) { ChartText.fit(right, .bold, width: half).lines[0] })
  }

  /// A bar from its parts, from the left edge or from a share.
  mutating func bar(_ parts: [Part], thickness: Double = 24, from start: Double = 0) {
    guard parts.contains(where: { $0.share > 0 }) else { return }
    height += 6
    var left = start
    for part in parts where part.share > 0 {
      nodes.append(
        SVG.rect([.x(share: left), .y(height), .width(share: part.share), .height(thickness)] + part.fill.attributes))
      nodes.append(figure(part, left: left, thickness: thickness))
      left += part.share
    }
    height += thickness
  }

  private func figure(_ part: Part, left: Double, thickness: Double) -> HTMLNode {
    let width = ChartText.width(part.figure, .bold) + 14
    guard !part.figure.isEmpty, part.share * BarCanvas.narrowest > width else { return .empty }
    let y = height + thickness / 2 + 5.5
    if part.fill == .solid || part.fill == .cost {
      return SVG.text(.x(share: left), .dx(8), .y(y), .class("b f-on")) { part.figure }
    }
    let isDashed = part.fill == .dashed || part.fill == .costDashed
    if isDashed { return SVG.text(.x(share: left + part.share / 2), .y(y), .class("m t")) { part.figure } }
    let end = left + part.share
    return HTMLNode {
      SVG.rect(
        .x(share: end), .y(height + 3), .width(width - 4), .height(thickness - 6), .class("f-page"),
        HTMLAttribute("transform", "translate(\(decimal(-width)) 0)"))
      SVG.text(.x(share: end), .dx(-10), .y(y), .class("b e")) { part.figure }
    }
  }

  /// A frame around a part of the bar that was drawn last.
  mutating func frame(from: Double, width: Double, thickness: Double = 24) {
    nodes.append(
      SVG.rect(
        .x(share: from), .y(height - thickness), .width(share: width), .height(thickness), .noFill, .class("k-brick"),
        .strokeWidth(3)))
  }

  /// A mark across the bar that was drawn last.
  mutating func mark(at share: Double, thickness: Double = 24) {
    nodes.append(
      SVG.line(
        .x1(share: share), .x2(share: share), .y1(height - thickness - 4), .y2(height + 6), .class("k-ink"),
        .strokeWidth(2)))
  }

  /// Anything else, drawn by its own coordinates.
  mutating func draw(_ node: HTMLNode) { nodes.append(node) }
}

extension ChartFrame {
  /// Bars in a page.
  func figure(_ canvas: BarCanvas) -> HTMLNode {
    figure("bars", size: [.class("chart bars"), .height(canvas.height + 4)], content: HTMLNode(canvas.nodes))
  }

  /// Bars as a file.
  func document(_ canvas: BarCanvas) -> [UInt8] {
    document(width: 720, height: canvas.height + 4, content: HTMLNode(canvas.nodes))
  }
}
