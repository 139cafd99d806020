import Law
import Testing

@Suite("PB-4B: other arrangements end")
struct AlternativeArrangementsLapseTests {
  private func check(_ duty: String?) -> [Finding] {
    AlternativeArrangementsLapse.check(
      .init(on: day("2026-06-20"), body: "Planning", adopted: day("2025-05-20"), duty: duty.map { day($0) }))
  }

  @Test func `the next review ends them`() {
    #expect(check(nil).outcomes == [.met] && check("2025-05-20").outcomes == [.met])
    #expect(check("2026-05-20").blocked && check("2026-05-20").says("it ended on 20 May 2026"))
    #expect(check("2026-07-20").outcomes == [.met])
  }

  @Test func `after an annual meeting alone somebody judges, as the subsection does not name that review`() {
    let facts = { (duty: String?) in
      AlternativeArrangementsLapse.Facts(
        on: day("2026-06-20"), body: "Planning", adopted: day("2025-05-20"), duty: duty.map { day($0) },
        annualMeeting: day("2026-05-20"))
    }
    #expect(AlternativeArrangementsLapse.check(facts(nil)).outcomes == [.forJudgement])
    #expect(AlternativeArrangementsLapse.check(facts("2026-06-01")).blocked)
  }
}
