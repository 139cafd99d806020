import Law
import Testing

@Suite("TULRCA 1992 s.188(1A): representatives are consulted in time")
struct CollectiveConsultationInTimeTests {
  private func check(
    _ dismissals: Int?, starts: String? = "2014-07-01", first: String? = "2014-10-01", proposed: String? = "2014-06-16",
    deleted: Int = 0
  ) -> [Finding] {
    CollectiveConsultationInTime.check(
      CollectiveRedundancy(
        dismissals: dismissals, positionsDeleted: deleted, proposedOn: proposed.map { day($0) },
        consultationStarts: starts.map { day($0) }, firstDismissal: first.map { day($0) }, on: day("2014-06-16")))
  }

  @Test func `without dismissals the periods do not arise`() {
    let found = check(0)
    #expect(found.outcomes == [.doesNotApply])
    #expect(found.says("No dismissals are proposed. The 30 and 45 day periods do not arise."))
  }

  @Test func `nineteen dismissals are too few, twenty are enough`() {
    #expect(check(19).outcomes == [.doesNotApply])
    #expect(check(20).outcomes == [.met])
  }

  @Test func `thirty days before the first of twenty are met, twenty-nine are not`() {
    #expect(check(20, starts: "2014-09-01", first: "2014-10-01").outcomes == [.met])
    let late = check(20, starts: "2014-09-02", first: "2014-10-01")
    #expect(late.blocked)
    #expect(late.says("29 days before the first dismissal on 1 October 2014"))
    #expect(late.asks("before 2 October 2014, or start consultation by 1 September 2014"))
  }

  @Test(arguments: [("2013-04-05", 90), ("2013-04-06", 45)])
  func `for a hundred the day of the proposal decides`(_ proposed: String, _ period: Int) {
    let enough = day("2013-10-01").adding(days: -period).iso
    let short = day("2013-10-01").adding(days: 1 - period).iso
    #expect(check(100, starts: enough, first: "2013-10-01", proposed: proposed).outcomes == [.met])
    let late = check(100, starts: short, first: "2013-10-01", proposed: proposed)
    #expect(late.blocked)
    #expect(late.says("\(period) days, because the proposal was made on \(day(proposed).long)"))
  }

  @Test func `missing days are asked for and do not block`() {
    let found = check(20, starts: nil)
    #expect(found.outcomes == [.notMet])
    #expect(!found.blocked)
    #expect(found.says("do not say when consultation starts"))
    #expect(found.asks("Start consultation by 1 September 2014"))
  }

  @Test func `many posts that go without a stated number of dismissals are for judgement`() {
    #expect(check(nil, deleted: 20).outcomes == [.forJudgement])
    #expect(check(nil, deleted: 19).outcomes == [.doesNotApply])
  }

  @Test func `consultation after the first dismissal says so`() {
    #expect(check(20, starts: "2014-10-05").says("after the first dismissal"))
  }
}
