import Council
import Law
import Store
import TestEngines
import Testing

@testable import Actions

@Suite("EQ-1, EQ-3, EQ-4: assessments are signed off, information and objectives published")
struct EqualityDeedTests {
  private func assessment(_ matter: EqualityMatter) -> EqualityImpactAssessment {
    EqualityImpactAssessment(
      title: "Buses", matter: matter,
      answers: EqualityImpactAssessment.Characteristic.allCases.map {
        .init($0, evidence: "Counted.", impact: .negative, words: "A ride by telephone.")
      }, asked: "Riders", responsible: .init(rawValue: "MAN"), reviewOn: Councils.today.adding(days: 400))
  }

  private func announced(_ town: DecisionTown) throws -> ForwardPlanEntry.Reference {
    let day = Councils.today.adding(days: 40)
    return try town.done(
      AnnounceDecision(
        ForwardPlanEntry(
          title: "Buses", matter: "A contract.", taker: .body(.init(rawValue: "CABINET")), from: day, to: day,
          documents: "none", copiesFrom: "here", otherDocuments: "ask", publishedAt: Councils.now.moment,
          publishedOn: Councils.today), at: "kent", inSpiteOfWarnings: true))
  }

  @Test(arguments: Engine.allCases)
  func `what is signed off stays as it was, and changes are a version of their own`(engine: Engine) throws {
    var town = try DecisionTown(engine)
    let matter = EqualityMatter(.announcement, try announced(town).rawValue)
    var it = assessment(matter)
    it.answers.removeLast()
    it.reference = try town.done(SaveEqualityAssessment(it, at: "kent"))
    #expect(it.reference.rawValue == "EIA-\(Councils.today.year)-1")
    #expect(try town.records.read { try $0.equalityAssessment(it.reference, at: "kent") }.isEmpty)
    #expect(town.refusal(SaveEqualityAssessment(it, at: "kent")).contains("Somebody else saved it"))
    #expect(
      town.refusal(SignEqualityAssessment(it.reference, edition: 1, at: "kent")).contains(
        "people by sexual orientation"))
    it = assessment(matter)
    it.reference = .init(rawValue: "EIA-\(Councils.today.year)-1")
    try town.done(SaveEqualityAssessment(it, over: 1, at: "kent"))
    #expect(town.refusal(SignEqualityAssessment(it.reference, edition: 1, at: "kent")).contains("Somebody changed it"))
    let signed = try town.done(SignEqualityAssessment(it.reference, edition: 2, at: "kent"))
    #expect(signed.version == 1 && signed.signedOn == Councils.today)
    #expect(town.refusal(SignEqualityAssessment(it.reference, edition: 2, at: "kent")).contains("in the making"))

    town.wait(until: Councils.today.adding(days: 3))
    it.title = "Buses, and a ferry"
    try town.done(SaveEqualityAssessment(it, at: "kent"))
    try town.done(SignEqualityAssessment(it.reference, edition: 1, at: "kent"))
    let versions = try town.records.read { try $0.equalityAssessment(it.reference, at: "kent") }
    #expect(versions.map(\.version) == [1, 2] && versions.map(\.title) == ["Buses", "Buses, and a ferry"])
    #expect(try town.records.read { try $0.equalityAssessments(at: "kent", atMost: 9) }.map(\.version) == [2])
  }

  @Test(arguments: Engine.allCases)
  func `a decision on what was assessed in its notice is met by the rule, and one on nothing waits for judgement`(
    engine: Engine
  ) throws {
    var town = try DecisionTown(engine)
    let entry = try announced(town)
    let reference = try town.done(
      SaveEqualityAssessment(assessment(EqualityMatter(.announcement, entry.rawValue)), at: "kent"))
    try town.done(SignEqualityAssessment(reference, edition: 1, at: "kent"))
    town.wait(until: Councils.today.adding(days: 40))
    var decision = town.decision(.body(.init(rawValue: "CABINET")))
    (decision.nature, decision.announcement) = (.serviceChange, entry)
    let taken = try town.done(RecordDecision(decision, at: "kent", inSpiteOfWarnings: true))
    let kept = try town.kept(taken)
    #expect(kept.nature == .serviceChange)
    let rule = EqualityDutyRegarded.id
    let found = try town.records.read { try $0.check(kept, of: DecisionTown.council) }.findings.filter {
      $0.rule == rule
    }
    #expect(found.map(\.outcome) == [.met])
    (decision.nature, decision.announcement, decision.title) = (.closure, nil, "A closure")
    #expect(town.refusal(RecordDecision(decision, at: "kent")).contains("No equality assessment is in the papers"))
  }

  @Test(arguments: Engine.allCases)
  func `an assessment is for something that is there and everyone may see`(engine: Engine) throws {
    let town = try DecisionTown(engine)
    let nothing = assessment(EqualityMatter(.decision, "D-1999-1"))
    #expect(town.refusal(SaveEqualityAssessment(nothing, at: "kent")).contains("is not on the site"))
    var nobody = assessment(EqualityMatter(.proposal, "kent-2010"))
    nobody.responsible = .init(rawValue: "NOBODY")
    #expect(town.refusal(SaveEqualityAssessment(nobody, at: "kent")).contains("There is no post NOBODY"))
  }

  @Test(arguments: Engine.allCases)
  func `information and objectives are awaited again before their time is over`(engine: Engine) throws {
    var town = try DecisionTown(engine)
    let today = Councils.today
    try town.done(
      PublishEqualityInformation(
        EqualityInformation(
          publishedOn: today.adding(days: -300), title: "Staff", text: "As before.", about: .employees, employees: 900,
          figures: EqualityFigures(heading: "Age", columns: ["All"], rows: ["Young", "Old"], counts: [[2], [40]])),
        at: "kent"))
    let goal = EqualityObjective(
      publishedOn: today, text: "More ramps", measure: "Ramps", target: "40 of 50", due: today.adding(days: 500))
    let number = try town.done(PublishEqualityObjective(goal, at: "kent"))
    #expect(town.refusal(PublishEqualityObjective(goal, at: "kent")).contains("out already"))
    var vague = goal
    (vague.text, vague.measure) = ("Be fair", "")
    #expect(town.refusal(PublishEqualityObjective(vague, at: "kent")).contains("specific and measurable"))
    try town.done(NoteEqualityProgress("30 of 50", isReached: false, of: number, at: "kent"))
    let duties = try town.records.read { try $0.equalityDuties(at: "kent") }
    #expect(duties.objectives.map(\.progress) == ["30 of 50"])
    #expect(duties.information.first?.figures?.cells == [[nil], [nil]])
    #expect(duties.findings(on: today).allSatisfy { $0.outcome == .met })
    let waiting = try town.records.read { try $0.awaited(at: "kent", on: today) }
    #expect(waiting.map(\.kind) == [.publication] && waiting.first?.isOverdue == false)
    town.wait(until: today.adding(days: 70))
    #expect(try town.records.read { try $0.awaited(at: "kent", on: town.now.day) }.first?.isOverdue == true)
  }
}
