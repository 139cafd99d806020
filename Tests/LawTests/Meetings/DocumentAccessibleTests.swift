import Law
import Testing

@Suite("ACC-1: documents that everybody can read")
struct DocumentAccessibleTests {
  private func check(_ isTagged: Bool?, hasText: Bool = false, on: String = "2026-06-10") -> [Finding] {
    DocumentAccessible.check(.init(document: "Plan.pdf", on: day(on), isTagged: isTagged, hasText: hasText))
  }

  @Test func `a PDF without tags is told of unless its text is on the page, and what is not known is not claimed`() {
    #expect(check(nil).isEmpty)
    #expect(check(true).outcomes == [.met])
    #expect(check(false).outcomes == [.notMet] && check(false).asks("Check with your monitoring officer"))
    #expect(check(false, hasText: true).outcomes == [.met])
    #expect(check(false, on: "2018-09-22").outcomes == [.doesNotApply])
  }
}
