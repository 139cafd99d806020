import Law
import Testing

@Suite("BOD-FORUM: a meeting with residents and the law on committees")
struct ForumIsNoCommitteeTests {
  private func check(decides: Bool, confirmed: String = "", on text: String = "2026-05-20") -> [Finding] {
    ForumIsNoCommittee.check(.init(on: day(text), body: "Harbour Forum", decides: decides, confirmed: confirmed))
  }

  @Test func `one that decides is put before the Monitoring Officer, whoever confirmed it`() {
    #expect(check(decides: true).outcomes == [.forJudgement])
    #expect(check(decides: true, confirmed: "Monitoring Officer, 3 May 2026").outcomes == [.forJudgement])
    #expect(check(decides: true).asks("Enter it as a committee"))
  }

  @Test func `one that only advises waits for the Monitoring Officer, and once confirmed the law asks nothing`() {
    #expect(check(decides: false).outcomes == [.forJudgement])
    #expect(check(decides: false).asks("Check with your monitoring officer"))
    let confirmed = check(decides: false, confirmed: "Monitoring Officer, 3 May 2026")
    #expect(confirmed.outcomes == [.doesNotApply])
    #expect(confirmed.first?.message.contains("Confirmed: Monitoring Officer, 3 May 2026") == true)
  }

  @Test func `before the Act nothing is asked`() {
    #expect(check(decides: true, on: "1970-01-01").outcomes == [.doesNotApply])
  }
}
