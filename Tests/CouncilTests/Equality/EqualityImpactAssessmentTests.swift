import Council
import Law
import Testing

@Suite("EQ-1: an equality impact assessment")
struct EqualityImpactAssessmentTests {
  private typealias Characteristic = EqualityImpactAssessment.Characteristic
  private static let none = EqualityImpactAssessment.Impact.none
  private let today = Day(iso: "2026-06-10")!

  private func assessment(
    without left: Characteristic? = .marriageAndCivilPartnership, _ impact: EqualityImpactAssessment.Impact = none,
    words: String = "Because."
  ) -> EqualityImpactAssessment {
    EqualityImpactAssessment(
      title: "Buses", matter: EqualityMatter(.announcement, "F-2026-1"),
      answers: Characteristic.allCases.filter { $0 != left }.map {
        .init($0, evidence: "Counted.", impact: impact, words: words)
      }, asked: "Riders", responsible: .init(rawValue: "HEAD"), reviewOn: today.adding(days: 200))
  }

  @Test func `it can be signed off when each characteristic is answered; marriage may be left out`() {
    #expect(assessment().gaps(today: today).isEmpty)
    #expect(assessment(without: nil).gaps(today: today).isEmpty)
    #expect(assessment(without: .race).gaps(today: today).map(\.field) == ["race-impact"])
  }

  @Test(arguments: [
    (EqualityImpactAssessment.Impact.none, "Say why"), (.negative, "what is done"),
    (.notKnown, "how more will be known"),
  ])
  func `no impact needs a reason, a negative one a remedy`(_ impact: EqualityImpactAssessment.Impact, _ asked: String) {
    let gaps = assessment(impact, words: "").gaps(today: today)
    #expect(gaps.count == 8 && gaps.allSatisfy { $0.words.contains(asked) })
    #expect(assessment(.positive, words: "").gaps(today: today).isEmpty)
  }

  @Test func `who was asked and when it is looked at again are part of it`() {
    var it = assessment()
    (it.asked, it.reviewOn) = ("", today)
    #expect(it.gaps(today: today).map(\.field) == ["asked", "review"])
    it.reviewOn = nil
    #expect(it.gaps(today: today).map(\.field) == ["asked", "review"])
  }

  @Test func `a decision of a budget without one is for the decision-maker to judge, with one signed before it is met`()
  {
    var decision = Decision(
      taker: .body(.init(rawValue: "CABINET")), on: today, title: "Buses", resolution: "Agree it.",
      publishedAt: Moment(milliseconds: 0), publishedOn: today)
    func found(_ equality: EqualityImpactAssessment?) -> [Finding] {
      var check = DecisionCheck(decision, by: "Cabinet")
      check.equality = equality
      return check.findings.filter { $0.rule == EqualityDutyRegarded.id }
    }
    #expect(found(nil).isEmpty)
    decision.nature = .other
    #expect(found(nil).isEmpty)
    decision.nature = .budget
    #expect(found(nil).map(\.outcome) == [.forJudgement] && found(nil).first?.judge == "Cabinet")
    var signed = assessment()
    signed.signedOn = today.adding(days: -1)
    #expect(found(signed).map(\.outcome) == [.met])
    signed.signedOn = today
    #expect(found(signed).map(\.outcome) == [.notMet] && found(signed).first?.severity == .warn)
  }

  @Test func `what it is for is written in a field and read again`() {
    let report = EqualityMatter.report(.init(rawValue: "1-1"), to: .init(rawValue: "PLAN-2026-06-10"))
    #expect(EqualityMatter(field: report.field) == report)
    #expect(report.paper?.meeting.rawValue == "PLAN-2026-06-10" && report.paper?.paper.rawValue == "1-1")
    #expect(EqualityMatter(field: "nothing") == nil && EqualityMatter(field: "moon:1") == nil)
  }
}
