import Law
import Testing

@Suite("CO-2: told enough to answer")
struct ConsultedWithEnoughTests {
  @Test func `what is missing is named, and whether the rest is enough is for judgement`() {
    let short = ConsultedWithEnough.check(.init(title: "Budget", missing: [.papers, .use]))
    #expect(short.outcomes == [.notMet] && short[0].message.contains("how the answers will be used"))
    #expect(ConsultedWithEnough.check(.init(title: "Budget", missing: [])).outcomes == [.forJudgement])
    // The judgments were not read.
    #expect(short[0].message.hasSuffix("Guidance: check with your monitoring officer."))
  }
}
