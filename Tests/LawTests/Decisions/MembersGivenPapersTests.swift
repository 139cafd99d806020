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

  @Test func `while they are not there it only says so, and of a public meeting nothing is asked`() {
    #expect(check(nil).outcomes == [.notMet] && check(nil).first?.severity == .info)
    #expect(check(nil, individual: false).outcomes == [.doesNotApply])
  }
}
