import Law
import Testing

@Suite("RPA 1983 s.35: one Returning Officer")
struct ReturningOfficerAppointedTests {
  @Test func `one post is met, and the appointment is personal`() {
    let found = ReturningOfficerAppointed.check(holding([post("Law")], before: [post("Managing Director")]))
    #expect(found.outcomes == [.met])
    #expect(found.says("The appointment is personal: in this role the officer is not subject to direction."))
  }

  @Test func `in a London borough it is the proper officer`() {
    #expect(
      ReturningOfficerAppointed.check(holding([post("Chief")], council: .londonBorough)).says(
        "the borough’s proper officer"))
  }

  @Test func `a gap blocks`() {
    let found = ReturningOfficerAppointed.check(holding([], before: [post("Managing Director")]))
    #expect(found.map(\.blocks) == [true])
    #expect(found.asks("Name the post"))
  }

  @Test func `an untouched extract is left alone, and so is 1982`() {
    #expect(ReturningOfficerAppointed.check(holding([])).outcomes == [.doesNotApply])
    #expect(ReturningOfficerAppointed.check(holding([], on: "1982-05-01", whole: true)).outcomes == [.doesNotApply])
  }
}
