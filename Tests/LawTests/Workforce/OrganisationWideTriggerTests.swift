import Law
import Testing

@Suite("ERA 2025 s.29: dismissals over the whole organisation")
struct OrganisationWideTriggerTests {
  @Test(arguments: ["2014-06-16", "2026-04-06", "2030-01-01"])
  func `it is off until regulations, on any day`(_ on: String) {
    let found = OrganisationWideTrigger.check(CollectiveRedundancy(dismissals: 500, on: day(on)))
    #expect(found.outcomes == [.doesNotApply])
    #expect(found.says("waits for regulations"))
    #expect(OrganisationWideTrigger.inForce.from == nil)
  }

  @Test func `the most protective award doubles on 6 April 2026`() {
    let award = OrganisationWideTrigger.figures[0].figure
    #expect(award.value(on: day("2026-04-05"))?.value == 90)
    #expect(award.value(on: day("2026-04-06"))?.value == 180)
  }
}
