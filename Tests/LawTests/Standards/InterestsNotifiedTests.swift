import Law
import Testing

@Suite("STD-1: interests notified")
struct InterestsNotifiedTests {
  private func check(on: String, became: String = "2026-05-11", notified: String? = nil) -> [Finding] {
    InterestsNotified.check(
      .init(on: day(on), member: "Cllr Ash", became: day(became), notified: notified.map { day($0) }))
  }

  @Test func `the day of becoming a member is the first of 28`() {
    #expect(InterestsNotified.lastDay(after: day("2026-05-11")) == day("2026-06-07"))
  }

  @Test func `until then time is running, afterwards it is asked for`() {
    #expect(check(on: "2026-06-07").outcomes == [.met])
    #expect(check(on: "2026-06-08").outcomes == [.notMet])
    #expect(check(on: "2026-06-08").says("has until 7 June 2026"))
  }

  @Test func `who notified late is told by how much, and who did in time is not`() {
    #expect(check(on: "2026-07-01", notified: "2026-06-07").outcomes == [.met])
    #expect(check(on: "2026-07-01", notified: "2026-06-09").says("2 days late"))
    #expect(check(on: "2026-06-08", notified: "2026-06-09").outcomes == [.notMet], "it is still to come")
  }

  @Test func `nobody is judged by it who became a member before it was law`() {
    #expect(check(on: "2026-06-08", became: "2012-06-30").outcomes == [.doesNotApply])
  }
}
