import Council
import Law
import Store
import TestEngines
import Testing

@testable import Actions

@Suite("Motions and votes")
struct MotionDeedTests {
  private func member(_ name: String) -> Member.Reference { .init(rawValue: name) }

  private func motion(_ text: String = "Approve the contract.", amends: Int? = nil, budget: Bool = false) -> Motion {
    Motion(
      number: 0, item: 1, text: text, mover: member("ASH"), seconder: member("ELM"), amends: amends, isBudget: budget)
  }

  private func hands(_ favour: Int, _ against: Int, _ casting: VoteCarried.Casting? = nil, by chair: String? = nil)
    -> MotionVote
  {
    MotionVote(
      favour: favour, against: against, abstained: 0, presiding: chair.map(member), casting: casting,
      closedAt: Councils.now.moment)
  }

  private func names(_ votes: [(String, MotionVote.Choice)]) -> MotionVote {
    MotionVote(ballots: votes.map { .init(member($0.0), $0.1) }, closedAt: Councils.now.moment)
  }

  @Test(arguments: Engine.allCases)
  func `an amendment is carried, the motion as amended is carried by name, and becomes a resolution once`(
    engine: Engine
  ) throws {
    var town = try DecisionTown(engine)
    let meeting = try town.meeting(of: "PLAN")
    let place = meeting.reference
    let number = try town.done(MoveMotion(motion(), at: place, of: "kent"))
    let amendment = try town.done(
      MoveMotion(motion("Approve the contract for one year.", amends: number), at: place, of: "kent"))
    #expect(town.refusal(CloseVote(on: number, hands(3, 1), at: place, of: "kent")).contains("is not settled"))
    #expect(town.refusal(WithdrawMotion(number, at: place, of: "kent")).contains("Withdraw that first"))
    #expect(try town.done(CloseVote(on: amendment, hands(3, 1), at: place, of: "kent")) == .carried)
    var decision = town.decision(.body(meeting.body))
    (decision.meeting, decision.item, decision.motion) = (place, 1, number)
    #expect(town.refusal(RecordDecision(decision, at: "kent")).contains("after its vote is closed"))
    let vote = names([("ASH", .favour), ("ELM", .favour), ("OAK", .against), ("LEE", .abstained)])
    #expect(try town.done(CloseVote(on: number, vote, at: place, of: "kent")) == .carried)
    #expect(town.refusal(CloseVote(on: number, vote, at: place, of: "kent")).contains("is carried"))
    let reference = try town.done(RecordDecision(decision, at: "kent"))
    #expect(try town.kept(reference).resolution == "Approve the contract for one year.")
    #expect(throws: DecisionRefusal.recordedAlready(reference)) {
      try town.done(RecordDecision(town.decision(.body(meeting.body), title: "Twice").at(place, 1, number), at: "kent"))
    }
    #expect(
      town.refusal(
        RecordDecision(town.decision(.body(meeting.body), title: "Other").at(place, 1, amendment), at: "kent")
      ).contains("no resolution"))
    let kept = try town.records.read { try $0.motions(of: place, at: "kent") }
    #expect(kept.first?.vote?.ballots == vote.ballots && kept.first?.vote?.present == 4)
    let report = try Verification(key: town.records.keeping.key).verify(town.records.database)
    #expect(report.isSound, "\(report.findings)")
  }

  @Test(arguments: Engine.allCases)
  func `whoever observes, is absent, or has a pecuniary interest does not vote`(engine: Engine) throws {
    var town = try DecisionTown(engine)
    let meeting = try town.meeting(
      of: "PLAN",
      [
        Attendance(member("ASH"), .present), Attendance(member("ELM"), .present), Attendance(member("OAK"), .observing),
        Attendance(member("LEE"), .present),
      ],
      interests: [DeclaredInterest(in: 1, member("LEE"), .pecuniary, words: "Owns it", left: true)])
    let number = try town.done(MoveMotion(motion(), at: meeting.reference, of: "kent"))
    #expect(
      town.refusal(CloseVote(on: number, hands(3, 0), at: meeting.reference, of: "kent")).contains("2 members may vote")
    )
    for (who, words) in [("OAK", "follows from elsewhere"), ("LEE", "pecuniary"), ("CAB", "no vote on")] {
      let vote = names([("ASH", .favour), ("ELM", .favour), (who, .against)])
      #expect(town.refusal(CloseVote(on: number, vote, at: meeting.reference, of: "kent")).contains(words))
    }
    let twice = names([("ASH", .favour), ("ASH", .favour), ("ELM", .against)])
    #expect(town.refusal(CloseVote(on: number, twice, at: meeting.reference, of: "kent")).contains("recorded twice"))
    #expect(
      town.refusal(CloseVote(on: number, names([("ASH", .favour)]), at: meeting.reference, of: "kent")).contains(
        "1 missing"))
    #expect(try town.done(CloseVote(on: number, hands(1, 1), at: meeting.reference, of: "kent")) == .lost)
  }

  @Test(arguments: Engine.allCases)
  func `minutes are not published while a vote is open, which then could never be closed`(engine: Engine) throws {
    var town = try DecisionTown(engine)
    let place = try town.meeting(of: "PLAN").reference
    let number = try town.done(MoveMotion(motion(), at: place, of: "kent"))
    var draft = try town.records.read { try $0.draft(of: place, at: "kent") }
    draft.minutes = "All was said."
    draft = try town.done(PrepareAgenda(draft, of: place, at: "kent"))
    let minutes = PublishMinutes(of: place, version: draft.version, at: "kent")
    #expect(town.refusal(minutes).contains("No vote is closed on motion 1"))
    #expect(try town.done(CloseVote(on: number, hands(3, 1), at: place, of: "kent")) == .carried)
    #expect(try town.done(minutes).minutesAt != nil)
  }

  @Test(arguments: Engine.allCases)
  func `whoever was granted a dispensation votes in spite of the interest, once somebody has read what it is for`(
    engine: Engine
  ) throws {
    var town = try DecisionTown(engine)
    let day = town.now.day.adding(days: 14)
    func grant(_ who: String, from first: Day) throws {
      let granted = Dispensation(
        of: member(who), words: "Votes on contracts", grantedBy: "Standards Committee", from: first,
        last: first.adding(days: 100))
      _ = try town.done(GrantDispensation(granted, at: "kent"))
    }
    try grant("LEE", from: day.adding(days: -1))
    try grant("OAK", from: day.adding(days: 1))
    let interests = ["LEE", "OAK"].map {
      DeclaredInterest(in: 1, member($0), .pecuniary, words: "Owns it", left: false)
    }
    let place = try town.meeting(of: "PLAN", interests: interests).reference
    let number = try town.done(MoveMotion(motion(), at: place, of: "kent"))
    let vote = names([("ASH", .favour), ("ELM", .favour), ("LEE", .against)])
    let warned = town.refusal(CloseVote(on: number, vote, at: place, of: "kent"))
    #expect(warned.contains("LEE votes under a dispensation") && warned.contains("Votes on contracts"))
    let tooMany = names([("ASH", .favour), ("ELM", .favour), ("LEE", .against), ("OAK", .against)])
    #expect(town.refusal(CloseVote(on: number, tooMany, at: place, of: "kent")).contains("OAK has a disclosable"))
    #expect(try town.done(CloseVote(on: number, vote, at: place, of: "kent", inSpiteOfWarnings: true)) == .carried)
  }

  @Test(arguments: Engine.allCases)
  func `without a quorum nothing is voted on`(engine: Engine) throws {
    var town = try DecisionTown(engine)
    let meeting = try town.meeting(of: "PLAN", [Attendance(member("ASH"), .present)])
    var alone = motion()
    alone.seconder = nil
    let number = try town.done(MoveMotion(alone, at: meeting.reference, of: "kent"))
    #expect(town.refusal(CloseVote(on: number, hands(1, 0), at: meeting.reference, of: "kent")).contains("quorum is 2"))
  }

  @Test(arguments: Engine.allCases)
  func `a casting vote decides between equal votes, and is that of who presides`(engine: Engine) throws {
    var town = try DecisionTown(engine)
    let place = try town.meeting(of: "PLAN").reference
    let number = try town.done(MoveMotion(motion(), at: place, of: "kent"))
    #expect(
      town.refusal(CloseVote(on: number, hands(3, 1, .favour, by: "ASH"), at: place, of: "kent")).contains(
        "equal votes only"))
    #expect(town.refusal(CloseVote(on: number, hands(2, 2, .favour), at: place, of: "kent")).contains("who presided"))
    #expect(
      town.refusal(CloseVote(on: number, hands(2, 2, .favour, by: "CAB"), at: place, of: "kent")).contains("no vote on")
    )
    #expect(try town.done(CloseVote(on: number, hands(2, 2, .favour, by: "ASH"), at: place, of: "kent")) == .carried)
  }

  @Test(arguments: Engine.allCases)
  func `the budget is voted on by name`(engine: Engine) throws {
    var town = try DecisionTown(engine)
    let place = try town.meeting(of: "PLAN").reference
    let number = try town.done(MoveMotion(motion(budget: true), at: place, of: "kent"))
    #expect(town.refusal(CloseVote(on: number, hands(3, 1), at: place, of: "kent")).contains("by name"))
  }

  @Test(arguments: Engine.allCases)
  func `a board that advises is not asked to approve, and nothing is moved before the meeting begins`(
    engine: Engine
  ) throws {
    var town = try DecisionTown(engine)
    let place = try town.meeting(of: "BOARD").reference
    #expect(town.refusal(MoveMotion(motion(), at: place, of: "kent")).contains("cannot approve"))
    _ = try town.done(MoveMotion(motion("Endorse the contract."), at: place, of: "kent"))
    #expect(town.refusal(MoveMotion(motion("Endorse the contract."), at: place, of: "kent")).contains("moved already"))
    #expect(
      town.refusal(MoveMotion(Motion(number: 0, item: 9, text: "Note it."), at: place, of: "kent")).contains(
        "no item 9"))
    town.wait(until: town.now.day, hour: 8)
    #expect(town.refusal(MoveMotion(motion("Note it."), at: place, of: "kent")).contains("begins at 10:00"))
  }
}

extension Decision {
  /// The same, at an item of a meeting.
  fileprivate func at(_ meeting: Meeting.Reference, _ item: Int, _ motion: Int) -> Decision {
    var decision = self
    (decision.meeting, decision.item, decision.motion) = (meeting, item, motion)
    return decision
  }
}
