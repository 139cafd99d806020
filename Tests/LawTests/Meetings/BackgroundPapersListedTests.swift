import Law
import Testing

@Suite("AI-5: background papers")
struct BackgroundPapersListedTests {
  private func check(_ count: Int?) -> [Finding] {
    BackgroundPapersListed.check(.init(report: "Report", on: day("2026-06-10"), count: count))
  }

  @Test func `none must be said`() {
    #expect(check(nil).outcomes == [.notMet] && check(nil).asks("say that there are none"))
    #expect(check(0).outcomes == [.met] && check(0).says("there are none"))
    #expect(check(2).says("2 papers are listed"))
  }
}
