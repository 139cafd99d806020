import Law
import Testing

@Suite("Equality Act 2010 s.149: regard to the equality duty")
struct EqualityDutyRegardedTests {
  private typealias Characteristic = EqualityDutyRegarded.Characteristic

  private func check(
    made: String? = "2011-12-01", noImpact: Bool = false, reason: String = "",
    named: [Characteristic] = Characteristic.allCases, unreasoned: Set<Characteristic> = [], inPack: Bool = true,
    on: String = "2011-12-15"
  ) -> [Finding] {
    let assessment = EqualityDutyRegarded.Assessment(
      day: made.map { day($0) }, findsNoImpact: noImpact, reason: reason, named: Set(named),
      unreasoned: unreasoned, inPack: inPack)
    return EqualityDutyRegarded.check(.init(assessment: assessment, decidedBy: "County Council", on: day(on)))
  }

  @Test func `a dated assessment that names every characteristic is met`() { #expect(check().outcomes == [.met]) }

  @Test func `one that names no characteristic is not met, and says so first`() {
    let found = check(made: nil, noImpact: true, named: [], inPack: false)
    #expect(found.outcomes == [.notMet])
    #expect(found.map(\.severity) == [.warn])
    #expect(found.map(\.title) == ["The equality assessment names no characteristic"])
    #expect(
      found.says("gives no reason") && found.says("bears no day") && found.says("not among the decision-maker’s papers")
    )
    #expect(found.asks("The decision is on 15 December 2011, by: County Council."))
  }

  @Test func `a missing characteristic is named`() {
    let found = check(named: Characteristic.allCases.filter { $0 != .race })
    #expect(found.says("It does not name race."))
  }

  @Test func `marriage and civil partnership alone is not held against it`() {
    #expect(check(named: Characteristic.allCases.filter { $0 != .marriageAndCivilPartnership }).outcomes == [.met])
  }

  @Test func `no impact needs a reason`() {
    #expect(check(noImpact: true).says("finds no impact and gives no reason"))
    #expect(check(noImpact: true, reason: "One vacant post is deleted").outcomes == [.met])
  }

  @Test func `each characteristic without impact needs its own reason`() {
    let found = check(unreasoned: [.race, .age])
    #expect(found.outcomes == [.notMet] && found.says("gives no reason for age and race"))
  }

  @Test func `that it is there does not say that regard was enough`() {
    #expect(check().says("Whether that is due regard is for the decision-maker to judge."))
  }

  @Test(arguments: [("2011-12-14", Outcome.met), ("2011-12-15", .notMet), ("2011-12-16", .notMet)])
  func `it is made before the day of the decision`(_ made: String, _ outcome: Outcome) {
    #expect(check(made: made).outcomes == [outcome])
  }

  @Test func `without an assessment the decision-maker judges`() {
    let found = EqualityDutyRegarded.check(
      .init(assessment: nil, decidedBy: "Cabinet Member", on: day("2014-06-16")))
    #expect(found.outcomes == [.forJudgement])
    #expect(found.map(\.judge) == ["Cabinet Member"])
    #expect(found.asks("by 16 June 2014"))
  }

  @Test func `a decision of 2010 is not judged by it`() {
    let found = check(named: [], on: "2010-03-23")
    #expect(found.outcomes == [.doesNotApply])
    #expect(found.says("5 April 2011"))
  }
}
