import Law
import Testing

@Suite("CON-1: the constitution is changed by who may change it")
struct ConstitutionChangedProperlyTests {
  private func check(
    articles: [String] = ["Article 11"], appendices: [String] = [], _ way: ConstitutionChangedProperly.Way = .council,
    committee: String? = "Standards Committee", asks: Bool = true, consideredOn: String? = nil,
    consultation: String? = nil
  ) -> [Finding] {
    ConstitutionChangedProperly.check(
      .init(
        articles: articles, appendices: appendices, way: way, committee: committee, asksForConsultation: asks,
        consideredOn: consideredOn.map { day($0) }, consultation: consultation, on: day("2011-12-15")))
  }

  @Test func `articles changed without committee and consultation are warned of, twice`() {
    let found = check(articles: ["Article 11", "Article 14"])
    #expect(found.outcomes == [.notMet, .notMet])
    #expect(found.allSatisfy { $0.severity == .warn })
    #expect(found.says("Article 11 and Article 14 would change"))
    #expect(found.asks("before 15 December 2011"))
  }

  @Test func `steps that are recorded are met`() {
    let found = check(consideredOn: "2011-12-01", consultation: "Online, 1 to 30 November 2011")
    #expect(found.outcomes == [.met, .met])
    #expect(check(consideredOn: "2011-12-01").outcomes == [.met, .notMet])
  }

  @Test func `a council whose settings ask for no step is not warned`() {
    #expect(check(committee: nil, asks: false).outcomes == [.met])
  }

  @Test func `the council may decide on an appendix without the steps`() {
    #expect(check(articles: [], appendices: ["Appendix A2"]).outcomes == [.met])
  }

  @Test func `whether a change only follows facts or the law is for the monitoring officer to judge`() {
    #expect(check(.factsOrLaw).outcomes == [.forJudgement])
    #expect(check(.factsOrLaw)[0].judge == "The monitoring officer")
  }

  @Test func `an appendix follows a decision, an article does not`() {
    #expect(check(articles: [], appendices: ["Appendix A2"], .reflectsDecision).outcomes == [.met])
    #expect(check(appendices: ["Appendix A2"], .reflectsDecision).outcomes == [.notMet, .met])
  }

  @Test func `nothing is asked when nothing is changed`() {
    #expect(check(articles: []).outcomes == [.doesNotApply])
  }
}
