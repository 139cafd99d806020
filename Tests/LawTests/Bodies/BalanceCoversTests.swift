import Law
import Testing

@Suite("PB-4: which bodies balance covers")
struct BalanceCoversTests {
  private func check(_ kind: BalanceCovers.Kind, seats: Int = 9, against: Int? = nil) -> [Finding] {
    BalanceCovers.check(.init(on: day("2026-05-20"), body: "Body", kind: kind, seats: seats, votesAgainst: against))
  }

  @Test func `committees and what is below them, and outside bodies from three seats`() {
    #expect(check(.ordinary).outcomes == [.met] && check(.below, seats: 2).outcomes == [.met])
    #expect(check(.outside, seats: 3).outcomes == [.met] && check(.outside, seats: 2).outcomes == [.doesNotApply])
  }

  @Test(arguments: [BalanceCovers.Kind.executive, .licensing])
  func `that the executive and licensing are not covered is guidance`(_ kind: BalanceCovers.Kind) {
    #expect(check(kind).outcomes == [.doesNotApply])
    #expect(check(kind).says("Guidance: check with your monitoring officer."))
  }

  @Test func `a single vote against keeps the balance`() {
    #expect(check(.ordinary, against: 0).outcomes == [.met])
    #expect(check(.ordinary, against: 1).blocked)
  }
}
