import Law
import Testing

@Suite("What must be out by when")
struct StatutoryClockTests {
  private func clock(
    _ occasion: Occasion, _ on: String, published: String? = nil, policy: ClearDayPolicy = ClearDayPolicy()
  ) -> StatutoryClock {
    StatutoryClock(Publication(occasion, on: day(on), published: published.map { day($0) }, policy: policy))
  }

  @Test func `before the council come summons, notice and agenda, all by one day`() {
    let deadlines = clock(.council, "2026-12-29").deadlines
    #expect(deadlines.map(\.rule.id) == ["AI-1", "AI-1-COUNCIL", "AI-2"])
    #expect(Set(deadlines.map(\.lastDay.iso)) == ["2026-12-17"])
  }

  @Test func `a private meeting of the executive is announced twice`() {
    let deadlines = clock(.privateExecutive, "2026-12-29").deadlines
    #expect(deadlines.map(\.rule.id) == ["EX-2", "EX-2-CONFIRMED"])
    #expect(deadlines.map(\.lastDay.iso) == ["2026-11-30", "2026-12-17"])
  }

  @Test func `each occasion has a clock, and each clock a rule in the rulebook`() {
    for occasion in Occasion.allCases {
      let deadlines = clock(occasion, "2026-06-10").deadlines
      #expect(!deadlines.isEmpty)
      #expect(deadlines.allSatisfy { Rulebook.entry($0.rule.id) != nil })
    }
  }

  @Test func `the regulations of 2012 ask nothing of a decision before them`() {
    #expect(clock(.keyDecision, "2012-09-09").deadlines.isEmpty)
    #expect(clock(.keyDecision, "2012-09-10").deadlines.count == 1)
    let found = KeyDecisionAnnounced.check(
      Publication(.keyDecision, on: day("2011-12-15"), published: day("2011-12-14")))
    #expect(found.outcomes == [.doesNotApply])
    #expect(found.says("in force from 10 September 2012"))
  }

  @Test func `the late report to the council of December 2011 is told day by day`() {
    let found = AgendaOpen.check(Publication(.council, on: day("2011-12-15"), published: day("2011-12-08")))
    #expect(found.outcomes == [.notMet])
    #expect(found.says("Published Thursday 8 December 2011 for Thursday 15 December 2011: 4 clear working days."))
    #expect(found.says("5 are asked for: the last day was Wednesday 7 December 2011."))
    #expect(found.asks("marked with its clear days"))
  }

  @Test func `what is late only because working days are counted is said to rest on a judgment, and whom to ask`() {
    let meeting = day("2011-12-15")
    let late = AgendaOpen.check(Publication(.council, on: meeting, published: day("2011-12-08")))
    #expect(
      late.says("Counted in calendar days it would be in time.") && late.says("check with your monitoring officer"))
    let later = AgendaOpen.check(Publication(.council, on: meeting, published: day("2011-12-12")))
    #expect(!later.says("calendar days"))
  }

  @Test func `the council cannot meet at shorter notice, a committee can`() {
    let late = (day: day("2026-06-10"), published: day("2026-06-08"))
    let council = CouncilSummoned.check(Publication(.council, on: late.day, published: late.published))
    #expect(council.blocked && council.asks("The council has no way to meet at shorter notice."))
    let committee = MeetingNotified.check(Publication(.committee, on: late.day, published: late.published))
    #expect(committee.asks("if a committee was convened at shorter notice"))
    #expect(CouncilSummoned.check(Publication(.committee, on: late.day)).outcomes == [.doesNotApply])
  }

  @Test func `the executive cannot take an item as urgent`() {
    let found = ExecutivePapersOpen.check(
      Publication(.executive, on: day("2026-06-10"), published: day("2026-06-08")))
    #expect(found.blocked && found.asks("The chair cannot let it in as urgent."))
  }

  @Test func `in time is met, and not out yet says by when`() {
    #expect(clock(.council, "2026-12-29", published: "2026-12-17").findings.allSatisfy { $0.outcome == .met })
    let waiting = clock(.keyDecision, "2026-12-29").findings
    #expect(waiting.outcomes == [.notMet] && !waiting.blocked)
    #expect(waiting.asks("Publish by Monday 30 November 2026"))
  }

  @Test func `a council may count otherwise, rule by rule`() {
    let policy = ClearDayPolicy(bases: ["EX-5": .working, "AI-2": .calendar])
    #expect(clock(.keyDecision, "2026-12-29", policy: policy).deadlines.map(\.lastDay.iso) == ["2026-11-16"])
    let council = clock(.council, "2026-12-29", policy: policy).deadlines
    #expect(council.first { $0.rule.id == "AI-2" }?.lastDay.iso == "2026-12-23")
    #expect(council.first { $0.rule.id == "AI-1" }?.lastDay.iso == "2026-12-17")
  }
}
