import Council
import Law
import Testing

@Suite("Politically restricted posts are worked out from the chart")
struct OfficerRestrictionTests {
  private func reasons(_ establishment: Establishment, on day: String, whole: Bool = false)
    -> [String: PoliticallyRestricted.Reason]
  {
    let set = PoliticallyRestricted(establishment, on: CountyCase.day(day), isWhole: whole)
    return Dictionary(set.posts.map { ($0.post.reference.rawValue, $0.reason) }) { first, _ in first }
  }

  @Test func `head, monitoring officer, chief officers and deputies, and nobody below`() {
    let found = reasons(CountyCase.establishment, on: "2011-12-15")
    #expect(found["CE"] == .headOfPaidService)
    #expect(found["LAW"] == .monitoringOfficer)
    #expect(found["FAM"] == .statutoryChiefOfficer)
    #expect(found["STR"] == .nonStatutoryChiefOfficer)
    #expect(found["SOL"] == .deputyChiefOfficer)
    #expect(found["CLK"] == nil)
  }

  @Test func `public health is a statutory chief officer from April 2013`() {
    #expect(reasons(CountyCase.establishment, on: "2013-03-31")["PH"] == .nonStatutoryChiefOfficer)
    #expect(reasons(CountyCase.establishment, on: "2013-04-01")["PH"] == .statutoryChiefOfficer)
  }

  @Test func `those who report to a monitoring officer below the chief officers are not deputies`() {
    var establishment = CountyCase.establishment
    for index in establishment.posts.indices where establishment.posts[index].reference.rawValue == "LAW" {
      establishment.posts[index].reportsTo = CountyCase.ref("CLK")
    }
    #expect(reasons(establishment, on: "2011-12-15")["SOL"] == nil)
  }

  @Test func `a line without a manager answers to the council only in a whole establishment`() {
    let loose = Establishment(units: [], posts: [CountyCase.post("X", "Director of Nothing")])
    #expect(reasons(loose, on: "2011-12-15", whole: true)["X"] == .nonStatutoryChiefOfficer)
    #expect(reasons(loose, on: "2011-12-15").isEmpty)
  }

  @Test func `the change of the set is told, and holds nothing up`() {
    let found = CountyCase.findings(CountyCase.restructure(), "ORG-4")
    #expect(found.map(\.severity) == [.info])
    #expect(found.first?.message.contains("7 before, 6 after") == true)
    #expect(found.first?.message.contains("Leaving: Chief Executive (CE), Head of Paid Service (s.2(1)(a)).") == true)
  }
}
