import Law
import Testing

@Suite("PB-5: the wishes of a group")
struct GroupWishesTests {
  private func check(on: String, named: String? = nil, another: Bool = false) -> [Finding] {
    GroupWishes.check(
      .init(
        on: day(on), group: "Green", body: "Planning", notice: day("2026-05-20"), named: named.map { day($0) },
        appointsAnother: another))
  }

  @Test func `three weeks begin with the day of the notice`() {
    #expect(GroupWishes.lastDay(after: day("2026-05-20")) == day("2026-06-09"))
  }

  @Test func `until then the council waits, afterwards it may choose`() {
    #expect(check(on: "2026-06-09").outcomes == [.met])
    #expect(check(on: "2026-06-09", another: true).blocked)
    #expect(check(on: "2026-06-10", another: true).says("It named nobody in time."))
  }

  @Test func `whom the group names in time is appointed`() {
    #expect(check(on: "2026-06-20", named: "2026-06-09").says("who is appointed"))
    #expect(check(on: "2026-06-20", named: "2026-06-09", another: true).blocked)
    #expect(check(on: "2026-06-20", named: "2026-06-10", another: true).outcomes == [.met])
  }

  @Test func `whom the group named and the council did not appoint yet is asked for, and nothing is refused`() {
    let found = GroupWishes.check(
      .init(
        on: day("2026-06-20"), group: "Green", body: "Planning", notice: day("2026-05-20"), named: day("2026-06-01"),
        appointsAnother: false, appointsNamed: false))
    #expect(
      found.outcomes == [.notMet] && !found.blocked
        && found.first?.remedy?.contains("at the next meeting that can") == true)
  }
}
