import Law
import Testing

@Suite("RPA 1983 s.8(2): one Electoral Registration Officer")
struct ElectoralRegistrationOfficerAppointedTests {
  @Test func `a district has one`() {
    #expect(
      ElectoralRegistrationOfficerAppointed.check(holding([post("Elections")], council: .district)).outcomes == [.met])
    let gap = ElectoralRegistrationOfficerAppointed.check(holding([], council: .district, whole: true))
    #expect(gap.map(\.blocks) == [true])
    #expect(gap.first?.remedy != nil)
  }

  @Test func `a county with districts has none`() {
    let none = ElectoralRegistrationOfficerAppointed.check(holding([], whole: true))
    #expect(none.outcomes == [.doesNotApply])
    #expect(none.says("a county council with districts appoints none"))
  }

  @Test func `a county post that carries it anyway is pointed out`() {
    let found = ElectoralRegistrationOfficerAppointed.check(holding([post("Law")]))
    #expect(found.outcomes == [.notMet])
    #expect(found.map(\.blocks) == [false])
    #expect(found.says("After the change Law is Electoral Registration Officer"))
  }
}
