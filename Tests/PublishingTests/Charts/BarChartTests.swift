import HTML
import Law
import Testing

@testable import Council
@testable import Publishing

@Suite("Money, funds and timetable, drawn")
struct BarChartTests {
  let answer = RotherhamCase.assessment

  @Test func `a flat split says what it moves on to the General Fund, and the neutral one that it changes nothing`()
    throws
  {
    let chart = FundSplitChart(try #require(answer.splits.first))
    let texts = Markup(chart.node).texts
    #expect(texts.contains("A flat 60/40 split moves 1.2 FTE on to the General Fund"))
    #expect(texts.contains("1.2 more on General Fund"))
    #expect(texts.contains("changes nothing"))
    #expect(Markup(chart.table).texts.filter { $0 == "7.2" }.count == 2)
  }

  @Test func `a saving of which the papers do not say whether it lasts is dashed and asked about`() {
    let markup = Markup(SavingsByYearChart(answer.money).node)
    #expect(markup.texts.contains("The papers do not say whether the £30,000 carries on"))
    #expect(markup.values(of: "stroke-dasharray").filter { $0 == "4 4" }.count == 2)
    #expect(markup.texts.contains { $0.contains("£11,500 in 2013/14, already taken") })
  }

  @Test func `a saving that lasts is named by the year and from when it is whole`() {
    let years = [(2011, 66_250, 0), (2012, 198_750, 66_250)].map { start, new, carried in
      MoneySummary.Year(
        year: FinancialYear(startYear: start), cost: .zero, saving: Money(pounds: new),
        carriedOn: Money(pounds: carried),
        uncertain: .zero, oneOff: .zero, partYearDays: nil)
    }
    let money = MoneySummary(byYear: years, byFund: [], fullYearCost: nil, partYearCost: nil, lines: [], questions: [])
    #expect(SavingsByYearChart(money).node.render().contains("£265,000 a year is saved, in full from 2012/13"))
  }

  @Test func `costs stand apart from savings in shape and colour`() {
    let year = MoneySummary.Year(
      year: FinancialYear(startYear: 2010), cost: Money(pounds: 125_000), saving: .zero, carriedOn: .zero,
      uncertain: .zero,
      oneOff: Money(pounds: -125_000), partYearDays: nil)
    let money = MoneySummary(byYear: [year], byFund: [], fullYearCost: nil, partYearCost: nil, lines: [], questions: [])
    let markup = Markup(SavingsByYearChart(money).node)
    #expect(markup.texts.contains("£125,000 is spent in 2010/11, once"))
    #expect(markup.count("rect", class: "f-brick") == 1)
    #expect(markup.count("rect", class: "f-moot") == 0)
  }

  @Test func `working time by fund says when nobody is named to pay`() {
    let markup = Markup(FTEByFundChart(before: answer.before, after: answer.after).node)
    #expect(markup.texts.contains("The papers do not say who pays for 10 FTE after the change"))
    #expect(markup.texts.contains("Fund not stated"))
  }

  @Test func `the timetable shows days as squares and months as bars, in order`() {
    let chart = TimetableChart(RotherhamCase.timetable.reversed())
    let markup = Markup(chart.node)
    #expect(markup.texts.contains("From June 2014 to effect in October 2014"))
    #expect(markup.values(of: "width").filter { $0 == "12" }.count == 2)
    #expect(markup.values(of: "width").filter { $0 == "40%" }.count == 2)
    let cells = Markup(chart.table).texts
    #expect(cells.firstIndex(of: "16 June 2014") ?? .max < cells.firstIndex(of: "October 2014") ?? .min)
    #expect(cells.contains("July to August 2014"))
  }

  @Test func `no bar leaves the drawing`() {
    let charts = [
      SavingsByYearChart(answer.money).node, FTEByFundChart(before: answer.before, after: answer.after).node,
      TimetableChart(RotherhamCase.timetable).node,
    ]
    for attributes in charts.flatMap({ Markup($0).attributes }) {
      guard let x = percent(attributes["x"]), let width = percent(attributes["width"]) else { continue }
      #expect(x + width <= 100.02)
    }
  }

  @Test func `without years, steps or funds there is a sentence instead of a bar`() {
    let money = MoneySummary(byYear: [], byFund: [], fullYearCost: nil, partYearCost: nil, lines: [], questions: [])
    #expect(SavingsByYearChart(money).node.render().contains("The papers state no saving and no cost"))
    #expect(TimetableChart([]).node.render().contains("The papers give no timetable"))
  }

  private func percent(_ value: String?) -> Double? {
    guard let value, value.hasSuffix("%") else { return nil }
    return Double(value.dropLast())
  }
}
