import Law
import Testing

@Suite("EX-12: the size of the executive")
struct ExecutiveSizeTests {
  private func check(_ count: Int, chairmen: [String] = [], on: String = "2026-05-20") -> [Finding] {
    ExecutiveSize.check(
      .init(on: day(on), body: "Cabinet", members: (0..<count).map { "Member \($0)" }, chairmen: chairmen))
  }

  @Test(arguments: [(3, Outcome.met), (10, .met), (11, .notMet), (2, .notMet)])
  func `from three to ten are lawful`(_ count: Int, _ outcome: Outcome) {
    #expect(check(count).first?.outcome == outcome)
  }

  @Test func `the eleventh is refused, a second only warned of`() {
    #expect(check(11).blocked && check(11).asks("End 1 membership of the executive."))
    #expect(!check(2).blocked && check(2).asks("appoints 1 more"))
  }

  @Test func `who presides over the council is not of the executive`() {
    let found = check(5, chairmen: ["Cllr Ash"])
    #expect(found.blocked && found.says("Cllr Ash may not be a member of the executive"))
  }

  @Test func `the section is not asked before it was law, and nobody is no fault`() {
    #expect(check(11, on: "2012-05-03").outcomes == [.doesNotApply])
    #expect(check(0).first?.outcome == .doesNotApply)
  }
}
