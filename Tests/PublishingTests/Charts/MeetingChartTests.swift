import HTML
import Law
import Testing

@testable import Publishing

@Suite("Seats, ladder and clear days")
struct MeetingChartTests {
  private static func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }

  @Test func `an agenda published on Wednesday 7 December has five clear days before Thursday the 15th`() {
    let clock = ClearDayClock(published: Self.day("2011-12-07"), meeting: Self.day("2011-12-15"), needed: 5)
    #expect(clock.clearDays == 5)
    #expect(clock.finding == "Five clear days, and five are needed")
    let markup = Markup(clock.node)
    #expect(markup.isWellFormed)
    #expect(markup.count("li", class: "on") == 5)
    #expect(markup.count("li", class: "off") == 1)
    #expect(markup.count("li", class: "late") == 0)
  }

  @Test func `one published a day later is one day short, and the clock says which day was the last`() {
    let clock = ClearDayClock(published: Self.day("2011-12-08"), meeting: Self.day("2011-12-15"), needed: 5)
    #expect(clock.clearDays == 4)
    #expect(clock.finding == "Four clear days where five are needed: the last day to publish was 7 December 2011")
    #expect(Markup(clock.node).count("li", class: "late") == 1)
  }

  @Test func `a day that does not count, such as Christmas, is not numbered`() {
    let holiday = Self.day("2011-12-26")
    let clock = ClearDayClock(published: Self.day("2011-12-22"), meeting: Self.day("2011-12-29"), needed: 3) {
      $0.weekday < 6 && $0 != holiday
    }
    #expect(clock.clearDays == 3)
    #expect(Markup(clock.node).texts.filter { ["1", "2", "3", "4"].contains($0) } == ["1", "2", "3"])
  }

  @Test func `published on the day of the meeting or after it, nothing is clear`() {
    for published in ["2011-12-14", "2011-12-15", "2011-12-20"] {
      let clock = ClearDayClock(published: Self.day(published), meeting: Self.day("2011-12-15"), needed: 5)
      #expect(clock.clearDays == 0)
      #expect(Markup(clock.node).isWellFormed)
    }
  }

  @Test func `every seat is drawn once, the adviser beside them and the chair ringed`() {
    let chart = SeatsChart(
      finding: "Seven and six", benches: [.init("county members", 7), .init("district councillors", 6)], chair: 7,
      advisers: 1)
    let markup = Markup(chart.node)
    #expect(markup.count("rect", class: "f-moot") == 7)
    #expect(zip(markup.names, markup.attributes).filter { $0 == "circle" && $1["fill"] == "url(#lines)" }.count == 6)
    #expect(markup.count("circle", class: "k-brick") == 1)
    #expect(
      markup.texts.contains(
        "Seven county members and six district councillors, one of them in the chair, with one adviser."))
    #expect(Markup(chart.table).texts.contains("Advisers, without a vote"))
  }

  @Test(arguments: InvolvementLadder.Rung.allCases)
  func `the ladder marks one rung and gives its promise`(rung: InvolvementLadder.Rung) {
    let markup = Markup(InvolvementLadder(here: rung).node)
    #expect(markup.values(of: "aria-current") == ["true"])
    #expect(markup.texts.contains(rung.promise))
    #expect(markup.texts.contains("6. Control") && markup.texts.last == "We tell you what is decided, and why.")
  }

  @Test func `a line begins and ends with its figures, on a scale that begins at nought`() {
    let chart = LineChart(
      finding: "Posts fell", times: ["2021", "2022", "2023"], lines: [.init("Posts", [30, 28, 15])])
    let markup = Markup(chart.node)
    #expect(markup.texts.contains("30") && markup.texts.contains("15"))
    let ends = zip(markup.names, markup.attributes).filter { $0 == "line" && $1["class"] == "k-moot" }.map(\.1)
    #expect(ends.first?["y1"] == "44")
    #expect(ends.last?["y2"] == "112")
    #expect(Markup(chart.table).texts.filter { $0 == "28" }.count == 1)
  }

  @Test func `stacked parts add up, and each is told by its fill`() {
    let chart = StackedBarChart(
      finding: "Two parts", parts: ["General Fund", "Grant"],
      wholes: [.init("Now", [12, 12]), .init("Then", [16, 6])])
    let markup = Markup(chart.node)
    #expect(markup.texts.contains("Solid: General Fund. Striped: Grant."))
    #expect(Markup(chart.table).texts.contains("22"))
    #expect(markup.texts.contains("Now: 12 General Fund and 12 Grant. Then: 16 General Fund and 6 Grant."))
  }

  @Test func `bars below nought or without any amount are no drawing error`() {
    for bars in [[], [BarChart.Bar("A", -4, "–4"), .init("B", 0, "0")]] {
      #expect(Markup(BarChart(finding: "None", columns: ("What", "How many"), bars: bars).node).isWellFormed)
    }
  }
}
