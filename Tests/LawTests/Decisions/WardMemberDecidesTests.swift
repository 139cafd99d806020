import Law
import Testing

@Suite("WARD-1: a member in their own ward")
struct WardMemberDecidesTests {
  private func check(own: Bool = true, arrangements: String = "Leader, 1 April 2026", recorded: String = "2026-06-20")
    -> [Finding]
  {
    WardMemberDecides.check(
      .init(
        on: day("2026-05-20"), member: "Cllr Ash", ward: "Deal", isOwnWard: own, arrangements: arrangements,
        recordedOn: day(recorded)))
  }

  @Test func `in their own ward, under arrangements, recorded within one month`() {
    #expect(check().outcomes == [.met])
    #expect(check(recorded: "2026-06-21").outcomes == [.notMet] && !check(recorded: "2026-06-21").blocked)
  }

  @Test func `not in another ward, and not without arrangements`() {
    #expect(check(own: false).blocked && check(arrangements: "").blocked)
  }
}
