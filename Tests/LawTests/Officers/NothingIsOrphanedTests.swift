import Law
import Testing

@Suite("The deletion gate: whatever a post carries has a receiving post")
struct NothingIsOrphanedTests {
  private func check(_ items: [CarriedItem]) -> [Finding] {
    NothingIsOrphaned.check(.init(on: day("2011-12-15"), items: items))
  }

  @Test func `all settled is one finding that says how many and how`() {
    let found = check([
      item("Returning Officer", .landed), item("Lead the team", .landed), item("Budget", .stays),
      item("Newsletter", .ends),
    ])
    #expect(found.outcomes == [.met])
    #expect(found.says("All 4"))
    #expect(found.says("2 with a receiving post, 1 with the post that carried them and 1 ended for a reason given"))
  }

  @Test func `each orphan is a finding of its own that blocks and names item and post`() {
    let found = check([
      item("Returning Officer", .unsettled(""), kind: "Statutory designation"), item("Budget", .landed),
      item("Team administration", .unsettled("other services")),
    ])
    #expect(found.map(\.blocks) == [true, true])
    #expect(found.says("Managing Director carries Returning Officer (statutory designation)"))
    #expect(found.says("The papers say “other services” and name no post."))
    #expect(found.first?.remedy == "Name a receiving post, or record that the duty ends, before 15 December 2011.")
  }

  @Test func `nothing taken from a post, nothing asked`() {
    #expect(check([]).outcomes == [.doesNotApply])
    #expect(check([item("Budget", .stays)]).outcomes == [.doesNotApply])
  }
}
