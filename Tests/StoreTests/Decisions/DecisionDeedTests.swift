import Council
import Law
import Store
import TestEngines
import Testing

@testable import Actions

@Suite("Decisions on the record")
struct DecisionDeedTests {
  private let cabinet = DecisionTaker.body(.init(rawValue: "CABINET"))
  private let board = DecisionTaker.body(.init(rawValue: "BOARD"))

  @Test(arguments: Engine.allCases)
  func `a decision of the cabinet waits for call-in, is carried out after it, and the record holds together`(
    engine: Engine
  ) throws {
    var town = try DecisionTown(engine)
    let reference = try town.done(RecordDecision(town.decision(cabinet), at: "kent"))
    #expect(reference.rawValue == "D-2026-1")
    var kept = try town.kept(reference)
    #expect(kept.isExecutive && kept.callInDays == 5 && kept.key.threshold == 500_000_00)
    #expect(kept.window()?.lastDay == Councils.day(2026, 1, 12))
    #expect(kept.status(on: Councils.today) == .taken)
    let carried = CarryOutDecision(reference, on: Councils.today, how: "Signed", at: "kent")
    #expect(town.refusal(carried).contains("may be carried out from 13 January 2026 on"))
    town.wait(until: Councils.day(2026, 1, 13))
    try town.done(CarryOutDecision(reference, on: town.now.day, how: "Signed", at: "kent"))
    kept = try town.kept(reference)
    #expect(kept.status(on: town.now.day) == .implemented && kept.implementation == "Signed")
    let report = try Verification(key: town.records.keeping.key).verify(town.records.database)
    #expect(report.isSound, "\(report.findings)")
  }

  @Test(arguments: Engine.allCases)
  func `an advisory board cannot approve, and may recommend`(engine: Engine) throws {
    let town = try DecisionTown(engine)
    let refused = town.refusal(RecordDecision(town.decision(board), at: "kent"))
    #expect(refused.contains("An advisory body cannot approve"))
    let reference = try town.done(
      RecordDecision(town.decision(board, "That the report be noted."), at: "kent", inSpiteOfWarnings: true))
    #expect(try !town.kept(reference).isExecutive)
    _ = try town.done(RecordDecision(town.decision(board, "Recommend the contract.", title: "Other"), at: "kent"))
  }

  @Test(arguments: Engine.allCases)
  func `no single member decides who is not of the executive, but in their own ward`(engine: Engine) throws {
    let town = try DecisionTown(engine)
    #expect(
      town.refusal(RecordDecision(town.decision(.init(.member, "ASH")), at: "kent")).contains("cannot decide alone"))
    _ = try town.done(RecordDecision(town.decision(.init(.member, "CAB")), at: "kent"))
    let ward = Place.Reference(rawValue: "DEAL")
    _ = try town.done(RecordDecision(town.decision(.init(.wardMember, "ASH", ward: ward)), at: "kent"))
    let other = town.decision(.init(.wardMember, "ELM", ward: ward))
    #expect(town.refusal(RecordDecision(other, at: "kent")).contains("Not the member’s own ward"))
    #expect(
      town.refusal(RecordDecision(town.decision(.init(.wardMember, "ASH")), at: "kent")).contains("Name the ward"))
  }

  @Test(arguments: Engine.allCases)
  func `an officer records decisions of the own post and of no other`(engine: Engine) throws {
    let town = try DecisionTown(engine)
    let manager = ActingPerson(
      .account("m1"), post: "Community Engagement Manager",
      grants: [RoleGrant(authority: "kent", role: .structureEditor)])
    let own = town.decision(.init(.officer, "MAN"))
    let reference = try town.done(RecordOwnDecision(own, at: "kent"), by: manager)
    #expect(try town.kept(reference).delegation == .general)
    for taker in [DecisionTaker(.officer, "CLO"), cabinet] {
      #expect(town.refusal(RecordOwnDecision(town.decision(taker), at: "kent"), by: manager).contains("your own post"))
    }
    var silent = town.decision(.init(.officer, "MAN"), title: "Other")
    silent.alternatives = ""
    #expect(
      town.refusal(RecordOwnDecision(silent, at: "kent"), by: manager).contains("write none where there was none"))
  }

  @Test(arguments: Engine.allCases)
  func `a decision of the executive without reasons is refused, one still to come too, and one is recorded once`(
    engine: Engine
  ) throws {
    let town = try DecisionTown(engine)
    var bare = town.decision(cabinet)
    bare.reasons = ""
    #expect(town.refusal(RecordDecision(bare, at: "kent")).contains("the reasons"))
    #expect(
      town.refusal(RecordDecision(town.decision(cabinet, on: Councils.today.adding(days: 1)), at: "kent"))
        .contains("still to come"))
    #expect(town.refusal(RecordDecision(town.decision(.init(.officer, "NOBODY")), at: "kent")).contains("no NOBODY"))
    let reference = try town.done(RecordDecision(town.decision(cabinet), at: "kent"))
    #expect(throws: DecisionRefusal.recordedAlready(reference)) {
      try town.done(RecordDecision(town.decision(cabinet), at: "kent"))
    }
    #expect(try town.records.read { try $0.decisions(at: "kent", atMost: 9) }.count == 1)
  }

  @Test(arguments: Engine.allCases)
  func `a key decision nobody announced is warned of, and so is one that nobody called key`(engine: Engine) throws {
    let town = try DecisionTown(engine)
    var key = town.decision(cabinet)
    key.key = KeyJudgement(pence: 600_000_00)
    #expect(town.refusal(RecordDecision(key, at: "kent")).contains("£600,000 is at or above"))
    key.key.isKey = true
    #expect(town.refusal(RecordDecision(key, at: "kent")).contains("No notice of the key decision"))
    let reference = try town.done(RecordDecision(key, at: "kent", inSpiteOfWarnings: true))
    #expect(
      try town.records.read { try $0.decisions(at: "kent", .init(isKey: true), atMost: 9) }.map(\.reference) == [
        reference
      ])
  }

  // MARK: Call-in

  private func request(_ members: [String], _ day: Day = Councils.today) -> DecisionCallIn {
    DecisionCallIn(requestedOn: day, members: members.map(Member.Reference.init(rawValue:)), grounds: "Not consulted.")
  }

  @Test(arguments: Engine.allCases)
  func `two members call a decision in; it waits, and once scrutiny takes no action it may be carried out`(
    engine: Engine
  ) throws {
    var town = try DecisionTown(engine)
    let reference = try town.done(RecordDecision(town.decision(cabinet), at: "kent"))
    #expect(town.refusal(CallInDecision(reference, request(["ASH"]), at: "kent")).contains("Too few"))
    #expect(
      town.refusal(CallInDecision(reference, request(["ASH", "CAB"]), at: "kent")).contains("is of the executive"))
    #expect(town.refusal(CallInDecision(reference, request(["ASH", "ASH"]), at: "kent")).contains("stands twice"))
    try town.done(CallInDecision(reference, request(["ASH", "ELM"]), at: "kent"))
    #expect(try town.kept(reference).status(on: Councils.day(2026, 2, 1)) == .calledIn)
    #expect(town.refusal(CallInDecision(reference, request(["ASH", "ELM"]), at: "kent")).contains("Called in already"))
    town.wait(until: Councils.day(2026, 2, 2))
    let carried = CarryOutDecision(reference, on: town.now.day, how: "Signed", at: "kent")
    #expect(town.refusal(carried).contains("waits for overview and scrutiny"))
    let waiting = try town.records.read {
      try $0.decisions(at: "kent", .init(awaitingCallInOn: Councils.day(2026, 2, 2)), atMost: 9)
    }
    #expect(waiting.map(\.reference) == [reference])
    try town.done(CloseCallIn(reference, .noAction, on: town.now.day, findings: "Heard.", at: "kent"))
    try town.done(carried)
    #expect(
      town.refusal(CloseCallIn(reference, .noAction, on: town.now.day, findings: "Again.", at: "kent")).contains(
        "no open call-in"))
  }

  @Test(arguments: Engine.allCases)
  func `outside its days, of an urgent decision and of a committee’s nothing is called in`(engine: Engine) throws {
    var town = try DecisionTown(engine)
    let first = try town.done(RecordDecision(town.decision(cabinet), at: "kent"))
    var urgent = town.decision(cabinet, title: "A bridge")
    urgent.urgency = "Chairman, 5 January 2026"
    let second = try town.done(RecordDecision(urgent, at: "kent"))
    let third = try town.done(RecordDecision(town.decision(.body(.init(rawValue: "PLAN"))), at: "kent"))
    #expect(try town.kept(second).status(on: Councils.today) == .implementable)
    #expect(try town.kept(third).status(on: Councils.today) == .implementable)
    for (reference, words) in [(second, "Urgent"), (third, "Not open to call-in")] {
      #expect(town.refusal(CallInDecision(reference, request(["ASH", "ELM"]), at: "kent")).contains(words))
    }
    town.wait(until: Councils.day(2026, 1, 13))
    #expect(
      town.refusal(CallInDecision(first, request(["ASH", "ELM"], town.now.day), at: "kent")).contains(
        "Outside the days"))
    #expect(
      town.refusal(CallInDecision(first, request(["ASH", "ELM"], town.now.day.adding(days: 1)), at: "kent")).contains(
        "still to come"))
  }

  @Test(arguments: Engine.allCases)
  func `what was referred back is not carried out, and a later decision takes its place`(engine: Engine) throws {
    let town = try DecisionTown(engine)
    let first = try town.done(RecordDecision(town.decision(cabinet), at: "kent"))
    try town.done(CallInDecision(first, request(["ASH", "ELM"]), at: "kent"))
    try town.done(CloseCallIn(first, .referredBack, on: Councils.today, findings: "Ask people.", at: "kent"))
    #expect(
      town.refusal(CarryOutDecision(first, on: Councils.today, how: "Signed", at: "kent")).contains("referred back"))
    let second = try town.done(RecordDecision(town.decision(cabinet, title: "Another contract"), at: "kent"))
    #expect(town.refusal(SupersedeDecision(first, by: first, at: "kent")).contains("Only a later decision"))
    try town.done(SupersedeDecision(first, by: second, at: "kent"))
    #expect(try town.kept(first).status(on: Councils.today) == .superseded)
    #expect(town.refusal(SupersedeDecision(second, by: first, at: "kent")).contains("Only a later decision"))
  }

  // MARK: The forward plan, actions

  private func entry(_ from: Day, key: Bool = true) -> ForwardPlanEntry {
    ForwardPlanEntry(
      title: "A contract", matter: "Buses", taker: cabinet, from: from, to: from, documents: "Report",
      copiesFrom: "County Hall", otherDocuments: "Write to County Hall",
      key: KeyJudgement(isKey: key, pence: 600_000_00),
      publishedAt: Councils.now.moment, publishedOn: Councils.today)
  }

  @Test(arguments: Engine.allCases)
  func `a key decision announced for 28 clear days is recorded without a warning`(engine: Engine) throws {
    var town = try DecisionTown(engine)
    let day = Councils.day(2026, 2, 3)
    #expect(town.refusal(AnnounceDecision(entry(day.adding(days: -1)), at: "kent")).contains("from 3 February 2026"))
    let reference = try town.done(AnnounceDecision(entry(day), at: "kent"))
    #expect(town.refusal(AnnounceDecision(entry(day), at: "kent")).contains("already as F-2026-1"))
    let kept = try #require(try town.records.read { try $0.announcement(reference, at: "kent") })
    #expect(Set(kept.members) == ["Cllr LEE", "Cllr CAB"])
    town.wait(until: day)
    var decision = town.decision(cabinet)
    (decision.key, decision.announcement) = (KeyJudgement(isKey: true, pence: 600_000_00), reference)
    _ = try town.done(RecordDecision(decision, at: "kent"))
    #expect(town.refusal(WithdrawAnnouncement(reference, because: "No money", at: "kent")).contains("It was decided"))
  }

  @Test(arguments: Engine.allCases)
  func `the general exception and special urgency shorten the wait when their notice is given`(engine: Engine) throws {
    var town = try DecisionTown(engine)
    let day = Councils.day(2026, 1, 13)
    let reference = try town.done(AnnounceDecision(entry(day), at: "kent", inSpiteOfWarnings: true))
    let silent = ForwardPlanEntry.Exception(
      .special, on: Councils.today, reasons: "Unsafe", publishedOn: Councils.today)
    #expect(town.refusal(ExceptAnnouncement(reference, silent, at: "kent")).contains("Say who agreed"))
    try town.done(
      ExceptAnnouncement(
        reference, .init(.general, on: Councils.today, reasons: "The grant ends.", publishedOn: Councils.today),
        at: "kent"))
    town.wait(until: day)
    var decision = town.decision(cabinet)
    (decision.key, decision.announcement) = (KeyJudgement(isKey: true, pence: 600_000_00), reference)
    _ = try town.done(RecordDecision(decision, at: "kent"))
  }

  @Test(arguments: Engine.allCases)
  func `actions have an owner and a day, and two clerks do not overwrite each other`(engine: Engine) throws {
    let town = try DecisionTown(engine)
    let reference = try town.done(RecordDecision(town.decision(cabinet), at: "kent"))
    let due = Councils.day(2026, 3, 1)
    let action = DecisionAction("Sign it", owner: .init(rawValue: "MAN"), due: due)
    let unknown = DecisionAction("Sign it", owner: .init(rawValue: "NOBODY"), due: due)
    #expect(town.refusal(SetDecisionActions(reference, [unknown], seen: [], at: "kent")).contains("no post NOBODY"))
    let late = DecisionAction("Sign it", owner: .init(rawValue: "MAN"), due: Councils.day(2025, 3, 1))
    #expect(town.refusal(SetDecisionActions(reference, [late], seen: [], at: "kent")).contains("before the decision"))
    try town.done(SetDecisionActions(reference, [action], seen: [], at: "kent"))
    #expect(throws: EstablishmentRefusal.changedMeanwhile) {
      try town.done(SetDecisionActions(reference, [action], seen: [], at: "kent"))
    }
    #expect(try town.kept(reference).actions == [action])
  }

  @Test(arguments: Engine.allCases)
  func `a decision that waits for call-in is found behind a page of those that do not`(engine: Engine) throws {
    var town = try DecisionTown(engine)
    let waiting = try town.done(RecordDecision(town.decision(cabinet), at: "kent"))
    town.wait(until: Councils.today.adding(days: 1))
    for title in ["One", "Two", "Three"] {
      let settled = try town.done(RecordDecision(town.decision(cabinet, title: title), at: "kent"))
      try town.done(
        CallInDecision(
          settled,
          DecisionCallIn(
            requestedOn: town.now.day, members: ["ASH", "ELM"].map(Member.Reference.init(rawValue:)), grounds: "Why"),
          at: "kent"))
      try town.done(CloseCallIn(settled, .noAction, on: town.now.day, findings: "It is right.", at: "kent"))
    }
    let filter = DecisionFilter(awaitingCallInOn: town.now.day)
    let found = try town.records.read { try $0.decisions(at: "kent", filter, atMost: 1) }
    #expect(found.map(\.reference) == [waiting])
    #expect(try town.records.read { try $0.decisions(at: "kent", filter, atMost: 1, after: 1) }.isEmpty)
  }
}
