import Council
import HTML

/// How a merged post may be funded: today's position, and what each split would shift between funds.
public struct FundSplitChart: Sendable {
  private let split: SplitComparison
  private let funds: [Fund]
  private let frame: ChartFrame

  /// A chart of the splits of one merged post; `prefix` makes its identifiers unique on a page.
  public init(_ split: SplitComparison, prefix: String = "split") {
    self.split = split
    let now = split.options.first { $0.isNow } ?? split.options.first
    let all = split.options.reduce(into: [Fund: FullTimeEquivalent]()) { $0.merge($1.fteByFund) { $0 + $1 } }
    let fill = FundFill(now?.fteByFund ?? [:], then: all)
    funds = fill.funds
    frame = ChartFrame(
      prefix: prefix, finding: FundSplitChart.finding(split, funds),
      note: ["\(split.post.title), before and after, in full-time equivalents (FTE).", fill.legend("bars")]
        .filter { !$0.isEmpty }.joined(separator: " "),
      description: split.options.map { option in
        "\(option.name): "
          + ChartWords.list(fill.funds.map { "\((option.fteByFund[$0] ?? .zero).withDecimal) \($0.name)" }) + "."
      }.joined(separator: " "))
  }

  /// The chart for a page.
  public var node: HTMLNode { frame.figure(canvas) }

  /// The chart as a complete SVG file.
  public func standalone() -> [UInt8] { frame.document(canvas) }

  /// The figures as a table.
  public var table: HTMLNode {
    ChartTable.node(
      caption: "\(split.post.title) by fund, in full-time equivalents (FTE)", columns: ["Split"] + funds.map(\.name),
      figures: funds.count,
      rows: split.options.map { option in [option.name] + funds.map { (option.fteByFund[$0] ?? .zero).withDecimal } })
  }

  private var canvas: BarCanvas {
    var canvas = BarCanvas()
    if funds.count == 2 { canvas.ends(funds[0].name.count <= 14 ? funds[0].name : funds[0].rawValue, funds[1].name) }
    let whole = split.options.map { $0.fteByFund.values.reduce(.zero, +) }.max() ?? .zero
    let scale = Double(max(whole.millionths, 1))
    let today = split.options.first { $0.isNow }
    let boundary = today.flatMap { today in
      funds.first.map { Double((today.fteByFund[$0] ?? .zero).millionths) / scale }
    }
    for option in split.options {
      canvas.space(14)
      canvas.label(option.name, words(option), isLoud: !option.isNow && !option.isNeutral)
      canvas.bar(parts(option, scale))
      guard funds.count == 2, let boundary else { continue }
      let share = Double((option.fteByFund[funds[0]] ?? .zero).millionths) / scale
      if share != boundary { canvas.frame(from: min(share, boundary), width: abs(share - boundary)) }
      canvas.mark(at: boundary)
    }
    canvas.space(6)
    return canvas
  }

  private func parts(_ option: SplitComparison.Option, _ scale: Double) -> [BarCanvas.Part] {
    funds.enumerated().map { index, fund in
      let fte = option.fteByFund[fund] ?? .zero
      return BarCanvas.Part(
        share: Double(fte.millionths) / scale, fill: index == 0 ? .solid : index == 1 ? .striped : .dotted,
        figure: fte.withDecimal)
    }
  }

  private func words(_ option: SplitComparison.Option) -> String {
    if option.isNow { return "as the posts are funded today" }
    if option.isNeutral { return "changes nothing" }
    guard let shift = FundSplitChart.shift(option) else { return "" }
    return "\(shift.fte.brief) more on \(shift.fund.name)"
  }

  /// The fund that gains most, and by how much.
  private static func shift(_ option: SplitComparison.Option) -> (fund: Fund, fte: FullTimeEquivalent)? {
    let gains = option.change.filter { $0.value > .zero }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return gains.first.map { ($0.key, $0.value) }
  }

  private static func finding(_ split: SplitComparison, _ funds: [Fund]) -> String {
    let shifts = split.options.filter { !$0.isNow && !$0.isNeutral }.compactMap { option in
      shift(option).map { (option.name, $0) }
    }
    guard let (name, shift) = shifts.max(by: { $0.1.fte < $1.1.fte }) else {
      return "No split shifts cost between funds"
    }
    let subject = name.hasPrefix("Flat ") ? "A flat \(name.dropFirst(5)) split" : name
    return "\(subject) moves \(shift.fte.brief) FTE on to the \(shift.fund.name)"
  }
}
