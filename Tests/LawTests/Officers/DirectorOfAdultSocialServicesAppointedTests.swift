import Law
import Testing

@Suite("LASSA 1970 s.6(A1): one Director of Adult Social Services")
struct DirectorOfAdultSocialServicesAppointedTests {
  @Test func `one post is met`() {
    #expect(
      DirectorOfAdultSocialServicesAppointed.check(holding([post("Adults")], council: .londonBorough)).outcomes == [
        .met
      ])
  }

  @Test func `two posts block`() {
    let found = DirectorOfAdultSocialServicesAppointed.check(holding([post("A"), post("B")]))
    #expect(found.map(\.blocks) == [true])
    #expect(found.says("A and B carry"))
    #expect(found.first?.remedy != nil)
  }

  @Test func `a district has none`() {
    #expect(
      DirectorOfAdultSocialServicesAppointed.check(holding([], council: .district, whole: true)).outcomes == [
        .doesNotApply
      ])
  }
}
