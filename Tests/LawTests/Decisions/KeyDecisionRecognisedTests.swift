import Law
import Testing

@Suite("EX-4: key decisions")
struct KeyDecisionRecognisedTests {
  private func check(
    pence: Int? = nil, threshold: Int? = 500_000_00, wards: Int = 0, significant: Bool? = nil, key: Bool = false,
    executive: Bool = true, on: String = "2026-05-20"
  ) -> [Finding] {
    KeyDecisionRecognised.check(
      .init(
        on: day(on), title: "Contract", isExecutive: executive, pence: pence, threshold: threshold, wards: wards,
        isSignificant: significant, isTreatedAsKey: key))
  }

  @Test func `at the council’s threshold a decision is key, a penny below it is not`() {
    #expect(check(pence: 500_000_00).blocked && check(pence: 500_000_00).says("£500,000 is at or above"))
    #expect(check(pence: 499_999_99).outcomes == [.met])
    #expect(check(pence: 500_000_00, key: true).outcomes == [.met])
  }

  @Test func `savings count as expenditure does`() { #expect(check(pence: -600_000_00).blocked) }

  @Test func `effects on two wards are judged by a person, and on one ward are not asked about`() {
    #expect(check(wards: 2).outcomes == [.forJudgement])
    #expect(check(wards: 2, significant: true).blocked)
    #expect(check(wards: 2, significant: false).outcomes == [.met])
    #expect(check(wards: 1, significant: true).outcomes == [.met])
  }

  @Test func `money without a threshold is for judgement`() {
    #expect(check(pence: 1_00, threshold: nil).outcomes == [.forJudgement])
    #expect(check(threshold: nil).outcomes == [.met])
  }

  @Test func `a committee’s decision is not key, and nothing was before 10 September 2012`() {
    #expect(check(pence: 900_000_00, executive: false).outcomes == [.doesNotApply])
    #expect(check(pence: 900_000_00, on: "2012-09-09").outcomes == [.doesNotApply])
    #expect(check(pence: 900_000_00, on: "2012-09-10").blocked)
  }
}
