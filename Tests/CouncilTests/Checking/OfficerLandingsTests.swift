import Council
import Law
import Testing

@Suite("The deletion gate asked of a restructure")
struct OfficerLandingsTests {
  private func blocked(_ changes: [Change], _ rule: String) -> [Finding] {
    CountyCase.findings(CountyCase.restructure(changes), rule).filter(\.blocks)
  }

  @Test func `when everything lands there is one finding for each rule`() {
    let found = CountyCase.findings(CountyCase.restructure(), "OFF-ORPHAN")
    #expect(found.map(\.outcome) == [.met])
    #expect(CountyCase.findings(CountyCase.restructure(), "OFF-PROP-1").map(\.outcome) == [.met])
  }

  @Test func `each hat, duty and direct report without a post is named with the post that goes`() {
    let found = blocked(CountyCase.deletion, "OFF-ORPHAN")
    let titles = found.map(\.title)
    #expect(titles.contains("Returning Officer has no receiving post"))
    #expect(titles.contains("Lead the management team has no receiving post"))
    #expect(titles.contains("Line management of Director of Law has no receiving post"))
    #expect(
      found.allSatisfy { $0.subject == "Chief Executive (CE)" && $0.remedy?.contains("15 December 2011") == true }
        == true)
  }

  @Test func `a proper-officer function is told under its own rule`() {
    let found = blocked(CountyCase.deletion, "OFF-PROP-1")
    #expect(found.map(\.title) == ["Witness declarations of office has no receiving post"])
    #expect(blocked(CountyCase.deletion, "OFF-ORPHAN").filter { $0.title.hasPrefix("Witness") }.isEmpty == true)
  }

  @Test func `a new title takes nothing from a post`() {
    let changes = [Change(id: "x", action: .retitlePost(CountyCase.ref("CE"), to: "Managing Director"))]
    #expect(CountyCase.findings(CountyCase.restructure(changes), "OFF-ORPHAN").map(\.outcome) == [.doesNotApply])
  }
}
