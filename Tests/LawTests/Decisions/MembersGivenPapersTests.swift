import Law
import Testing

@Suite("EX-10B: papers for members within 24 hours")
struct MembersGivenPapersTests {
  private func check(_ hours: Int?, individual: Bool = true) -> [Finding] {
    MembersGivenPapers.check(
      .init(on: day("2026-05-20"), title: "Contract", isIndividualOrPrivate: individual, hours: hours))
  }

  @Test func `twenty-four hours are in time, twenty-five are not`() {
    #expect(check(24).outcomes == [.met] && check(25).outcomes == [.notMet])
  }

  @Test func `where only the day is known, what is sure is said and the rest is judged`() {
    func between(_ hours: ClosedRange<Int>) -> [Finding] {
      MembersGivenPapers.check(
        .init(on: day("2026-05-20"), title: "Contract", isIndividualOrPrivate: true, between: hours))
    }
    #expect(between(0...24).says("At most 24 hours") && between(0...24).outcomes == [.met])
    #expect(between(10...34).outcomes == [.forJudgement])
    #expect(between(25...49).says("At least 25 hours") && between(25...49).outcomes == [.notMet])
  }

  @Test func `while they are not there it only says so, and of a public meeting nothing is asked`() {
    #expect(check(nil).outcomes == [.notMet] && check(nil).first?.severity == .info)
    #expect(check(nil, individual: false).outcomes == [.doesNotApply])
  }
}
