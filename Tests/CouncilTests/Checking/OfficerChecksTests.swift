import Council
import Law
import Testing

@Suite("The officer rules asked of a restructure")
struct OfficerChecksTests {
  private func findings(_ restructure: RestructureCase, _ rule: String) -> [Finding] {
    CountyCase.findings(restructure, rule)
  }
  private func outcomes(_ restructure: RestructureCase, _ rule: String) -> [Outcome] {
    findings(restructure, rule).map(\.outcome)
  }
  private func outcomes(_ rule: String) -> [Outcome] { outcomes(CountyCase.restructure(), rule) }

  @Test func `a chief executive's post may go when everything it carries lands`() {
    #expect(CountyCase.findings(CountyCase.restructure()).filter(\.blocks).isEmpty)
    #expect(outcomes("OFF-HOPS-1") == [.met])
    #expect(
      findings(CountyCase.restructure(), "OFF-HOPS-1").first?.message.contains(
        "passes from Chief Executive (CE) to Director of Strategy (STR)") == true)
    #expect(outcomes("OFF-RO-1") == [.met])
  }

  @Test func `a head of paid service who goes without a successor blocks`() {
    let changes = CountyCase.deletion + CountyCase.lines
    #expect(findings(CountyCase.restructure(changes), "OFF-HOPS-1").map(\.blocks) == [true])
    #expect(findings(CountyCase.restructure(changes), "OFF-RO-1").map(\.blocks) == [true])
  }

  @Test func `the monitoring officer may not become head of paid service`() {
    let changes =
      CountyCase.deletion + CountyCase.lines + CountyCase.rest + [CountyCase.assign(.headOfPaidService, to: "LAW")]
    #expect(findings(CountyCase.restructure(changes), "OFF-MO-2").map(\.blocks) == [true])
    #expect(outcomes("OFF-MO-2") == [.met])
  }

  @Test func `a finance director as head of paid service is advised against, not blocked`() {
    let changes = CountyCase.deletion + CountyCase.lines + [CountyCase.assign(.headOfPaidService, to: "FIN")]
    let found = findings(CountyCase.restructure(changes), "OFF-CFO-HOPS")
    #expect(found.map(\.outcome) == [.notMet])
    #expect(found.map(\.severity) == [.warn])
  }

  @Test func `public health may move under families in 2011, and is questioned from 2013`() {
    #expect(outcomes("OFF-DPH-1") == [.doesNotApply])
    let later = findings(CountyCase.restructure(on: "2013-12-15"), "OFF-DPH-1")
    #expect(later.map(\.outcome) == [.met, .notMet])
    #expect(later.last?.message.contains("reports to Director of Families (FAM)") == true)
  }

  @Test func `an extract without a scrutiny officer is not asked for one, a whole establishment is from May 2012`() {
    #expect(outcomes(CountyCase.restructure(on: "2013-12-15"), "OFF-SCR-1") == [.doesNotApply])
    #expect(outcomes(CountyCase.restructure(on: "2013-12-15", extent: .whole), "OFF-SCR-1") == [.notMet])
    #expect(outcomes(CountyCase.restructure(on: "2011-12-15", extent: .whole), "OFF-SCR-1") == [.doesNotApply])
    let committees = CountyCase.restructure(on: "2013-12-15", governance: .committeeSystem, extent: .whole)
    #expect(outcomes(committees, "OFF-SCR-1") == [.doesNotApply])
  }

  @Test func `a district is not asked for directors of children's and adult services`() {
    let district = CountyCase.restructure(kind: .district, extent: .whole)
    #expect(outcomes(district, "OFF-DCS-1") == [.doesNotApply])
    #expect(outcomes(district, "OFF-DASS-1") == [.doesNotApply])
    #expect(outcomes(district, "OFF-ERO-1") == [.notMet])
  }

  @Test func `one post for children and adults needs the protocol attached, not promised`() {
    var restructure = CountyCase.restructure()
    restructure.documents = [.init(kind: .accountabilityProtocol, title: "Accountability Protocol", attached: false)]
    let found = findings(restructure, "OFF-DCS-3")
    #expect(found.map(\.outcome) == [.notMet])
    #expect(found.map(\.severity) == [.warn])
    #expect(found.first?.message.contains("reports directly to the Head of Paid Service") == true)
    #expect(found.first?.message.contains("“Accountability Protocol” is promised, not attached") == true)
    restructure.documents = [
      .init(kind: .accountabilityProtocol, title: "P", attached: true),
      .init(kind: .testOfAssurance, title: "T", attached: true),
    ]
    #expect(outcomes(restructure, "OFF-DCS-3") == [.forJudgement])
  }

  @Test func `a nomination attached to the case stands in for a deputy's post`() {
    var restructure = CountyCase.restructure()
    #expect(outcomes(restructure, "OFF-MO-4") == [.notMet])
    restructure.documents = [.init(kind: .deputyNomination, title: "Nomination", attached: true)]
    #expect(outcomes(restructure, "OFF-MO-4") == [.met])
  }
}
