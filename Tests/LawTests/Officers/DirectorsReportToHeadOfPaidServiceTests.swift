import Law
import Testing

@Suite("Guidance: directors of children’s and adult services report to the Head of Paid Service")
struct DirectorsReportToHeadOfPaidServiceTests {
  private let children = "Director of Children’s Services"
  private let adults = "Director of Adult Social Services"

  private func check(
    _ offices: [String], _ line: ReportingLine, protocol paper: DocumentState = .absent, test: DocumentState = .absent,
    council: PrincipalCouncil = .county
  ) -> [Finding] {
    DirectorsReportToHeadOfPaidService.check(
      .init(
        on: day("2011-12-15"), council: council,
        directors: offices.isEmpty ? [] : [.init(post("Families"), offices: offices, line: line)],
        accountabilityProtocol: paper, testOfAssurance: test))
  }

  @Test func `one office, straight to the Head of Paid Service, is met`() {
    #expect(check([children], .headOfPaidService).outcomes == [.met])
  }

  @Test func `one post with both offices needs the protocol, and a promise is not enough`() {
    let found = check([children, adults], .headOfPaidService, protocol: .promised("Accountability Protocol"))
    #expect(found.outcomes == [.notMet])
    #expect(found.map(\.severity) == [.warn])
    #expect(found.says("“Accountability Protocol” is promised, not attached"))
    #expect(
      found.asks(
        "Attach the accountability protocol and a local test of assurance, before the decision on 15 December 2011"))
  }

  @Test func `a line to somebody else is named`() {
    let found = check([adults], .post("Director of Communities"))
    #expect(found.outcomes == [.notMet])
    #expect(found.says("reports to Director of Communities, not to the Head of Paid Service"))
  }

  @Test func `with both papers attached the Head of Paid Service judges`() {
    let found = check([children, adults], .headOfPaidService, protocol: .attached("P"), test: .attached("T"))
    #expect(found.outcomes == [.forJudgement])
    #expect(found.first?.judge == "The Head of Paid Service")
  }

  @Test func `a line the extract leaves out is asked for`() {
    #expect(check([children], .notShown).outcomes == [.forJudgement])
  }

  @Test func `a district, and an establishment without either, are not asked`() {
    #expect(check([children], .council, council: .district).outcomes == [.doesNotApply])
    #expect(check([], .council).outcomes == [.doesNotApply])
  }
}
