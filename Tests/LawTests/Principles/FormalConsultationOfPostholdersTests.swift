import Law
import Testing

@Suite("Council setting: formal consultation when a post goes or changes much")
struct FormalConsultationOfPostholdersTests {
  private func check(
    above: Int? = 25, deleted: [String] = [], joined: [String] = [], share: Int? = nil, consultation: String? = nil
  ) -> [Finding] {
    FormalConsultationOfPostholders.check(
      .init(
        above: above, source: "Design principles", deleted: deleted, joined: joined,
        changed: share.map { [.init(post: "Corporate Director", basisPoints: $0, explanation: "2 of 11 by weight.")] }
          ?? [],
        consultation: consultation, on: day("2011-12-15")))
  }

  @Test func `a quarter exactly is informal, a hair above is formal`() {
    let quarter = check(share: 2500)
    #expect(quarter.outcomes == [.met])
    #expect(quarter.says("25% of the job changes, not more than 25%. 2 of 11 by weight."))
    let above = check(share: 2501)
    #expect(above.outcomes == [.notMet])
    #expect(above.says("25.01% of the job changes, more than 25%"))
  }

  @Test func `a deleted post needs formal consultation in the timetable`() {
    let none = check(deleted: ["Managing Director"])
    #expect(none.outcomes == [.notMet])
    #expect(none.says("Managing Director is deleted. The timetable has no consultation."))
    #expect(none.asks("before 15 December 2011"))
    let planned = check(deleted: ["Managing Director"], consultation: "Formal consultation, November 2011")
    #expect(planned.outcomes == [.met])
    #expect(planned.says("Consultation: Formal consultation, November 2011."))
  }

  @Test func `posts that join another job without a measure are for judgement`() {
    #expect(check(joined: ["Involvement Officer", "Engagement Officer"]).outcomes == [.forJudgement])
  }

  @Test func `without a setting, or with nothing changed, nothing is asked`() {
    #expect(check(above: nil, deleted: ["A"]).outcomes == [.doesNotApply])
    #expect(check().outcomes == [.doesNotApply])
  }
}
