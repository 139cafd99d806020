import Law
import Testing

@Suite("CALL-2: nobody of the executive on scrutiny")
struct NoExecutiveMemberOnScrutinyTests {
  private func check(_ executive: [String], on: String = "2026-05-20") -> [Finding] {
    NoExecutiveMemberOnScrutiny.check(.init(on: day(on), body: "Scrutiny", members: 8, executive: executive))
  }

  @Test func `a member of the executive is refused, by name`() {
    #expect(check(["Cllr Oak"]).blocked && check(["Cllr Oak"]).says("Cllr Oak sits on the executive"))
    #expect(check(["Cllr Oak", "Cllr Elm"]).says("Cllr Oak and Cllr Elm sit on the executive"))
  }

  @Test func `without one it is met, and before the Act it is not asked`() {
    #expect(check([]).outcomes == [.met])
    #expect(check(["Cllr Oak"], on: "2011-12-15").outcomes == [.doesNotApply])
  }
}
