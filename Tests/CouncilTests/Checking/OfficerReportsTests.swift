import Council
import Law
import Testing

@Suite("The special report and the Clerk, as the case tells them")
struct OfficerReportsTests {
  private func withReport(_ considered: String) -> RestructureCase {
    var restructure = CountyCase.restructure()
    restructure.statutoryReports = [
      StatutoryReport(
        title: "Head of Paid Service report", matters: [.organisation], firstSent: CountyCase.day("2011-12-08"),
        sentToEveryMember: true, consideredOn: CountyCase.day(considered), consideredByFullCouncil: true)
    ]
    return restructure
  }

  @Test func `the last day is three months after copies were first sent`() {
    let found = CountyCase.findings(withReport("2011-12-15"), "OFF-HOPS-4")
    #expect(found.map(\.outcome) == [.met])
    #expect(found.first?.message.contains("by 8 March 2012") == true)
    #expect(CountyCase.findings(withReport("2012-03-09"), "OFF-HOPS-4").map(\.blocks) == [true])
    #expect(CountyCase.findings(withReport("2011-12-15"), "OFF-HOPS-3").map(\.outcome) == [.met])
  }

  @Test func `a case without such a report is not asked about it`() {
    #expect(CountyCase.findings(CountyCase.restructure(), "OFF-HOPS-4").map(\.outcome) == [.doesNotApply])
  }

  private func asking(_ verb: CommitteeReport.Recommendation.Verb, repeated: CommitteeReport.Recommendation.Verb)
    -> RestructureCase
  {
    var restructure = CountyCase.restructure()
    restructure.report.recommendations = [
      .init(verb: .agree, text: "the deletion"),
      .init(verb: verb, text: "the Clerk", designation: .clerkOfTheLieutenancy),
    ]
    restructure.report.recommendationsRepeated = [
      .init(verb: repeated, text: "the Clerk", designation: .clerkOfTheLieutenancy)
    ]
    return restructure
  }

  @Test func `the council may support a Clerk and the same words said twice are one finding`() {
    #expect(CountyCase.findings(asking(.support, repeated: .support), "OFF-LT-1").map(\.outcome) == [.met])
  }

  @Test func `it may not designate one, in either list`() {
    let first = CountyCase.findings(asking(.designate, repeated: .designate), "OFF-LT-1")
    #expect(first.map(\.blocks) == [true])
    #expect(first.first?.message.contains("Recommendation 2 asks the council to designate") == true)
    let second = CountyCase.findings(asking(.support, repeated: .designate), "OFF-LT-1")
    #expect(second.map(\.blocks) == [false, true])
    #expect(second.last?.message.contains("Repeated recommendation 1") == true)
  }
}
