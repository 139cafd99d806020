import Law
import Testing

@Suite("UK GDPR Art 37: one Data Protection Officer without conflicting duties")
struct DataProtectionOfficerDesignatedTests {
  private func check(_ after: [DesignationHolder], owner: String = "Director of Law", on: String = "2024-06-16")
    -> [Finding]
  {
    DataProtectionOfficerDesignated.check(
      .init(holding(after, on: on, whole: true), conflicting: ["Senior Information Risk Owner": [post(owner)]]))
  }

  @Test func `one post without the risk owner's hat is met`() {
    #expect(check([post("Information")]).outcomes == [.met])
  }

  @Test func `the risk owner as officer warns, as guidance`() {
    let found = check([post("Director of Law")])
    #expect(found.outcomes == [.met, .notMet])
    #expect(found.allSatisfy { !$0.blocks })
    #expect(found.says("Guidance: check with your monitoring officer."))
    #expect(found.asks("another post"))
  }

  @Test func `none at all warns`() { #expect(check([]).map(\.severity) == [.warn]) }
  @Test func `before 25 May 2018 none was needed`() { #expect(check([], on: "2018-05-24").outcomes == [.doesNotApply]) }
}
