import Law
import Testing

@Suite("EX-7: special urgency")
struct SpecialUrgencyTests {
  private func check(
    by: SpecialUrgency.Agreement? = .scrutinyChair, agreed: String? = "2026-05-19", published: String? = "2026-05-19",
    reasons: String = "The bridge is unsafe."
  ) -> [Finding] {
    SpecialUrgency.check(
      .init(
        on: day("2026-05-20"), title: "Bridge", agreedBy: by, agreedOn: agreed.map(day),
        publishedOn: published.map(day), reasons: reasons))
  }

  @Test func `agreed, published and reasoned it is lawful, and reported to the council`() {
    #expect(check().outcomes == [.met] && check().says("within the year (reg 19)"))
    #expect(check(by: .viceChairman).says("the other two being unable to act"))
  }

  @Test func `without agreement, agreed afterwards, or without reasons it is not`() {
    #expect(check(by: nil).blocked && check(agreed: nil).blocked)
    #expect(check(agreed: "2026-05-21").blocked)
    #expect(check(reasons: "").blocked && check(published: nil).blocked)
  }
}
