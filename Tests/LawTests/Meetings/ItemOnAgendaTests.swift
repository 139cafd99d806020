import Law
import Testing

@Suite("AI-3: on the agenda in time, or urgent")
struct ItemOnAgendaTests {
  private func check(
    _ occasion: Occasion = .committee, published: String? = "2026-06-08", shorter: Bool = false, urgency: String? = nil
  ) -> [Finding] {
    ItemOnAgenda.check(
      .init(
        item: "Item 6", Publication(occasion, on: day("2026-06-10"), published: published.map { day($0) }),
        isShorterNotice: shorter, urgency: urgency))
  }

  @Test func `an item that was there in time may be taken`() {
    #expect(check(published: "2026-06-02").outcomes == [.met])
    #expect(check(published: "2026-06-03").blocked)
  }

  @Test func `a late item of a committee is taken when the chair finds it urgent and says why`() {
    #expect(check().blocked && check().asks("special circumstances"))
    #expect(check(urgency: "The bridge is closed.").says("The bridge is closed."))
    #expect(check(urgency: "The bridge is closed.").outcomes == [.met])
    #expect(check(urgency: "").blocked)
  }

  @Test func `the executive has no urgent items, and the council needs its standing orders too`() {
    #expect(check(.executive, urgency: "The bridge is closed.").blocked)
    #expect(check(.council, urgency: "The bridge is closed.").outcomes == [.forJudgement])
  }

  @Test func `a committee convened at shorter notice has its agenda from then on, the council never`() {
    #expect(check(shorter: true).outcomes == [.met])
    #expect(check(.council, shorter: true).blocked)
  }
}
