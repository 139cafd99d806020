import Council
import Law
import Secrets
import Store
import TestEngines
import Testing

@testable import Actions

@Suite("What residents said, with the agenda item and the decision it was for")
struct ResidentsHeardTests {
  /// The cabinet’s next meeting, a month after the answers close.
  private static let met = Councils.today.adding(days: 130)

  private struct Asked {
    var town: DecisionTown
    let entry: ForwardPlanEntry.Reference
    let activity: Activity.Reference

    init(_ engine: Engine, isAnnounced: Bool = true) throws {
      town = try DecisionTown(engine)
      let stated = ForwardPlanEntry(
        title: "A contract", matter: "Award of a contract.", taker: .body(.init(rawValue: "CABINET")),
        from: ResidentsHeardTests.met, to: ResidentsHeardTests.met, documents: "None", copiesFrom: "The office",
        otherDocuments: "Ask.", publishedAt: town.now.moment, publishedOn: town.now.day)
      entry = try town.done(AnnounceDecision(stated, at: "kent", inSpiteOfWarnings: true))
      let asked = Activity(
        .consult, title: "Who should run it?", reasons: "It ends.", openToChange: "All.", setAside: "Nothing.",
        use: "It is read.", papers: [.init("Figures", address: "/kent")], opensOn: Councils.today,
        closesOn: Councils.today.adding(days: 90), announcement: isAnnounced ? entry : nil, decidedOn: stated.from)
      activity = try town.done(PrepareActivity(asked, at: "kent"))
      try town.done(
        PrepareQuestions(
          Questionnaire([.init("One", [ActivityQuestion("q1", .line, "Who?")])]), of: activity, at: "kent"))
    }

    mutating func publish() throws {
      try town.done(PublishActivity(activity, inSpiteOfWarnings: true, at: "kent"))
      for number: UInt8 in 1...3 {
        _ = try town.done(
          AnswerActivity(
            ActivityResponse(receivedAt: town.now.moment, version: 1, answers: ["q1": Answered(text: "We do.")]),
            receipt: Token(RandomBytes { Array(repeating: number, count: $0) }), to: activity, at: "kent"))
      }
    }

    mutating func report() throws {
      town.wait(until: Councils.today.adding(days: 100))
      _ = try town.done(
        KeepTheme(
          ActivityTheme(
            "Ourselves", said: "They would.", outcome: .done, answer: "They will.", consideredBy: "Cabinet",
            consideredOn: town.now.day), of: activity, at: "kent"))
      try town.done(ReportActivity("Most would.", of: activity, inSpiteOfWarnings: true, at: "kent"))
    }

    /// Calls the meeting, with an item on its agenda.
    mutating func meet(_ item: AgendaItem, _ papers: [Paper] = [], isOut: Bool = true) throws -> Meeting {
      let called = try town.done(
        ScheduleMeetings(
          of: .init(rawValue: "CABINET"), on: [ResidentsHeardTests.met], minute: 600, place: "Hall", at: "kent",
          inSpiteOfWarnings: true))
      let meeting = try #require(called.first)
      let exempt = papers.filter(\.isExempt).map {
        ExemptPaper($0.reference, version: 1, text: "x", recommendations: [])
      }
      let draft = try town.done(
        PrepareAgenda(
          AgendaDraft(items: [AgendaItem(id: 9, title: "Exclusion", kind: .exclusion), item], papers: papers),
          exempt: exempt, of: meeting.reference, at: "kent"))
      if isOut {
        _ = try town.done(
          PublishPapers(of: meeting.reference, version: draft.version, at: "kent", inSpiteOfWarnings: true))
      }
      return meeting
    }

    func heard(at meeting: Meeting) throws -> [Int: [ResidentsHeard]] {
      try town.records.read { open in
        let (items, papers) = (
          try open.agenda(of: meeting.reference, at: "kent"), try open.papers(of: meeting.reference, at: "kent")
        )
        return try open.heard(at: meeting.reference, items, papers, of: "kent")
      }
    }

    var outcome: ActivityOutcome {
      get throws {
        try town.records.read { open in
          try open.outcome(of: #require(try open.activity(activity, at: "kent")), at: "kent")
        }
      }
    }
  }

  private func paper(isExempt: Bool = false, _ number: Int = 1) -> Paper {
    Paper(
      reference: .init(rawValue: "1-\(number)"), item: 1, title: "A report", text: isExempt ? "" : "Words.",
      background: .none, isExempt: isExempt)
  }

  @Test(arguments: Engine.allCases)
  func `the report attaches itself to the item and the decision of the same entry of the forward plan`(engine: Engine)
    throws
  {
    var asked = try Asked(engine)
    let meeting = try asked.meet(AgendaItem(id: 1, title: "A contract", announcement: asked.entry), [paper()])
    #expect(try asked.heard(at: meeting).isEmpty, "it is being prepared")
    try asked.publish()
    let before = try #require(try asked.heard(at: meeting)[1]?.first)
    #expect(before.activity.reference == asked.activity && before.themes.isEmpty && before.activity.answered == nil)
    try asked.report()
    let after = try #require(try asked.heard(at: meeting)[1]?.first)
    #expect(after.activity.answered == 3 && after.themes.map(\.answer) == ["They will."])
    #expect(try asked.outcome.items.map(\.item.title) == ["A contract"] && asked.outcome.decisions.isEmpty)
    asked.town.wait(until: Self.met, hour: 14)
    var decision = asked.town.decision(.body(.init(rawValue: "CABINET")))
    (decision.meeting, decision.item) = (meeting.reference, 1)
    let reference = try asked.town.done(RecordDecision(decision, at: "kent", inSpiteOfWarnings: true))
    #expect(try asked.outcome.decisions.map(\.reference) == [reference])
    let found = try asked.town.records.read { open in
      try open.check(#require(try open.decision(reference, at: "kent")), of: DecisionTown.council).findings
    }.filter { $0.rule == ResponsesConsidered.id }
    #expect(found.contains { $0.outcome == .met && $0.subject.contains(asked.activity.rawValue) })
    #expect(found.allSatisfy { $0.outcome != .notMet })
    #expect(try Verification(key: asked.town.records.keeping.key).verify(asked.town.records.database).isSound)
  }

  @Test(arguments: Engine.allCases)
  func `a decision without the report of what residents answered is warned of before it is recorded`(engine: Engine)
    throws
  {
    var asked = try Asked(engine)
    try asked.publish()
    asked.town.wait(until: Self.met)
    var decision = asked.town.decision(.body(.init(rawValue: "CABINET")))
    decision.announcement = asked.entry
    #expect(
      asked.town.refusal(RecordDecision(decision, at: "kent")).contains("Decided without a report of the answers"))
  }

  @Test(arguments: Engine.allCases)
  func `of an item whose papers are all private nothing is told, and of one with an open paper it is`(engine: Engine)
    throws
  {
    let exemption = Exemption(paragraphs: [3], publicInterest: "Bids are open.")
    for (papers, isTold) in [([paper(isExempt: true)], false), ([paper(isExempt: true), paper(2)], true)] {
      var asked = try Asked(engine)
      try asked.publish()
      let meeting = try asked.meet(
        AgendaItem(id: 1, title: "A contract", exemption: exemption, announcement: asked.entry), papers)
      #expect(try asked.heard(at: meeting).isEmpty != isTold)
      #expect(try asked.outcome.items.isEmpty != isTold)
      let named = NameAgendaItems([.init(1, at: meeting.reference)], of: asked.activity, at: "kent")
      #expect((asked.town.refusal(named) == "It was done") == isTold)
      #expect(try asked.heard(at: meeting).isEmpty != isTold)
    }
  }

  @Test(arguments: Engine.allCases)
  func `an item is named by hand once its agenda is out, and taken back`(engine: Engine) throws {
    var asked = try Asked(engine, isAnnounced: false)
    try asked.publish()
    let meeting = try asked.meet(AgendaItem(id: 1, title: "A contract"), [paper()], isOut: false)
    let deed = NameAgendaItems([.init(1, at: meeting.reference)], of: asked.activity, at: "kent")
    #expect(asked.town.refusal(deed).contains("not on an agenda that is out"))
    let draft = try asked.town.records.read { try $0.draft(of: meeting.reference, at: "kent") }
    _ = try asked.town.done(
      PublishPapers(of: meeting.reference, version: draft.version, at: "kent", inSpiteOfWarnings: true))
    try asked.town.done(deed)
    #expect(try asked.heard(at: meeting)[1]?.map(\.activity.reference) == [asked.activity])
    try asked.town.done(NameAgendaItems([], of: asked.activity, at: "kent"))
    #expect(try asked.heard(at: meeting).isEmpty && asked.outcome.items.isEmpty)
  }
}
