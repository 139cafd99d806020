import Law
import Testing

@Suite("Reporting lines form a tree and closed units are empty")
struct OneReportingTreeTests {
  @Test func `a ring is told in full`() {
    let found = OneReportingTree.check(.init(loops: [["A", "B", "C"]], stranded: []))
    #expect(found.first?.message == "A reports to B reports to C reports to A.")
    #expect(found.first?.blocks == true)
  }

  @Test func `a post left behind is named with its unit`() {
    let found = OneReportingTree.check(.init(loops: [], stranded: [("Clerk", "Old Team")]))
    #expect(found.first?.message == "Old Team closes and Clerk is still in it.")
  }

  @Test func `a tree is met`() {
    #expect(OneReportingTree.check(.init(loops: [], stranded: [])).map(\.outcome) == [.met])
  }
}
