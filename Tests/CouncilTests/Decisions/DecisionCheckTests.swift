import Council
import Law
import Testing

@Suite("What the rules say of a decision")
struct DecisionCheckTests {
  private func decision(
    _ kind: DecisionTaker.Kind = .officer, on iso: String, published: String, isExecutive: Bool = true,
    hours: Int? = nil, isKey: Bool = false, plan: (String, String)? = nil
  ) throws -> Decision {
    let day = try #require(Day(iso: iso))
    let moment = try #require(Moment(published))
    let days = try plan.map { try (#require(Day(iso: $0.0)), #require(Day(iso: $0.1))) }
    return Decision(
      taker: DecisionTaker(kind, "CABINET"), on: day, title: "A contract", resolution: "Approve it.", reasons: "Cheap.",
      alternatives: "None", conflicts: "None", isExecutive: isExecutive,
      key: KeyJudgement(isKey: isKey, plan: days.map { FourMonthPlan(from: $0.0, publishedOn: $0.1) }),
      power: "Scheme", publishedAt: moment, publishedOn: moment.dayUTC, papersHours: hours)
  }

  private func outcomes(_ rule: String, _ decision: Decision, met: Moment? = nil, isPrivate: Bool = false) -> [Outcome]
  {
    DecisionCheck(decision, by: "Director", met: met, isPrivate: isPrivate).findings.filter { $0.rule == rule }.map(
      \.outcome)
  }

  @Test func `members see the papers of an officer’s decision by its record, when nobody says otherwise`() throws {
    let rule = MembersGivenPapers.id
    #expect(outcomes(rule, try decision(on: "2026-01-14", published: "2026-01-14T17:00:00.000Z")) == [.met])
    #expect(outcomes(rule, try decision(on: "2026-01-14", published: "2026-01-15T10:00:00.000Z")) == [.forJudgement])
    #expect(outcomes(rule, try decision(on: "2026-01-14", published: "2026-01-16T10:00:00.000Z")) == [.notMet])
    #expect(
      outcomes(rule, try decision(on: "2026-01-14", published: "2026-01-16T10:00:00.000Z", hours: 2)) == [.met])
    #expect(
      outcomes(rule, try decision(on: "2026-01-14", published: "2026-01-14T17:00:00.000Z", hours: 25)) == [.notMet])
  }

  @Test func `of a body only what it decided in private is asked, from the hour it met`() throws {
    let rule = MembersGivenPapers.id
    let late = try decision(.body, on: "2026-01-14", published: "2026-01-15T09:00:00.000Z")
    #expect(outcomes(rule, late).isEmpty)
    #expect(outcomes(rule, late, met: Moment("2026-01-14T10:00:00.000Z"), isPrivate: true) == [.met])
    #expect(outcomes(rule, late, met: Moment("2026-01-14T08:00:00.000Z"), isPrivate: true) == [.forJudgement])
    let council = try decision(.body, on: "2026-01-14", published: "2026-02-15T09:00:00.000Z", isExecutive: false)
    #expect(outcomes(rule, council, isPrivate: true).isEmpty)
  }

  @Test func `the law of its day is asked: before 10 September 2012 no 24 hours, and a forward plan of four months`()
    throws
  {
    let published = "2011-12-16T10:00:00.000Z"
    func key(_ plan: (String, String)?) throws -> Decision {
      try decision(on: "2011-12-15", published: published, isKey: true, plan: plan)
    }
    #expect(outcomes(MembersGivenPapers.id, try key(nil)).isEmpty)
    let rule = ForwardPlanOfFourMonths.id
    #expect(outcomes(rule, try key(nil)) == [.notMet])
    #expect(outcomes(rule, try key(("2011-12-01", "2011-11-17"))) == [.met])
    #expect(outcomes(rule, try key(("2011-12-01", "2011-11-18"))) == [.notMet])
    #expect(outcomes(rule, try key(("2011-08-01", "2011-07-10"))) == [.notMet])
    let council = try decision(.body, on: "2011-12-15", published: published, isExecutive: false, isKey: true)
    #expect(outcomes(rule, council).isEmpty)
  }

  @Test func `a plan of four months with a decision of a later day, and hours that are no hours, are refused`() throws {
    let late = try decision(
      on: "2026-01-14", published: "2026-01-14T17:00:00.000Z", hours: -1, plan: ("2025-12-01", "2025-11-01"))
    #expect(late.objections(today: late.on).map(\.field) == ["papersHours", "planFrom"])
    let early = try decision(
      on: "2011-12-15", published: "2011-12-16T10:00:00.000Z", plan: ("2011-12-01", "2011-12-16"))
    #expect(early.objections(today: late.on).map(\.field) == ["planOut"])
  }
}
