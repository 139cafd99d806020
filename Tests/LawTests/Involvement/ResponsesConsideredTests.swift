import Law
import Testing

@Suite("CO-4: considered before the decision")
struct ResponsesConsideredTests {
  private func check(
    on: String = "2026-05-10", reported: String? = nil, decided: String? = "2026-06-01", open: [String] = []
  )
    -> [Finding]
  {
    ResponsesConsidered.check(
      .init(
        title: "Budget", on: day(on), closed: day("2026-05-01"), reported: reported.map(day),
        decided: decided.map(day), unanswered: open))
  }

  @Test func `before the close nothing is asked, afterwards a report`() {
    #expect(check(on: "2026-05-01").outcomes == [.doesNotApply])
    #expect(check().first?.severity == .info)
    #expect(check(on: "2026-06-02").first?.severity == .warn)
  }

  @Test func `the report comes before the decision, with a word to each theme`() {
    #expect(check(reported: "2026-05-20").outcomes == [.met, .forJudgement])
    #expect(check(reported: "2026-06-01").outcomes == [.notMet, .forJudgement])
    #expect(check(reported: "2026-05-20", open: ["Parking"]).outcomes == [.met, .notMet])
  }
}
