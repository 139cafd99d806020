import Council
import Law
import Store
import TestEngines
import Testing

@testable import Actions

@Suite("Elections that the council has entered")
struct ElectionDeedTests {
  private let election = Election(
    "Borough council", notice: Councils.today.adding(days: 10), poll: Councils.today.adding(days: 40))

  private func kent(_ engine: Engine) throws -> Records {
    let records = try engine.records()
    try carry(RecordAuthority(Councils.kent), records)
    return records
  }

  @discardableResult private func carry<D: Deed>(_ deed: D, _ records: Records) throws -> D.Outcome {
    try records.carryOut(deed, by: .operatorAtTheMachine, at: Councils.now)
  }

  @Test(arguments: Engine.allCases)
  func `one is entered once, taken back, and may then be entered anew`(engine: Engine) throws {
    let records = try kent(engine)
    func standing() throws -> [Election] {
      try records.read { try $0.elections(at: "kent") }.filter { $0.withdrawnOn == nil }
    }
    try carry(EnterElection(election, at: "kent"), records)
    #expect(throws: EstablishmentRefusal.self) { try carry(EnterElection(election, at: "kent"), records) }
    let kept = try #require(try standing().first)
    #expect((kept.title, kept.notice, kept.poll) == (election.title, election.notice, election.poll))
    try carry(WithdrawElection(kept.id, at: "kent"), records)
    #expect(try standing().isEmpty)
    #expect(throws: EstablishmentRefusal.self) { try carry(WithdrawElection(kept.id, at: "kent"), records) }
    try carry(EnterElection(election, at: "kent"), records)
    #expect(try standing().count == 1)
  }

  @Test(arguments: Engine.allCases)
  func `what opens before an election is published only by whoever has read that`(engine: Engine) throws {
    let records = try kent(engine)
    try carry(EnterElection(election, at: "kent"), records)
    let stated = Activity(
      .inform, title: "A new park", reasons: "It opens.", papers: [.init("The plan", address: "/kent")],
      opensOn: Councils.today, closesOn: Councils.today.adding(days: 20))
    let reference = try carry(PrepareActivity(stated, at: "kent"), records)
    do {
      try carry(PublishActivity(reference, at: "kent"), records)
      Issue.record("It was published")
    } catch EstablishmentRefusal.objections(let all) {
      #expect(all.contains { $0.words.contains("monitoring officer") && $0.weight == .warns })
    }
    try carry(PublishActivity(reference, inSpiteOfWarnings: true, at: "kent"), records)
    #expect(try records.read { try $0.activity(reference, at: "kent") } != nil)
  }
}
