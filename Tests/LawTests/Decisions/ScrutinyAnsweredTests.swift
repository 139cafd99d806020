import Law
import Testing

@Suite("CALL-3: the answer to overview and scrutiny")
struct ScrutinyAnsweredTests {
  private func check(notice: String? = "2026-06-16", answered: String? = nil, on: String = "2026-07-01") -> [Finding] {
    ScrutinyAnswered.check(
      .init(
        on: day(on), title: "Buses", received: day("2026-06-10"), notice: notice.map(day), answered: answered.map(day)))
  }

  @Test(arguments: [
    ("2026-06-16", "2026-08-15"), ("2026-12-31", "2027-02-28"), ("2027-12-31", "2028-02-29"),
    ("2026-07-01", "2026-08-31"),
  ])
  func `two months beginning with a day`(_ first: String, _ last: String) {
    #expect(ScrutinyAnswered.lastDay(beginningWith: day(first)) == day(last))
  }

  @Test func `the notice begins it when it came later than the report`() {
    #expect(check(answered: "2026-08-15").outcomes == [.met])
    #expect(check(answered: "2026-08-16").outcomes == [.notMet])
    #expect(check().first?.severity == .info && check(on: "2026-08-16").first?.severity == .warn)
  }

  @Test func `without a notice no clock runs`() { #expect(check(notice: nil).outcomes == [.doesNotApply]) }
}
