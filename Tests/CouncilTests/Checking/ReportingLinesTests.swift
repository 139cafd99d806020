import Law
import Testing

@testable import Council

@Suite("Reporting lines")
struct ReportingLinesTests {
  @Test func `both sides of a change know where each of their posts stands, and no other`() {
    let restructure = NeighbourhoodCase.restructure()
    let before = restructure.establishment
    let made = ChangeApplication(before, restructure.changes)
    let lines = made.reportingLines(before: before, after: made.after)
    for (place, post) in before.posts.enumerated() { #expect(lines.before.place(of: post.reference) == place) }
    for (place, post) in made.after.posts.enumerated() { #expect(lines.after.place(of: post.reference) == place) }
    #expect(lines.before.place(of: NeighbourhoodCase.ref("NDO")) == nil)
    #expect(lines.after.place(of: NeighbourhoodCase.ref("CIO")) == nil)
  }

  @Test func `a ring is told once, from the post where it is entered`() {
    var establishment = NeighbourhoodCase.establishment
    establishment.posts[0].reportsTo = NeighbourhoodCase.ref("CIO")
    #expect(
      ReportingLines(establishment).loops == [
        ["Housing and Communities Manager", "Community Involvement Officer", "Area Partnership Manager"]
      ])
  }
}
