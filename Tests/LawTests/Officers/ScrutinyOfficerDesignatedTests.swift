import Law
import Testing

@Suite("LGA 2000 s.9FB: one Scrutiny Officer, with no other chief statutory office")
struct ScrutinyOfficerDesignatedTests {
  private func check(
    _ after: [DesignationHolder], on: String = "2014-06-16", council: PrincipalCouncil = .county,
    executive: Bool = true,
    excluded: [String: [DesignationHolder]] = [:]
  ) -> [Finding] {
    ScrutinyOfficerDesignated.check(
      .init(
        holding(after, before: [post("Scrutiny")], on: on, council: council), hasExecutive: executive,
        excluded: excluded))
  }

  @Test func `one post without another chief statutory office is met`() {
    #expect(check([post("Scrutiny")], excluded: ["Monitoring Officer": [post("Law")]]).outcomes == [.met])
  }

  @Test(arguments: ["Head of Paid Service", "Monitoring Officer", "Chief Finance Officer"])
  func `it may not lie with any of the three`(_ office: String) {
    let found = check([post("Law")], excluded: [office: [post("Law")]])
    #expect(found.blocked)
    #expect(found.says("Law is both Scrutiny Officer and \(office)"))
    #expect(found.asks("another post"))
  }

  @Test func `a gap blocks`() { #expect(check([]).map(\.blocks) == [true]) }

  @Test func `a district, a committee system and a decision of 2011 are not bound`() {
    #expect(check([], council: .district).outcomes == [.doesNotApply])
    #expect(check([], executive: false).outcomes == [.doesNotApply])
    let early = check([], on: "2011-12-15")
    #expect(early.outcomes == [.doesNotApply])
    #expect(early.says("in force from 4 May 2012"))
  }
}
