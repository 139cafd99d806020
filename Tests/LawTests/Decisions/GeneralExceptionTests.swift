import Law
import Testing

@Suite("EX-6: the general exception")
struct GeneralExceptionTests {
  private func check(
    on: String, told: String? = "2026-05-11", published: String? = "2026-05-11", reasons: String = "The grant ends."
  ) -> [Finding] {
    GeneralException.check(
      .init(
        on: day(on), title: "Contract", chairToldOn: told.map(day), publishedOn: published.map(day), reasons: reasons))
  }

  /// Monday 11 May 2026: Tuesday to Monday are five clear working days, so Tuesday 19 May is the first day.
  @Test func `five clear days elapse following the day of the notice`() {
    #expect(check(on: "2026-05-19").outcomes == [.met])
    #expect(check(on: "2026-05-18").blocked && check(on: "2026-05-18").asks("Decide on 19 May 2026 or later"))
  }

  @Test func `the chair is told, the notice is published, the reasons are given`() {
    #expect(check(on: "2026-05-19", told: nil).says("was told in writing"))
    #expect(check(on: "2026-05-19", published: nil).blocked)
    #expect(check(on: "2026-05-19", reasons: "").says("why 28 clear days were impracticable"))
  }

  @Test func `telling the chair after the decision is not telling`() {
    #expect(check(on: "2026-05-19", told: "2026-05-20").blocked)
  }
}
