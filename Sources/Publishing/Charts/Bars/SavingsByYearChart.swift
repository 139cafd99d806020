import Council
import HTML
import Law

/// What each financial year is better or worse by: new that year, carried on from earlier ones, or not known to carry on.
public struct SavingsByYearChart: Sendable {
  private let money: MoneySummary
  private let frame: ChartFrame

  /// A chart of a case's money; `prefix` makes its identifiers unique on a page.
  public init(_ money: MoneySummary, prefix: String = "savings") {
    self.money = money
    frame = ChartFrame(
      prefix: prefix, finding: SavingsByYearChart.finding(money),
      note: SavingsByYearChart.note(money),
      description: money.byYear.map { "\($0.year): \(SavingsByYearChart.words($0))." }.joined(separator: " "))
  }

  /// The chart for a page.
  public var node: HTMLNode { frame.figure(canvas) }

  /// The chart as a complete SVG file.
  public func standalone() -> [UInt8] { frame.document(canvas) }

  /// The figures as a table.
  public var table: HTMLNode {
    ChartTable.node(
      caption: "Savings and costs by year",
      columns: ["Year", "New saving", "New cost", "Carried on", "Not stated", "Better by"], figures: 5,
      rows: money.byYear.map { year in
        [year.year.description]
          + [year.saving, year.cost, year.carriedOn, year.uncertain, year.net].map {
            $0 == .zero ? "–" : $0.description
          }
      })
  }

  private var canvas: BarCanvas {
    var canvas = BarCanvas()
    let longest = money.byYear.map { max(sum(Self.savings($0)), sum(Self.costs($0))) }.max() ?? .zero
    let scale = Double(max(longest.pence, 1)) * 1.004
    for (index, year) in money.byYear.enumerated() {
      if index > 0 { canvas.space(18) }
      canvas.label(year.year.description, Self.words(year))
      let savings = Self.savings(year).map { $0.part(scale) }
      let costs = Self.costs(year).map { $0.part(scale) }
      canvas.bar(savings)
      canvas.bar(costs, thickness: 12)
    }
    return canvas
  }

  /// Explains the marks that occur, and names what an earlier year or decision has counted already.
  private static func note(_ money: MoneySummary) -> String {
    let years = money.byYear
    let leftOut = money.lines.filter { $0.standing != .proposed && $0.amount != .zero }.map { line in
      "\(line.amount) in \(line.year), already \(line.standing == .alreadyTaken ? "taken" : "approved")"
    }
    return [
      years.isEmpty ? "" : "Solid: new that year.",
      years.contains { $0.carriedOn != .zero } ? "Striped: carried on from an earlier year." : "",
      years.contains { $0.uncertain != .zero } ? "Dashed: not stated whether it carries on." : "",
      years.contains { costs($0).contains { $0.amount > .zero } } ? "Thin bars: costs." : "",
      leftOut.isEmpty ? "" : "Left out: \(leftOut.joined(separator: "; ")).",
    ].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private struct Amount {
    var amount: Money
    var fill: BarCanvas.Fill
    var figure = ""

    func part(_ scale: Double) -> BarCanvas.Part {
      BarCanvas.Part(share: Double(max(0, amount.pence)) / scale, fill: fill, figure: figure)
    }
  }

  private func sum(_ amounts: [Amount]) -> Money { amounts.reduce(.zero) { $0 + max(.zero, $1.amount) } }

  private static func savings(_ year: MoneySummary.Year) -> [Amount] {
    [
      Amount(amount: year.carriedOn, fill: .striped),
      Amount(amount: year.uncertain, fill: .dashed, figure: "carries on?"),
      Amount(amount: year.saving, fill: .solid),
    ]
  }

  private static func costs(_ year: MoneySummary.Year) -> [Amount] {
    [
      Amount(amount: -year.carriedOn, fill: .costStriped), Amount(amount: -year.uncertain, fill: .costDashed),
      Amount(amount: year.cost, fill: .cost),
    ]
  }

  private static func words(_ year: MoneySummary.Year) -> String {
    var parts: [String] = []
    if year.saving > .zero { parts.append("\(year.saving) saved") }
    if year.cost > .zero { parts.append("\(year.cost) spent") }
    if year.carriedOn != .zero {
      parts.append(
        "\(year.carriedOn > .zero ? year.carriedOn : -year.carriedOn) \(year.carriedOn > .zero ? "saved" : "spent") again"
      )
    }
    if year.uncertain != .zero {
      parts.append("\(year.uncertain > .zero ? year.uncertain : -year.uncertain) more if it carries on")
    }
    return parts.isEmpty ? "nothing stated" : parts.joined(separator: ", ")
  }

  private static func finding(_ money: MoneySummary) -> String {
    guard let last = money.byYear.last else { return "The papers state no saving and no cost" }
    if let open = money.byYear.first(where: { $0.uncertain != .zero }) {
      let amount = open.uncertain > .zero ? open.uncertain : -open.uncertain
      return "The papers do not say whether the \(amount) carries on"
    }
    if money.byYear.count == 1 { return single(last) }
    if last.net == .zero { return "By \(last.year) savings and costs come out even" }
    let full = money.byYear.first { $0.net == last.net }?.year ?? last.year
    let amount = last.net > .zero ? last.net : -last.net
    return "\(amount) a year \(last.net > .zero ? "is saved" : "is spent"), in full from \(full)"
  }

  private static func single(_ year: MoneySummary.Year) -> String {
    let isOnce = year.oneOff == year.net && year.net != .zero
    let amount = year.net >= .zero ? year.net : -year.net
    if year.net == .zero { return "In \(year.year) savings and costs come out even" }
    return "\(amount) is \(year.net > .zero ? "saved" : "spent") in \(year.year)" + (isOnce ? ", once" : "")
  }
}
