import HTML
import Testing

@testable import Publishing

@Suite("How a sum was spent, drawn")
struct SpendingChartTests {
  private func chart(_ amounts: [Int64], of whole: Int64) -> SpendingChart {
    SpendingChart(
      finding: "How £\(whole) was spent",
      steps: amounts.enumerated().map { .init("\($0 + 1) Project", $1, "£\($1)") }, whole: (whole, "£\(whole)"),
      left: "£\(max(0, whole - amounts.reduce(0, +)))"
    ) { "£\($0)" }
  }

  private func bars(_ markup: Markup) -> [[String: String]] {
    zip(markup.names, markup.attributes).filter { $0 == "rect" && $1["class"] != "f-sunk" }.map(\.1)
  }

  @Test func `each bar starts where the one above ended, and what is left stands last`() {
    let markup = Markup(chart([40, 20], of: 100).node)
    let bars = bars(markup)
    #expect(bars.map { $0["x"] } == ["0%", "39.84%", "59.76%"])
    #expect(bars.map { $0["width"] } == ["39.84%", "19.92%", "39.84%"])
    #expect(markup.texts.contains("Left over") && markup.texts.contains("£100"))
  }

  @Test func `nothing left over is not drawn, nor is what costs nothing`() {
    #expect(!Markup(chart([60, 40], of: 100).node).texts.contains("Left over"))
    #expect(bars(Markup(chart([0], of: 100).node)).count == 1)
  }

  @Test func `more spent than there was, as the last project may be, stays in the drawing`() {
    let bars = bars(Markup(chart([80, 40], of: 100).node))
    #expect(bars.count == 2 && bars.last?["x"] == "66.4%")
  }

  @Test func `hundreds of rounds are put together, in their order, without losing any money`() {
    let steps = (1...203).map { SpendingChart.Step("\($0) Project", Int64($0), "£\($0)") }
    let together = SpendingChart.together(steps) { "£\($0)" }
    #expect(together.count <= SpendingChart.mostSteps)
    #expect(together.reduce(0) { $0 + $1.amount } == steps.reduce(0) { $0 + $1.amount })
    #expect(together.first?.name == "Rounds 1 to 9" && together.last?.name == "Rounds 199 to 203")
  }
}
