import Law
import Testing

@Suite("TULRCA 1992 s.193: form HR1")
struct SecretaryOfStateNotifiedTests {
  private func check(_ dismissals: Int, notified: String?, copied: Bool = true) -> [Finding] {
    SecretaryOfStateNotified.check(
      CollectiveRedundancy(
        dismissals: dismissals, firstDismissal: day("2014-10-01"), notified: notified.map { day($0) },
        copiedToRepresentatives: copied, on: day("2014-06-16")))
  }

  @Test func `thirty days before the first of twenty are met`() {
    #expect(check(20, notified: "2014-09-01").outcomes == [.met, .met])
  }

  @Test func `one day later blocks and names the last day`() {
    let found = check(20, notified: "2014-09-02")
    #expect(found.blocked)
    #expect(found.says("1 September 2014 is the last day"))
    #expect(found.asks("before 2 October 2014"))
  }

  @Test func `a hundred need forty-five days`() {
    #expect(check(100, notified: "2014-08-17").outcomes == [.met, .met])
    #expect(check(100, notified: "2014-08-18").blocked)
  }

  @Test func `no day at all is asked for with the last day`() {
    #expect(check(20, notified: nil).asks("by 1 September 2014"))
  }

  @Test func `representatives get a copy`() {
    let found = check(20, notified: "2014-09-01", copied: false)
    #expect(found.outcomes == [.met, .notMet])
    #expect(found.says("s.193(6)"))
  }

  @Test func `below twenty nothing is asked`() { #expect(check(19, notified: nil).outcomes == [.doesNotApply]) }
}
