import Law
import Testing

@Suite("Council setting: spans of control")
struct SpanOfControlTests {
  private func check(before: Int? = 12, after: Int = 2, least: Int? = nil, most: Int? = nil) -> [Finding] {
    SpanOfControl.check(
      .init(
        manager: "Localism Manager", before: before, after: after, least: least, most: most,
        source: "Design principles",
        isExtract: false, on: day("2010-03-23")))
  }

  @Test func `a span that falls from 12 to 2 is for judgement where the council has set no figure`() {
    let found = check()
    #expect(found.outcomes == [.forJudgement])
    #expect(found.map(\.title) == ["Localism Manager: span 12 → 2"])
    #expect(found.says("Direct reports go from 12 to 2."))
    #expect(found.first?.judge == "The head of service")
  }

  @Test func `a small change without a figure asks nothing, and is told`() {
    #expect(check(before: 6, after: 5).outcomes == [.doesNotApply])
    #expect(check(before: 2, after: 1).outcomes == [.doesNotApply])
    #expect(check(before: 3, after: 6).outcomes == [.forJudgement])
  }

  @Test func `the bounds themselves are within them`() {
    #expect(check(after: 2, least: 2, most: 8).outcomes == [.met])
    #expect(check(after: 8, least: 2, most: 8).outcomes == [.met])
  }

  @Test func `above the most and below the least are not met`() {
    #expect(check(after: 9, most: 8).says("The most is 8."))
    let few = check(after: 2, least: 3)
    #expect(few.outcomes == [.notMet])
    #expect(few.says("The least is 3."))
    #expect(few.asks("before 23 March 2010"))
  }

  @Test func `a new manager has no before`() {
    #expect(check(before: nil, after: 6, most: 8).says("A new post with 6 direct reports."))
  }
}
