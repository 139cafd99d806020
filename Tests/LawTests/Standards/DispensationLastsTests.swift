import Law
import Testing

@Suite("STD-1D: the period of a dispensation")
struct DispensationLastsTests {
  private func check(_ from: String, _ last: String) -> [Finding] {
    DispensationLasts.check(.init(member: "Cllr Ash", from: day(from), last: day(last)))
  }

  @Test func `four years to the day before are lawful, a day more is not`() {
    #expect(check("2026-05-11", "2030-05-10").outcomes == [.met])
    #expect(check("2026-05-11", "2030-05-11").blocked)
    #expect(check("2026-05-11", "2030-05-11").says("10 May 2030"))
  }

  @Test func `one of before the Act is not judged by it`() {
    #expect(check("2012-06-30", "2020-01-01").outcomes == [.doesNotApply])
  }
}
