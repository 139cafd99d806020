import Council
import HTML

/// Working time each fund pays for, before and after.
public struct FTEByFundChart: Sendable {
  private let rows: [Row]
  private let frame: ChartFrame

  /// A chart of both totals; `prefix` makes its identifiers unique on a page.
  public init(before: StaffingTotals, after: StaffingTotals, prefix: String = "funds") {
    let funds = FundFill(before.fteByFund, then: after.fteByFund).funds
    let stated = funds.map { Row(fund: $0, before: before.fteByFund[$0] ?? .zero, after: after.fteByFund[$0] ?? .zero) }
    let silent = Row(
      fund: nil, before: before.fte - before.fteByFund.values.reduce(.zero, +),
      after: after.fte - after.fteByFund.values.reduce(.zero, +))
    rows = stated + (stated.isEmpty || (silent.before == .zero && silent.after == .zero) ? [] : [silent])
    frame = ChartFrame(
      prefix: prefix, finding: FTEByFundChart.finding(rows),
      note: rows.isEmpty ? "" : "Full-time equivalents (FTE). Striped: before. Solid: after.",
      description: rows.map { "\($0.name): \($0.before.withDecimal) before, \($0.after.withDecimal) after." }
        .joined(separator: " "))
  }

  /// The chart for a page.
  public var node: HTMLNode { frame.figure(canvas) }

  /// The chart as a complete SVG file.
  public func standalone() -> [UInt8] { frame.document(canvas) }

  /// The figures as a table.
  public var table: HTMLNode {
    ChartTable.node(
      caption: "Full-time equivalents by fund", columns: ["Fund", "Before", "After", "Change"], figures: 3,
      rows: rows.map { [$0.name, $0.before.withDecimal, $0.after.withDecimal, ($0.after - $0.before).withDecimal] })
  }

  private var canvas: BarCanvas {
    var canvas = BarCanvas()
    let longest = Double(max(rows.map { max($0.before, $0.after).millionths }.max() ?? 1, 1)) * 1.004
    for (index, row) in rows.enumerated() {
      if index > 0 { canvas.space(18) }
      canvas.label(row.name, FTEByFundChart.change(row.after - row.before))
      canvas.bar(
        [.init(share: Double(row.before.millionths) / longest, fill: .striped, figure: row.before.withDecimal)],
        thickness: 22)
      if row.before > .zero { canvas.space(-4) }
      canvas.bar(
        [.init(share: Double(row.after.millionths) / longest, fill: .solid, figure: row.after.withDecimal)],
        thickness: 22)
    }
    return canvas
  }

  private static func change(_ difference: FullTimeEquivalent) -> String {
    if difference == .zero { return "no change" }
    return "\(difference.magnitude.brief) \(difference > .zero ? "more" : "fewer")"
  }

  private static func finding(_ rows: [Row]) -> String {
    guard !rows.isEmpty else { return "The papers do not say which fund pays for the posts" }
    if let silent = rows.first(where: { $0.fund == nil }), silent.after > silent.before {
      return "The papers do not say who pays for \(silent.after.brief) FTE after the change"
    }
    let most = rows.max { ($0.after - $0.before).magnitude < ($1.after - $1.before).magnitude }
    guard let most, let fund = most.fund, most.after != most.before else {
      return "Each fund pays for as many posts as before"
    }
    let change = most.after - most.before
    return "The \(fund.name) pays for \(change.magnitude.brief) FTE \(change > .zero ? "more" : "fewer")"
  }

  /// One fund's working time; without a fund, what the papers name no fund for.
  private struct Row {
    var fund: Fund?
    var before: FullTimeEquivalent
    var after: FullTimeEquivalent

    var name: String { fund?.name ?? "Fund not stated" }
  }
}
