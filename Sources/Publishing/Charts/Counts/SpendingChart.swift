import HTML

/// How a sum was spent step by step: each bar starts where the one before ended, and what is left over stands last.
public struct SpendingChart: Sendable {
  /// One step: a project, or several that were chosen one after the other.
  public struct Step: Sendable {
    /// What it is: `1 Benches`.
    public var name: String
    /// What it cost, in whatever unit the whole sum has; not below nought.
    public var amount: Int64
    /// The amount as people write it.
    public var figure: String

    /// A step with its amount.
    public init(_ name: String, _ amount: Int64, _ figure: String) {
      (self.name, self.amount, self.figure) = (name, max(0, amount), figure)
    }
  }

  /// More steps than these are put together, so that a chart stays a picture.
  static let mostSteps = 24
  /// A step that is hardly to be seen is drawn so wide.
  private static let narrowest = 0.004

  private let steps: [Step]
  private let whole: (amount: Int64, figure: String)
  private let left: (amount: Int64, figure: String)
  private let frame: ChartFrame

  /// A chart whose title is the finding.
  ///
  /// - Parameters:
  ///   - whole: what there was to spend, as a number and as people write it.
  ///   - left: how people write what is left; what it is follows from the rest.
  ///   - figure: writes an amount, for steps that are put together.
  public init(
    finding: String, steps: [Step], whole: (amount: Int64, figure: String), left: String, prefix: String = "spending",
    figure: (Int64) -> String
  ) {
    self.steps = Self.together(steps, figure)
    self.whole = whole
    let spent = steps.reduce(0) { $0 + $1.amount }
    self.left = (max(0, whole.amount - spent), left)
    frame = ChartFrame(
      prefix: prefix, finding: finding,
      note: "Each bar starts where the one above ended." + (spent < whole.amount ? " Striped: left over." : ""),
      description: self.steps.map { "\($0.name): \($0.figure)." }.joined(separator: " ")
        + (spent < whole.amount ? " Left over: \(left)." : ""))
  }

  /// The chart for a page.
  public var node: HTMLNode { frame.figure(canvas) }

  /// Steps put together so that at most `mostSteps` are drawn, as many in each as can be.
  static func together(_ steps: [Step], _ figure: (Int64) -> String) -> [Step] {
    guard steps.count > mostSteps else { return steps }
    let size = (steps.count + mostSteps - 1) / mostSteps
    return stride(from: 0, to: steps.count, by: size).map { first in
      let group = steps[first..<min(first + size, steps.count)]
      let sum = group.reduce(0) { $0 + $1.amount }
      let name = group.count > 1 ? "Rounds \(first + 1) to \(first + group.count)" : steps[first].name
      return Step(name, sum, figure(sum))
    }
  }

  private var canvas: BarCanvas {
    var canvas = BarCanvas()
    let spent = steps.reduce(0) { $0 + $1.amount }
    let scale = Double(max(whole.amount, spent, 1)) * 1.004
    canvas.ends("0", whole.figure)
    var start = 0.0
    for step in steps {
      let share = Double(step.amount) / scale
      canvas.space(12)
      canvas.label(step.name, step.figure)
      row(&canvas, share, .solid, from: start)
      start += share
    }
    if left.amount > 0 {
      canvas.space(12)
      canvas.label("Left over", left.figure)
      row(&canvas, Double(left.amount) / scale, .striped, from: start)
    }
    return canvas
  }

  private func row(_ canvas: inout BarCanvas, _ share: Double, _ fill: BarCanvas.Fill, from start: Double) {
    guard share > 0 else { return }
    let wide = max(share, Self.narrowest)
    canvas.draw(
      SVG.rect(.x(share: 0), .y(canvas.height + 6), .width(share: 1), .height(14), .class("f-sunk")))
    canvas.bar([.init(share: wide, fill: fill)], thickness: 14, from: min(start, 1 - wide))
  }
}
