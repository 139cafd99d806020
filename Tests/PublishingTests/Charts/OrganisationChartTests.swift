import Council
import HTML
import Testing

@testable import Publishing

@Suite("The organisation, drawn")
struct OrganisationChartTests {
  @Test func `a small organisation is drawn whole, every post once`() {
    let establishment = RotherhamCase.establishment
    let outline = OrganisationOutline(establishment, marks: [:], context: []) { _ in nil }
    #expect(!outline.isFolded)
    #expect(outline.lines.compactMap { $0.post?.reference }.sorted() == establishment.posts.map(\.reference).sorted())
    let markup = Markup(OrganisationChart(establishment).node)
    #expect(markup.count("rect", class: "bx") == establishment.posts.count)
    #expect(markup.count("rect", class: "hd") == establishment.units.count)
  }

  @Test func `two thousand posts are drawn by unit, each box with its number of posts`() {
    let establishment = InventedCounty.establishment(teamsOf: 11)
    let outline = OrganisationOutline(establishment, marks: [:], context: []) { _ in nil }
    #expect(outline.isFolded)
    #expect(outline.lines.count <= OrganisationOutline.most)
    #expect(outline.lines.contains { $0.title == "Directorate 1" && $0.note == "331 posts" })
    #expect(outline.lines.contains { $0.title == "Division 6.5" && $0.note == "66 posts in six units below" })
    #expect(outline.lines.first?.fte == FullTimeEquivalent(1_987))
  }

  @Test func `one team of two thousand is cut short, and says how many it leaves out`() {
    let posts = (1...2_000).map { RotherhamCase.post(.init(rawValue: "P\($0)"), "Officer \($0)", "T", nil, 1, nil) }
    let establishment = Establishment(units: [RotherhamCase.unit("T", "Team", .team)], posts: posts)
    let lines = OrganisationOutline(establishment, marks: [:], context: []) { _ in nil }.lines
    #expect(lines.filter { $0.post != nil }.count == 12)
    #expect(lines.last?.title == "and 1,988 more posts")
  }

  @Test func `a unit leads to its page, and the drawing is then open to the keyboard`() {
    let chart = OrganisationChart(RotherhamCase.establishment) { "/units/\($0.reference.rawValue)" }
    let markup = Markup(chart.node)
    let links = zip(markup.names, markup.attributes).filter { $0.0 == "a" }.compactMap { $0.1["href"] }
    #expect(links == ["/units/NAS", "/units/HCS", "/units/NCASB", "/units/APT", "/units/CCE", "/units/CYPS"])
    #expect(markup.values(of: "role").isEmpty)
    #expect(Markup(OrganisationChart(RotherhamCase.establishment).node).values(of: "role") == ["img"])
  }

  @Test func `an address that runs script does not become a link that does`() {
    let chart = OrganisationChart(RotherhamCase.establishment) { _ in "javascript:alert(1)" }
    #expect(!chart.node.render().contains("javascript"))
  }

  @Test func `marks say what happens to a post`() {
    let markup = Markup(OrganisationChart(RotherhamCase.establishment, marks: ["APM": .moved, "CIO": .deleted]).node)
    #expect(markup.texts.contains("Moved"))
    #expect(markup.texts.contains("Deleted"))
    #expect(markup.texts.filter { $0 == "Same" }.count == RotherhamCase.establishment.posts.count - 2)
  }

  @Test func `a name of a place keeps its capital behind the state`() {
    var establishment = RotherhamCase.establishment
    establishment.posts[1].area = "East Kent"
    let markup = Markup(OrganisationChart(establishment, marks: ["APM": .moved]).node)
    #expect(markup.texts.contains("Moved: East Kent"))
  }

  @Test func `posts that report in a circle and units inside each other are still drawn once`() {
    let establishment = Establishment(
      units: [
        RotherhamCase.unit("A", "First", .team, "B"), RotherhamCase.unit("B", "Second", .team, "A"),
        RotherhamCase.unit("C", "Third", .team, "C"),
      ],
      posts: [
        RotherhamCase.post("P", "One", "A", "Q", 1, nil), RotherhamCase.post("Q", "Two", "A", "P", 1, nil),
        RotherhamCase.post("R", "Three", "nowhere", "R", 1, nil),
      ])
    let lines = OrganisationOutline(establishment, marks: [:], context: []) { _ in nil }.lines
    #expect(lines.map(\.title).sorted() == ["First", "One", "Second", "Third", "Three", "Two"])
    #expect(Markup(OrganisationChart(establishment).node).isWellFormed)
  }

  @Test func `a reporting line as long as the council does not exhaust anything`() {
    let posts = (0..<20_000).map { number in
      RotherhamCase.post(
        .init(rawValue: "P\(number)"), "Officer", "T", number == 0 ? nil : .init(rawValue: "P\(number - 1)"), 1, nil)
    }
    let establishment = Establishment(units: [RotherhamCase.unit("T", "Team", .team)], posts: posts)
    #expect(StructureTree(establishment).entries.count == 20_001)
    #expect(Markup(OrganisationChart(establishment).list).isWellFormed)
  }

  @Test func `the table lists posts, or units where posts are folded away`() {
    let small = Markup(OrganisationChart(RotherhamCase.establishment).table)
    #expect(small.names.filter { $0 == "tr" }.count == RotherhamCase.establishment.posts.count + 1)
    let large = Markup(OrganisationChart(InventedCounty.establishment(teamsOf: 11)).table)
    #expect(large.names.filter { $0 == "tr" }.count == 1 + 1 + 6 + 30)
  }
}
