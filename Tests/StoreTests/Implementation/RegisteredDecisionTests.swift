import Council
import Law
import Store
import TestEngines
import Testing

@testable import Actions

@Suite("A proposal decided by a decision of the register")
struct RegisteredDecisionTests {
  private static let proposal = "kent-2010"
  private static let cabinet = DecisionTaker.body(.init(rawValue: "CABINET"))

  private func approval(
    citing reference: Decision.Reference, from effective: Day, _ outcome: ProposalDecision.Outcome = .approved
  ) -> DecideProposal {
    DecideProposal(
      ProposalDecision(
        id: 0, outcome, decidedOn: effective, takenBy: "", minute: "", effectiveDay: effective, reason: "As asked",
        register: reference), on: Self.proposal, of: "kent", inSpiteOfWarnings: true)
  }

  private func recorded(_ town: DecisionTown, _ taker: DecisionTaker = cabinet) throws -> Decision.Reference {
    try town.done(RecordDecision(town.decision(taker, "Approve the new team."), at: "kent", inSpiteOfWarnings: true))
  }

  @Test(arguments: Engine.allCases)
  func `it gives who, when and where, is cited, and is carried out when the proposal takes effect`(engine: Engine)
    throws
  {
    var town = try DecisionTown(engine)
    let reference = try recorded(town)
    let decidedOn = town.now.day
    town.wait(until: decidedOn.adding(days: 14))
    let effective = town.now.day.adding(days: 7)
    try town.done(approval(citing: reference, from: effective))
    let kept = try #require(try town.records.read { try $0.decisions(on: Self.proposal, at: "kent") }.last)
    #expect(kept.register == reference && kept.takenBy == "Cabinet" && kept.decidedOn == decidedOn)
    #expect(kept.minute == reference.rawValue)
    let cited = try town.records.read { try $0.proposals(decidedBy: reference, at: "kent") }
    #expect(cited.map(\.id) == [Self.proposal])
    #expect(try town.kept(reference).status(on: town.now.day) == .implementable)
    town.wait(until: effective)
    try town.done(PutIntoEffect(Self.proposal, of: "kent"), by: .folkmoot)
    #expect(try town.kept(reference).status(on: effective) == .implemented)
    #expect(try town.kept(reference).implementation.contains("took effect"))
    #expect(try Verification(key: Engine.keeping.key).verify(town.records.database).isSound)
  }

  @Test(arguments: Engine.allCases)
  func `while it is open to call-in or called in nothing rests on it, and the day is told from which on it may`(
    engine: Engine
  ) throws {
    var town = try DecisionTown(engine)
    let reference = try recorded(town)
    let first = try #require(try town.kept(reference).implementableFrom())
    let told = town.refusal(approval(citing: reference, from: first))
    #expect(told.contains("CALL-1") && told.contains(first.long))
    let request = DecisionCallIn(
      requestedOn: town.now.day, members: ["ASH", "ELM"].map(Member.Reference.init(rawValue:)), grounds: "Too soon")
    try town.done(CallInDecision(reference, request, at: "kent"))
    town.wait(until: first.adding(days: 3))
    #expect(town.refusal(approval(citing: reference, from: town.now.day)).contains("is called in"))
    try town.done(CloseCallIn(reference, .noAction, on: town.now.day, findings: "None", at: "kent"))
    #expect(town.refusal(approval(citing: reference, from: first)).contains("may be carried out from"))
    try town.done(approval(citing: reference, from: town.now.day))
  }

  @Test(arguments: Engine.allCases)
  func `neither a decision that nobody recorded nor that of a body that advises approves it`(engine: Engine) throws {
    let town = try DecisionTown(engine)
    #expect(town.refusal(approval(citing: .init(rawValue: "D-1999-1"), from: town.now.day)).contains("has no decision"))
    let board = DecisionTaker.body(.init(rawValue: "BOARD"))
    let advice = try town.done(
      RecordDecision(town.decision(board, "Recommend the new team."), at: "kent", inSpiteOfWarnings: true))
    #expect(
      town.refusal(approval(citing: advice, from: town.now.day)).contains(
        "Choose the decision of the body that decides"))
    let offered = try town.records.read { try $0.decisionsToCite(at: "kent") }
    #expect(offered.isEmpty)
  }
}
