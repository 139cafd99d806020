import Council
import HTML
import Law
import Testing

@testable import Publishing

@Suite("The markup of charts")
struct ChartMarkupTests {
  static let answer = RotherhamCase.assessment

  static var figures: [HTMLNode] {
    [
      BeforeAfterChart(answer.comparison).node, OrganisationChart(answer.comparison.after).node,
      SavingsByYearChart(answer.money).node, FTEByFundChart(before: answer.before, after: answer.after).node,
      TimetableChart(RotherhamCase.timetable).node,
      BarChart(
        finding: "One", columns: ("What", "How many"), bars: [.init("A", 3, "3", isPoint: true), .init("B", 1, "1")]
      ).node,
      StackedBarChart(finding: "Two", parts: ["A", "B", "C"], wholes: [.init("All", [3, 2, 1])]).node,
      LineChart(finding: "Three", times: ["2024", "2025"], lines: [.init("A", [1, 2]), .init("B", [2, 1])]).node,
      SeatsChart(finding: "Four", benches: [.init("members", 3), .init("councillors", 2)], chair: 3, advisers: 1).node,
      SpendingChart(
        finding: "Five", steps: [.init("A", 3, "3")], whole: (4, "4"), left: "1"
      ) { "\($0)" }.node,
    ] + answer.splits.map { FundSplitChart($0).node }
  }

  @Test func `identifiers are unique on a page that holds all charts`() {
    let ids = Markup(HTMLNode([ChartSymbols.sprite] + Self.figures)).values(of: "id")
    #expect(ids.count > 20)
    #expect(Set(ids).count == ids.count)
  }

  @Test func `two charts of one kind differ by their prefix`() {
    let ids = Markup(
      HTMLNode([OrganisationChart(.init(), prefix: "a").node, OrganisationChart(.init(), prefix: "b").node])
    ).values(of: "id")
    #expect(ids == ["a-t", "a-d", "b-t", "b-d"])
  }

  @Test func `every drawing has a title and a description that it points to`() {
    for figure in Self.figures {
      let markup = Markup(figure)
      let ids = Set(markup.values(of: "id"))
      #expect(markup.isWellFormed)
      #expect(
        markup.values(of: "aria-labelledby").allSatisfy {
          $0.split(separator: " ").allSatisfy { ids.contains(String($0)) }
        })
      #expect(markup.values(of: "aria-labelledby").count == 1)
    }
  }

  @Test func `pages allow no style of their own, so drawings in pages carry none`() {
    for figure in Self.figures + [ChartSymbols.sprite] {
      let markup = Markup(figure)
      #expect(!markup.names.contains("style"))
      #expect(markup.values(of: "style").isEmpty)
    }
  }

  @Test func `whatever a drawing refers to is in the sprite`() {
    let known = Set(Markup(ChartSymbols.sprite).values(of: "id"))
    for markup in Self.figures.map(Markup.init) {
      for link in markup.values(of: "href") where link.hasPrefix("#") {
        #expect(known.contains(String(link.dropFirst())))
      }
      for fill in markup.values(of: "fill") where fill.hasPrefix("url(#") {
        #expect(known.contains(String(fill.dropFirst(5).dropLast())))
      }
    }
  }

  @Test func `every class of a drawing is in the stylesheet`() {
    let page = ["wide", "seats", "same", "green", "ochre", "blue", "brick", "bars", "org"]
    let used = Self.figures.flatMap { Markup($0).values(of: "class") }
      .flatMap { (value: String) in value.split(separator: " ").map(String.init) }
    for name in Set(used) {
      #expect(page.contains(name) || ChartStyle.css.contains("." + name), "no rule for \(name)")
    }
  }

  @Test func `a file of its own needs nothing from outside`() {
    for bytes in [
      BeforeAfterChart(Self.answer.comparison).standalone(),
      OrganisationChart(Self.answer.comparison.after).standalone(),
      SavingsByYearChart(Self.answer.money).standalone(), TimetableChart(RotherhamCase.timetable).standalone(),
    ] {
      let markup = Markup(bytes: bytes)
      #expect(markup.isWellFormed)
      let ids = Set(markup.values(of: "id"))
      #expect(markup.values(of: "href").allSatisfy { ids.contains(String($0.dropFirst())) })
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text.contains("xmlns=\"http://www.w3.org/2000/svg\""))
      #expect(text.contains("prefers-color-scheme: dark"))
      #expect(text.contains("@media print"))
      #expect(!text.contains("var(--"))
    }
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "\"><svg onload=alert(1)>", "رئيس الخدمة", "\u{202E}Officer", "👩🏽‍🚒 Officer ]]>",
    "Officer\u{0}\u{7}\u{FFFE}\nof the line", String(repeating: "Wide", count: 5_000), "",
  ])
  func `a title of any kind is shown as text and breaks nothing`(title: String) {
    var result = RotherhamCase.value
    for index in result.establishment.posts.indices { result.establishment.posts[index].title = title }
    for index in result.establishment.units.indices { result.establishment.units[index].name = title }
    let answer = result.assess()
    let before = BeforeAfterChart(answer.comparison)
    let whole = OrganisationChart(answer.comparison.before)
    for bytes in [before.standalone(), whole.standalone()] {
      let markup = Markup(bytes: bytes)
      #expect(markup.isWellFormed)
      #expect(!markup.names.contains("script"))
      #expect(markup.values(of: "onload").isEmpty)
    }
    #expect(!HTMLNode([before.list, before.table, whole.table]).render().contains("<script"))
  }
}

@Suite("Words in boxes")
struct ChartTextTests {
  @Test(arguments: [40.0, 90, 150, 300])
  func `no line is wider than its box`(width: Double) {
    for text in [
      "Neighbourhood Partnerships and Engagement Manager", "Donaudampfschifffahrtsgesellschaft", "a b c",
      "مدير الخدمة 👩🏽‍🚒",
    ] {
      let fitted = ChartText.fit(text, .bold, width: width, lines: 2)
      #expect(fitted.lines.count <= 2)
      #expect(fitted.lines.allSatisfy { ChartText.width($0, .bold) <= width })
    }
  }

  @Test func `words are broken between, not within, and nothing is lost when all fits`() {
    let fitted = ChartText.fit("Neighbourhood Development Officer", .bold, width: 200, lines: 2)
    #expect(fitted.lines == ["Neighbourhood", "Development Officer"])
    #expect(fitted.isWhole)
  }

  @Test func `what does not fit ends in an ellipsis and keeps its full text at hand`() {
    let fitted = ChartText.fit("Community Engagement Service Manager", .bold, width: 120)
    #expect(!fitted.isWhole)
    #expect(fitted.lines.first?.hasSuffix("…") == true)
  }

  @Test(arguments: [
    (0.5, "0.5"), (-0.125, "-0.13"), (1.0, "1"), (12.34567, "12.35"), (0.004, "0"), (.infinity, "0"), (.nan, "0"),
  ])
  func `coordinates have at most two decimals`(value: Double, text: String) {
    #expect(decimal(value) == text)
  }
}
