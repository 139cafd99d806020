import Law
import Testing

@Suite("CALL-1: call-in")
struct CallInTests {
  /// Published on Tuesday 12 May 2026.
  private let window = CallIn.Window(published: day("2026-05-12"), days: 5)

  private func check(
    request: (on: String, members: Int)? = nil, urgent: Bool = false, consent: String = "", before: Bool = false,
    done: String? = nil, executive: Bool = true, published: Bool = true
  ) -> [Finding] {
    CallIn.check(
      .init(
        on: day("2026-05-12"), title: "Contract", isExecutive: executive, window: published ? window : nil,
        isUrgent: urgent, urgencyConsent: consent, wasCalledIn: before, membersNeeded: 3,
        request: request.map { .init(on: day($0.on), members: $0.members) }, implementedOn: done.map(day)))
  }

  @Test func `it may be carried out at the end of the fifth clear working day`() {
    #expect(window.lastDay == day("2026-05-19") && window.implementableFrom == day("2026-05-20"))
    #expect(CallIn.Window(published: day("2026-04-01"), days: 5).lastDay == day("2026-04-10"))
    #expect(CallIn.Window(published: day("2026-05-12"), days: 0).implementableFrom == day("2026-05-13"))
  }

  @Test func `it is asked for on the last day and not on the next`() {
    #expect(check(request: ("2026-05-19", 3)).outcomes == [.met])
    #expect(check(request: ("2026-05-20", 3)).blocked && check(request: ("2026-05-11", 3)).blocked)
  }

  @Test func `enough members ask, and once`() {
    #expect(check(request: ("2026-05-13", 2)).asks("Find 1 more by the end of Tuesday 19 May 2026"))
    #expect(check(request: ("2026-05-13", 3), before: true).blocked)
  }

  @Test func `urgency needs consent, and what is urgent is not called in`() {
    #expect(check(urgent: true).blocked)
    #expect(check(urgent: true, consent: "Chairman, 11 May").outcomes == [.met])
    #expect(check(request: ("2026-05-13", 3), urgent: true, consent: "Chairman, 11 May").blocked)
  }

  @Test func `nothing is carried out before`() {
    #expect(check(done: "2026-05-19").blocked && check(done: "2026-05-20").outcomes == [.met])
    #expect(check(done: "2026-05-20", published: false).blocked && !check(published: false).blocked)
  }

  @Test func `only the executive is called in`() { #expect(check(executive: false).outcomes == [.doesNotApply]) }
}
