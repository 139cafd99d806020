import Council
import DatabasePort
import Law
import Store
import TestEngines
import Testing

@testable import Actions

@Suite("Questions, petitions and deputations")
struct ParticipationDeedTests {
  private let resident = ActingPerson(
    .account("resident-1"), post: "A resident", grants: [RoleGrant(authority: "kent", role: .resident)])

  private func records(_ engine: Engine, days: Int? = 5) throws -> (Records, Meeting) {
    let records = try engine.records()
    var kent = Councils.kent
    (kent.settings.publicNoticeDays, kent.settings.petitionDebateFrom) = (days, 10)
    try done(RecordAuthority(kent), records)
    let body = Body(reference: .init(rawValue: "PLAN"), name: "Planning", kind: .committee, powers: .decides)
    try done(ImportBodies(BodyList(bodies: [body]), of: "kent", from: nil, source: "list.csv"), records)
    let called = try done(
      ScheduleMeetings(
        of: body.reference, on: [Councils.day(2026, 1, 26)], minute: 600, place: "Hall", at: "kent",
        inSpiteOfWarnings: true), records)
    let meeting = try #require(called.first)
    try done(
      PrepareAgenda(
        AgendaDraft(items: [
          AgendaItem(id: 1, title: "Minutes", kind: .minutes),
          AgendaItem(id: 2, title: "Exclusion", kind: .exclusion),
        ]), of: meeting.reference, at: "kent"), records)
    return (records, meeting)
  }

  @discardableResult
  private func done<D: Deed>(
    _ deed: D, _ records: Records, by person: ActingPerson = .operatorAtTheMachine, at now: Now = Councils.now
  ) throws -> D.Outcome {
    try records.carryOut(deed, by: person, at: now)
  }

  private func question(_ meeting: Meeting, _ kind: PublicSubmission.Kind = .question) -> PutToMeeting {
    PutToMeeting(
      PublicSubmission(
        kind, to: meeting.reference, subject: "The bridge", words: "When is it mended?", name: "A resident of Deal",
        signatures: 12, receivedAt: Councils.now.moment), at: "kent")
  }

  private func refusal<D: Deed>(
    _ deed: D, _ records: Records, by person: ActingPerson = .operatorAtTheMachine, at now: Now = Councils.now
  ) -> String {
    #expect(throws: MeetingRefusal.self) { try done(deed, records, by: person, at: now) }?.description ?? ""
  }

  @Test(arguments: Engine.allCases)
  func `a question goes in, is put on the agenda before what is not public, and its text is published with it`(
    engine: Engine
  ) throws {
    let (records, meeting) = try records(engine)
    let received = try done(question(meeting), records, by: resident)
    #expect(received.id == 1 && received.signatures == nil && received.account == "resident-1")
    try done(question(meeting, .petition), records, by: resident)
    try done(SettleSubmission(1, at: "kent"), records)
    try done(SettleSubmission(2, at: "kent"), records)
    let draft = try records.read { try $0.draft(of: meeting.reference, at: "kent") }
    #expect(draft.items.map(\.kind) == [.minutes, .questions, .petitions, .exclusion])
    #expect(draft.items.map(\.number) == ["1", "2", "3", "4"] && draft.items[2].note.contains("it is debated"))
    #expect(try records.read { try $0.agenda(of: meeting.reference, at: "kent") }.isEmpty)
    try done(PublishPapers(of: meeting.reference, version: draft.version, at: "kent", inSpiteOfWarnings: true), records)
    let out = try records.read { try $0.agenda(of: meeting.reference, at: "kent") }
    #expect(out.contains { $0.note.contains("When is it mended?") && $0.note.contains("A resident of Deal") })
    #expect(!out.contains { $0.note.contains("resident-1") })
    #expect(refusal(SettleSubmission(1, refusedFor: "Late", at: "kent"), records).contains("settled already"))
  }

  @Test(arguments: Engine.allCases)
  func `a refusal needs its reason, and only who sent it finds it`(engine: Engine) throws {
    let (records, meeting) = try records(engine)
    try done(question(meeting), records, by: resident)
    #expect(refusal(SettleSubmission(1, refusedFor: "", at: "kent"), records).contains("Say why"))
    try done(SettleSubmission(1, refusedFor: "It names an officer.", at: "kent"), records)
    let theirs = try records.read { try $0.submissions(to: meeting.reference, at: "kent", of: "resident-1") }
    #expect(theirs.map(\.state) == [.refused(reason: "It names an officer.")])
    #expect(try records.read { try $0.submissions(to: meeting.reference, at: "kent", of: "resident-2") }.isEmpty)
    #expect(refusal(SettleSubmission(9, at: "kent"), records).contains("no such submission"))
  }

  @Test(arguments: Engine.allCases)
  func `too late, too many, and at a council that takes none: refused, and nothing is kept`(engine: Engine) throws {
    let (records, meeting) = try records(engine)
    let late = Councils.day(2026, 1, 19)
    let then = Now(Moment(milliseconds: late.number * 86_400_000 + 32_400_000), late)
    #expect(refusal(question(meeting), records, by: resident, at: then).contains("16 January 2026"))
    for _ in 0..<ParticipationRules.mostEach { try done(question(meeting), records, by: resident) }
    #expect(refusal(question(meeting), records, by: resident).contains("3 to this meeting already"))
    #expect(try records.read { try $0.submissions(to: meeting.reference, at: "kent") }.count == 3)
    let (none, other) = try self.records(engine, days: nil)
    #expect(refusal(question(other), none, by: resident).contains("takes no questions here"))
  }
}
