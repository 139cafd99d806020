import Council
import HTML
import Law
import Testing

@testable import Publishing

@Suite("Before and after, drawn")
struct BeforeAfterChartTests {
  let comparison = RotherhamCase.assessment.comparison

  @Test func `the finding counts what merges, changes, moves and stays`() {
    let words = BeforeAfterChart(comparison).node.render()
    #expect(words.contains("26 posts before, 26 after: 10 merge, 8 change, 6 move and 2 stay as they are"))
  }

  @Test func `each side says how many posts are where`() {
    let texts = Markup(BeforeAfterChart(comparison).node).texts
    #expect(texts.contains("Before: 26 posts in two units"))
    #expect(texts.contains("After: 24 together, 2 elsewhere"))
  }

  @Test func `every line of posts stands once on each side where it stands`() {
    for side in [ComparisonSide.Side.before, .after] {
      let rows = ComparisonSide(comparison, side: side).lines.compactMap(\.row)
      let standing = comparison.posts.indices.filter {
        (side == .before ? comparison.posts[$0].before : comparison.posts[$0].after) != nil
      }
      #expect(rows.sorted() == standing)
    }
  }

  @Test func `a line that is split stands before once for each of its parts`() {
    let lines = ComparisonSide(comparison, side: .before).lines.filter { $0.post?.reference == "CENO" }
    #expect(lines.map { $0.post?.positions } == [2, 1])
  }

  @Test func `every box says its state in a word, and each state has a shape of its own`() {
    let chart = BeforeAfterChart(comparison)
    let markup = Markup(chart.node)
    for word in ["New", "Changed", "Moved", "Deleted", "Same"] {
      #expect(markup.texts.contains { $0 == word || $0.hasPrefix(word + ": ") })
    }
    #expect(markup.values(of: "text-decoration").count >= 4)
    #expect(markup.values(of: "fill").filter { $0 == "url(#hatch)" }.count == 4)
    #expect(Set(markup.values(of: "href")) == ["#i-new", "#i-changed", "#i-moved", "#i-deleted", "#i-same"])
  }

  @Test func `a ribbon leads from each line to where its posts go, the wider the more`() {
    let markup = Markup(BeforeAfterChart(comparison).node)
    #expect(markup.count("path", class: "lk") == comparison.flows.count)
    let widths = zip(markup.names, markup.attributes).filter { $1["class"]?.hasSuffix("lk") == true }.compactMap {
      $1["stroke-width"]
    }
    #expect(widths.filter { $0 == "8.5" }.count == 2)
  }

  @Test func `squares are full-time equivalents and show who pays`() {
    let fill = FundFill([.general: .init(1), .housingRevenueAccount: .init(2)])
    let squares = FundSquares(fte: .init(millionths: 2_500_000), funding: RotherhamCase.shares(60), fill: fill)
    let markup = Markup(squares.node(right: 100, y: 0))
    #expect(squares.count == 3)
    #expect(markup.count("rect", class: "f-moot") == 2)
    #expect(markup.values(of: "fill").filter { $0 == "url(#lines)" }.count == 2)
    #expect(FundSquares(fte: .init(13), funding: [], fill: fill).count == 0)
  }

  @Test func `posts shown for orientation have no figure and are not counted`() {
    let line = ComparisonSide(comparison, side: .before).lines.first { $0.post?.reference == "HCM" }
    #expect(line != nil)
    #expect(line?.fte == nil)
  }

  @Test func `the list tells the same on a narrow screen`() {
    let markup = Markup(BeforeAfterChart(comparison).list)
    #expect(markup.isWellFormed)
    #expect(markup.texts.contains("Neighbourhood Development Officer"))
    #expect(markup.count("span", class: "brick") == 4)
  }

  @Test func `the table has a row for each post that differs`() {
    let markup = Markup(BeforeAfterChart(comparison).table)
    let differing = comparison.posts.filter { $0.state != .same }.count
    #expect(markup.isWellFormed)
    #expect(markup.names.filter { $0 == "tr" }.count == differing + 3)
    #expect(markup.texts.contains("26.0"))
  }

  @Test func `a county of 2,000 posts with few changes folds what is not touched`() throws {
    let changes = (1...20).map {
      Change(id: "c\($0)", action: .retitlePost(.init(rawValue: "P\($0 * 8)-1"), to: "Senior Officer \($0)"))
    }
    let comparison = InventedCounty.comparison(teamsOf: 11, changes)
    let whole = ComparisonSide(comparison, side: .before).lines
    let level = Folding.level(for: [whole])
    let folded = Folding.fold(whole, level)
    #expect(level == .untouched)
    #expect(folded.count <= Folding.mostFolded)
    #expect(folded.filter { $0.state == .changed }.count == 20)
    let text = Markup(BeforeAfterChart(comparison).node).texts.joined(separator: "\n")
    #expect(text.contains("unchanged"))
    #expect(text.contains("Senior Officer 20"))
  }

  @Test func `what is folded away is counted, so that nobody is lost`() {
    let changes = [Change(id: "c", action: .deletePost("P3-1"))]
    let lines = ComparisonSide(InventedCounty.comparison(teamsOf: 11, changes), side: .before).lines
    let folded = Folding.fold(lines, .untouched)
    let counted = folded.filter(\.isRest).compactMap { Int($0.title.split(separator: " ")[1].filter { $0 != "," }) }
      .reduce(0, +)
    let drawn = folded.compactMap { $0.post?.positions }.reduce(0, +)
    #expect(counted + drawn == 6 * 5 * 6 * 11 + 7)
  }

  @Test func `many changes are summed by unit rather than drawn one by one`() {
    let changes = (1...180).flatMap { team in
      (1...3).map {
        Change(id: "c\(team).\($0)", action: .retitlePost(.init(rawValue: "P\(team)-\($0)"), to: "Adviser"))
      }
    }
    let chart = BeforeAfterChart(InventedCounty.comparison(teamsOf: 6, changes))
    let text = Markup(chart.node).texts.joined(separator: "\n")
    #expect(text.contains("540 change"))
    #expect(chart.node.bytes.count < 200_000)
  }

  @Test func `nothing to compare is drawn as nothing, without a fault`() {
    let comparison = RestructureCase(
      id: "empty", title: "Empty", authority: RotherhamCase.value.authority,
      decisionDay: RotherhamCase.day(2014, 6, 16),
      effectiveDay: RotherhamCase.day(2014, 10, 1), establishment: Establishment()
    ).assess().comparison
    let chart = BeforeAfterChart(comparison)
    #expect(Markup(chart.node).isWellFormed)
    #expect(Markup(bytes: chart.standalone()).isWellFormed)
    #expect(chart.node.render().contains("0 posts before, 0 after"))
  }
}
