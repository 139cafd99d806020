import Council
import HTML
import Law

/// The steps of a proposal on an axis of months: squares for days, bars for what takes longer.
public struct TimetableChart: Sendable {
  private let steps: [TimetableStep]
  private let first: Day
  private let months: Int
  private let frame: ChartFrame

  /// A chart of steps in the order of their days; `prefix` makes its identifiers unique on a page.
  public init(_ steps: [TimetableStep], prefix: String = "timetable") {
    self.steps = steps.enumerated().sorted { ($0.element.from, $0.offset) < ($1.element.from, $1.offset) }.map(
      \.element)
    let start = self.steps.first?.from ?? Day(number: 0)
    let last = steps.map { $0.to ?? $0.from }.max() ?? start
    first = start.adding(days: 1 - start.dayOfMonth)
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    frame = ChartFrame(
      prefix: prefix, finding: TimetableChart.finding(self.steps),
      note: "Square: one day. Striped: in progress. Solid: in effect."
        + (steps.contains(where: \.monthOnly) ? " Where the papers give a month, the whole month is drawn." : ""),
      description: self.steps.map { "\($0.when): \($0.title)." }.joined(separator: " "))
  }

  /// The chart for a page.
  public var node: HTMLNode { frame.figure(canvas) }

  /// The chart as a complete SVG file.
  public func standalone() -> [UInt8] { frame.document(canvas) }

  /// The steps as a table.
  public var table: HTMLNode {
    ChartTable.node(
      caption: "Timetable", columns: ["When", "What"], figures: 0, rows: steps.map { [$0.when, $0.title] })
  }

  private static func finding(_ steps: [TimetableStep]) -> String {
    guard let first = steps.first else { return "The papers give no timetable" }
    if let effect = steps.first(where: { $0.kind == .implementation }), effect != first {
      return "From \(first.from.monthAndYear) to effect in \(effect.from.monthAndYear)"
    }
    let last = steps.map { $0.to ?? $0.from }.max() ?? first.from
    let (start, end) = (first.from.monthAndYear, last.monthAndYear)
    return start == end ? "\(ChartWords.number(steps.count).asBeginning) steps in \(start)" : "From \(start) to \(end)"
  }

  private var canvas: BarCanvas {
    var canvas = BarCanvas()
    guard !steps.isEmpty else { return canvas }
    let bodies = steps.map { row($0) }
    let top = 44.0
    let height = bodies.reduce(top) { $0 + $1.height + 14 }
    drawAxis(&canvas, height: height)
    var y = top
    for (step, body) in zip(steps, bodies) {
      for (index, line) in body.lines.enumerated() {
        canvas.draw(SVG.text(body.anchor + [.y(y + 14 + Double(index) * 18)], line))
      }
      canvas.draw(mark(step, y: y + body.height - 14))
      y += body.height + 14
    }
    canvas.space(height)
    return canvas
  }

  private func drawAxis(_ canvas: inout BarCanvas, height: Double) {
    let every = max(1, (months + 4) / 5)
    for month in stride(from: 0, to: months, by: every) {
      let day = first.adding(months: month)
      let share = position(day)
      canvas.draw(SVG.line(.x1(share: share), .x2(share: share), .y1(22), .y2(height), .class("gr")))
      let name = day.month == 9 ? "Sept" : day.monthName.count > 5 ? String(day.monthName.prefix(3)) : day.monthName
      canvas.draw(SVG.text(.x(share: share), .dx(3), .y(14), .class("t")) { name })
      if month == 0 || day.month <= every {
        canvas.draw(SVG.text(.x(share: share), .dx(3), .y(32), .class("t")) { String(day.year) })
      }
    }
  }

  private func mark(_ step: TimetableStep, y: Double) -> HTMLNode {
    let start = position(step.from)
    guard step.to != nil || step.monthOnly else {
      return SVG.rect(.x(share: start), .y(y), .width(12), .height(12), .class("f-moot"))
    }
    let attributes: [HTMLAttribute] =
      step.kind == .implementation ? [.class("f-moot")] : [.fill("url(#lines)"), .class("k-moot"), .strokeWidth(1)]
    return SVG.rect([.x(share: start), .y(y), .width(share: max(0.01, end(step) - start)), .height(12)] + attributes)
  }

  private func position(_ day: Day) -> Double {
    let month = (day.year - first.year) * 12 + day.month - first.month
    let length = Day.length(ofMonth: day.month, year: day.year)
    return (Double(month) + Double(day.dayOfMonth - 1) / Double(length)) / Double(months)
  }

  private func end(_ step: TimetableStep) -> Double {
    let last = step.to ?? step.from
    return step.monthOnly
      ? position(last.adding(days: 1 - last.dayOfMonth).adding(months: 1)) : position(last.adding(days: 1))
  }

  /// Where a step's words go so that they fit the narrowest screen: behind its start, before its end, or at the left edge.
  private func row(_ step: TimetableStep) -> (lines: [String], anchor: [HTMLAttribute], height: Double) {
    let words =
      step.monthOnly || step.to != nil
      ? step.title : "\(step.title), \(step.from.dayOfMonth)\u{A0}\(step.from.monthName)"
    let (start, end) = (position(step.from), step.to == nil && !step.monthOnly ? 0 : end(step))
    for most in 1...3 {
      for (room, anchor) in [
        ((1 - start) * BarCanvas.narrowest, [HTMLAttribute.x(share: start), .class("h")]),
        (end * BarCanvas.narrowest, [HTMLAttribute.x(share: end), .class("e h")]),
      ] {
        let fitted = ChartText.fit(words, .plain, width: room, lines: most)
        let isTidy = fitted.isWhole && fitted.lines.allSatisfy { ChartText.width($0, .plain) <= room }
        if isTidy, room > 90 { return (fitted.lines, anchor, Double(fitted.lines.count) * 18 + 18) }
      }
    }
    let lines = ChartText.fit(words, .plain, width: BarCanvas.narrowest, lines: 3).lines
    return (lines, [.x(0), .class("h")], Double(lines.count) * 18 + 18)
  }
}

extension SVG {
  fileprivate static func text(_ attributes: [HTMLAttribute], _ words: String) -> HTMLNode {
    drawn("text", attributes) { words }
  }
}
