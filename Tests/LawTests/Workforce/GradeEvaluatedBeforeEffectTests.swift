import Law
import Testing

@Suite("Council pay policy: grades are evaluated before the change takes effect")
struct GradeEvaluatedBeforeEffectTests {
  private func check(_ result: String?) -> [Finding] {
    GradeEvaluatedBeforeEffect.check(
      .init(post: "Team leader, East", grade: "KS12", result: result, takesEffect: day("2010-04-01")))
  }

  @Test func `without a result, putting into effect is held up and approval is not`() {
    let found = check(nil)
    #expect(found.outcomes == [.notMet])
    #expect(!found.blocked)
    #expect(found.says("Grade KS12 is subject to evaluation. This blocks putting into effect, not approval."))
    #expect(found.asks("before 1 April 2010"))
  }

  @Test func `a recorded result settles it, an empty one does not`() {
    #expect(check("KS12 confirmed").outcomes == [.met])
    #expect(check("").outcomes == [.notMet])
  }
}
