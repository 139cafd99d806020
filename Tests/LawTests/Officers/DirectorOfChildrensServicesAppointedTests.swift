import Law
import Testing

@Suite("Children Act 2004 s.18: one Director of Children’s Services")
struct DirectorOfChildrensServicesAppointedTests {
  @Test func `one post is met`() {
    #expect(DirectorOfChildrensServicesAppointed.check(holding([post("Families")])).outcomes == [.met])
  }

  @Test func `a gap blocks and allows for a joint appointment`() {
    let found = DirectorOfChildrensServicesAppointed.check(holding([], council: .unitary, whole: true))
    #expect(found.map(\.blocks) == [true])
    #expect(found.asks("joint appointment under s.18(8)"))
  }

  @Test func `a district has none and a decision of 2004 needs none`() {
    let district = DirectorOfChildrensServicesAppointed.check(holding([], council: .district, whole: true))
    #expect(district.outcomes == [.doesNotApply])
    #expect(district.says("a district council in a county"))
    #expect(
      DirectorOfChildrensServicesAppointed.check(holding([], on: "2004-12-01", whole: true)).outcomes == [.doesNotApply]
    )
  }
}
