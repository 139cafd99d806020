import Law
import Testing

@Suite("BOD-5: councillors of an area")
struct AreaCommitteeMembersTests {
  private func check(_ elsewhere: [String]) -> [Finding] {
    AreaCommitteeMembers.check(.init(on: day("2026-05-20"), body: "North Area", councillors: 6, elsewhere: elsewhere))
  }

  @Test func `they represent wards in it`() {
    #expect(check([]).outcomes == [.met])
    #expect(check(["Cllr Fir"]).blocked)
    #expect(check(["Cllr Fir"]).says("Cllr Fir represents no ward or division in the area of North Area."))
  }
}
