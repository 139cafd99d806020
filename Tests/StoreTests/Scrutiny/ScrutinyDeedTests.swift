import Council
import Law
import Store
import TestEngines
import Testing

@testable import Actions

@Suite("CALL-3: overview and scrutiny says something, and the executive answers")
struct ScrutinyDeedTests {
  private let cabinet = DecisionTaker.body(.init(rawValue: "CABINET"))
  private let committee = Body.Reference(rawValue: "OSC")

  private func town(_ engine: Engine) throws -> DecisionTown {
    let town = try DecisionTown(engine)
    let scrutiny = Body(
      reference: committee, name: "Scrutiny Committee", kind: .scrutiny, powers: .recommends,
      seats: [Seat(label: "Members", number: 4, appointedBy: DecisionTown.council.name)])
    try town.done(ImportBodies(BodyList(bodies: [scrutiny]), of: "kent", from: nil, source: "bodies.csv"))
    return town
  }

  private func report(by body: String = "OSC", on day: Day = Councils.today) -> ScrutinyReport {
    ScrutinyReport(
      body: .init(rawValue: body), on: day, title: "Footpaths", findings: "Many wait.",
      recommendations: [.init("Publish figures."), .init("Ask parishes.")], receivedOn: day,
      publishedAt: Councils.now.moment)
  }

  @Test(arguments: Engine.allCases)
  func `a report is answered, recommendation by recommendation, and only once`(engine: Engine) throws {
    var town = try town(engine)
    #expect(town.refusal(PublishScrutinyReport(report(by: "PLAN"), at: "kent")).contains("no overview and scrutiny"))
    let reference = try town.done(PublishScrutinyReport(report(), at: "kent"))
    #expect(reference.rawValue == "S-\(Councils.today.year)-1")
    #expect(town.refusal(PublishScrutinyReport(report(), at: "kent")).contains("is out already as"))
    var other = report()
    other.title = "Bridleways"
    #expect(try town.done(PublishScrutinyReport(other, at: "kent")).rawValue == "S-\(Councils.today.year)-2")
    try town.done(GiveScrutinyNotice(reference, on: Councils.today, at: "kent"))
    let waiting = try town.records.read { try $0.awaited(at: "kent", on: Councils.today) }
    #expect(waiting.map(\.kind) == [.answer] && waiting.first?.by == "the executive")
    town.wait(until: Councils.today.adding(days: 20))
    let both: [ScrutinyReport.Answer?] = [.init(.accepted, "From May."), .init(.rejected, "They have no staff.")]
    func answer(_ answers: [ScrutinyReport.Answer?]) -> AnswerScrutinyReport {
      AnswerScrutinyReport(reference, on: town.now.day, answers, words: "Thank you.", at: "kent")
    }
    #expect(town.refusal(answer([both[0], nil])).contains("Say whether this recommendation is accepted"))
    #expect(town.refusal(answer([both[0], .init(.partly, "")])).contains("Say why it is accepted in part"))
    try town.done(answer(both))
    #expect(town.refusal(answer(both)).contains("was answered on"))
    #expect(town.refusal(GiveScrutinyNotice(reference, on: town.now.day, at: "kent")).contains("already"))
    let kept = try #require(try town.records.read { try $0.scrutinyReport(reference, at: "kent") })
    #expect(kept.recommendations.map(\.answer) == both && kept.state(on: town.now.day) == .answered)
    #expect(try town.records.read { try $0.awaited(at: "kent", on: town.now.day) }.isEmpty)
  }

  @Test(arguments: Engine.allCases)
  func `a committee considers what is announced, not what it decides itself nor what is decided`(engine: Engine) throws
  {
    var town = try town(engine)
    let day = Councils.today.adding(days: 40)
    let entry = try town.done(
      AnnounceDecision(
        ForwardPlanEntry(
          title: "Buses", matter: "A contract.", taker: cabinet, from: day, to: day, documents: "none",
          copiesFrom: "here", otherDocuments: "ask", publishedAt: Councils.now.moment, publishedOn: Councils.today),
        at: "kent", inSpiteOfWarnings: true))
    func considered(by body: String, on day: Day) -> ConsiderBeforehand {
      ConsiderBeforehand(
        PriorConsideration(
          of: entry, by: .init(rawValue: body), on: day, .endorsedWithChanges, comments: "Keep the last bus."),
        at: "kent")
    }
    #expect(town.refusal(considered(by: "CABINET", on: Councils.today)).contains("decides the matter itself"))
    #expect(town.refusal(considered(by: "NONE", on: Councils.today)).contains("There is no body NONE"))
    try town.done(considered(by: "OSC", on: Councils.today))
    #expect(town.refusal(considered(by: "OSC", on: Councils.today)).contains("is entered already"))
    town.wait(until: day)
    var decision = town.decision(cabinet)
    (decision.key, decision.announcement) = (KeyJudgement(isKey: true, pence: 600_000_00), entry)
    let taken = try town.done(RecordDecision(decision, at: "kent", inSpiteOfWarnings: true))
    town.wait(until: day.adding(days: 3))
    #expect(town.refusal(considered(by: "OSC", on: town.now.day)).contains("It was decided on"))
    let kept = try town.kept(taken)
    let check = try town.records.read { try $0.check(kept, of: DecisionTown.council) }
    #expect(check.findings.contains { $0.rule == ConsideredFirst.id && $0.outcome == .met })
    #expect(
      try town.records.read { try $0.considerations(of: entry, at: "kent") }.map(\.view) == [.endorsedWithChanges])
  }

  @Test(arguments: Engine.allCases)
  func `what it said is found by its words and is news of the committee`(engine: Engine) throws {
    let town = try town(engine)
    _ = try town.done(PublishScrutinyReport(report(), at: "kent"))
    let found = try town.records.read {
      try $0.search(SearchRequest(SearchQuery("parishes")), at: "kent", on: Councils.today, atMost: 10)
    }
    #expect(found.entries.map(\.kind) == [.scrutinyReport])
  }
}
