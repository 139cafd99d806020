import Law
import Testing

@Suite("BOD-8: present in person")
struct PresentInPersonTests {
  private func check(
    _ observing: [String] = [], voted: [String] = [], isBound: Bool = true, on: String = "2026-05-20"
  ) -> [Finding] {
    PresentInPerson.check(
      .init(on: day(on), body: "Planning", isBound: isBound, observing: observing, votedFromElsewhere: voted))
  }

  @Test func `who observes is named and not counted, and a vote of theirs is refused`() {
    #expect(check(["Cllr Ash"]).outcomes == [.met] && check(["Cllr Ash"]).says("without a vote"))
    #expect(check(["Cllr Ash"], voted: ["Cllr Ash"]).blocked)
    #expect(check().outcomes == [.met])
  }

  @Test func `while the law of 2020 let members attend from elsewhere it is not asked, nor of a forum`() {
    #expect(check(["Cllr Ash"], voted: ["Cllr Ash"], on: "2021-05-06").outcomes == [.doesNotApply])
    #expect(check(["Cllr Ash"], isBound: false).outcomes == [.doesNotApply])
  }
}
