import Law
import Testing

@Suite("CO-1: asked while it can still change")
struct ConsultedWhileFormativeTests {
  private func check(
    closes: String = "2026-05-01", decided: String? = "2026-06-01", open: Bool = true, aside: Bool = true
  )
    -> [Finding]
  {
    ConsultedWhileFormative.check(
      .init(
        title: "Budget", opens: day("2026-02-01"), closes: day(closes), decidedOn: decided.map(day),
        saysWhatIsOpen: open, saysWhatWasSetAside: aside))
  }

  @Test func `it ends before the decision is taken`() {
    #expect(check().outcomes == [.met])
    #expect(check(closes: "2026-06-01").outcomes == [.notMet])
    #expect(check(decided: nil).outcomes == [.notMet])
  }

  @Test func `it says what is open, and what was set aside is for judgement`() {
    #expect(check(open: false).outcomes == [.met, .notMet])
    #expect(check(aside: false).outcomes == [.met, .forJudgement])
    #expect(check(aside: false).last?.judge == "The decision-maker, with the monitoring officer")
  }
}
