import Council
import Law
import Store
import TestEngines
import Testing

@testable import Actions

@Suite("EX-7: urgent decisions, for the yearly report")
struct UrgentDecisionsTests {
  private let cabinet = DecisionTaker.body(.init(rawValue: "CABINET"))

  private func entry(_ title: String, _ day: Day) -> ForwardPlanEntry {
    ForwardPlanEntry(
      title: title, matter: "It is unsafe.", taker: cabinet, from: day, to: day, documents: "none",
      copiesFrom: "here", otherDocuments: "ask", publishedAt: Councils.now.moment, publishedOn: Councils.today)
  }

  @Test(arguments: Engine.allCases)
  func
    `those agreed to be urgent are listed in their year with who agreed, and the general exception is not among them`(
      engine: Engine
    ) throws
  {
    var town = try DecisionTown(engine)
    let day = Councils.day(2026, 1, 13)
    let kinds: [ForwardPlanEntry.Exception.Kind] = [.special, .general]
    let references = try kinds.map { kind in
      let reference = try town.done(
        AnnounceDecision(entry("A bridge, \(kind.rawValue)", day), at: "kent", inSpiteOfWarnings: true))
      let exception = ForwardPlanEntry.Exception(
        kind, on: Councils.today, agreedBy: kind == .special ? .scrutinyChair : nil, reasons: "It may fall.",
        publishedOn: Councils.today)
      try town.done(ExceptAnnouncement(reference, exception, at: "kent"))
      return reference
    }
    town.wait(until: day)
    for (number, reference) in references.enumerated() {
      var decision = town.decision(cabinet)
      decision.title = "The bridge \(number)"
      (decision.key, decision.announcement) = (KeyJudgement(isKey: true, pence: 600_000_00), reference)
      _ = try town.done(RecordDecision(decision, at: "kent"))
    }
    let found = try town.records.read {
      try $0.urgentDecisions(at: "kent", from: Councils.day(2026, 1, 1), to: Councils.day(2026, 12, 31))
    }
    #expect(found.map(\.decision.title) == ["The bridge 0"])
    #expect(found.first?.announcement.exception?.agreedBy == .scrutinyChair)
    #expect(
      try town.records.read {
        try $0.urgentDecisions(at: "kent", from: Councils.day(2025, 1, 1), to: Councils.day(2025, 12, 31))
      }.isEmpty)
  }
}
