import Council
import DatabasePort
import Law
import Store
import TestEngines
import Testing

@testable import Actions

@Suite("Meetings and their papers")
struct MeetingDeedTests {
  private let body = Body.Reference(rawValue: "PLAN")
  /// Monday 2 March 2026; the last day for papers is Friday 20 February.
  private let met = Councils.day(2026, 3, 2)

  private func records(_ engine: Engine) throws -> Records {
    let records = try engine.records()
    try done(RecordAuthority(Councils.kent), records)
    let plan = Body(reference: body, name: "Planning Committee", kind: .committee, powers: .decides, quorum: 1)
    let members = ["ASH", "BIRCH"].map { Member(reference: .init(rawValue: $0), name: "Cllr \($0)") }
    try done(
      ImportBodies(
        BodyList(members: members, groups: [], bodies: [plan], memberships: []), of: "kent", from: nil, source: "test"),
      records)
    return records
  }

  private func now(_ day: Day, _ hour: Int = 9) -> Now {
    Now(Moment(beginningInEnglandOf: day, minute: hour * 60), day)
  }

  @discardableResult
  private func done<D: Deed>(_ deed: D, _ records: Records, on day: Day = Councils.today, hour: Int = 9) throws
    -> D.Outcome
  {
    try records.carryOut(deed, by: .operatorAtTheMachine, at: now(day, hour))
  }

  private func refusal<D: Deed>(_ deed: D, _ records: Records, on day: Day = Councils.today) -> String {
    #expect(throws: MeetingRefusal.self) { try done(deed, records, on: day) }?.description ?? ""
  }

  private func called(_ records: Records) throws -> Meeting {
    let call = ScheduleMeetings(of: body, on: [met], minute: 600, place: "County Hall", at: "kent")
    return try #require(try done(call, records).first)
  }

  private let items = [
    AgendaItem(id: 1, title: "Apologies", kind: .apologies), AgendaItem(id: 2, title: "A bridge"),
    AgendaItem(id: 3, title: "Exclusion of the public", kind: .exclusion),
    AgendaItem(
      id: 4, title: "A contract", exemption: Exemption(paragraphs: [3], publicInterest: "Bids are still open.")),
  ]
  private let papers = [
    Paper(
      reference: .init(rawValue: "2-1"), item: 2, title: "Report on a bridge", author: "Director of Roads",
      text: "It leaks.", recommendations: ["mend it"], background: .none),
    Paper(reference: .init(rawValue: "4-1"), item: 4, title: "Contract: the bids", isExempt: true),
  ]
  private let secret = ExemptPaper(
    .init(rawValue: "4-1"), version: 1, text: "The lowest bid is £61,000.", recommendations: ["take the lowest bid"])

  private func prepared(_ records: Records, _ meeting: Meeting) throws -> AgendaDraft {
    try done(
      PrepareAgenda(AgendaDraft(items: items, papers: papers), exempt: [secret], of: meeting.reference, at: "kent"),
      records)
  }

  @Test(arguments: Engine.allCases)
  func `a meeting is called, its agenda prepared in private and published once, and the record tells both`(
    engine: Engine
  )
    throws
  {
    let records = try records(engine)
    let meeting = try called(records)
    #expect(meeting.reference.rawValue == "PLAN-2026-03-02" && meeting.number == 1)
    let draft = try prepared(records, meeting)
    try records.read { open throws -> Void in
      #expect(try open.agenda(of: meeting.reference, at: "kent").isEmpty)
      #expect(try open.papers(of: meeting.reference, at: "kent").isEmpty)
    }
    let out = try done(PublishPapers(of: meeting.reference, version: draft.version, at: "kent"), records)
    #expect(out.agendaAt == Councils.now.moment)
    try records.read { open throws -> Void in
      #expect(try open.agenda(of: meeting.reference, at: "kent").map(\.number) == ["1", "2", "3", "4"])
      let papers = try open.papers(of: meeting.reference, at: "kent")
      #expect(papers.map(\.text) == ["It leaks.", ""] && papers.allSatisfy { !$0.isSupplement })
      let kept = try open.exemptPaper(.init(rawValue: "4-1"), version: 1, of: meeting.reference, at: "kent")
      #expect(kept == secret)
    }
    let again = refusal(PublishPapers(of: meeting.reference, version: draft.version, at: "kent"), records)
    #expect(again.contains("Nothing was published twice."))
    #expect(try Verification(key: records.keeping.key).verify(records.database).isSound)
  }

  @Test(arguments: Engine.allCases)
  func `what an exempt paper says stands nowhere but in its own table`(engine: Engine) throws {
    let records = try records(engine)
    let meeting = try called(records)
    let draft = try prepared(records, meeting)
    _ = try done(PublishPapers(of: meeting.reference, version: draft.version, at: "kent"), records)
    for table in Catalogue.tables where table.name != "exempt_paper" {
      let rows = try records.database.read { try $0.query("select * from \(table.name)") { try TableRow(table, $0) } }
      for row in rows {
        for value in row.values {
          #expect(!"\(value)".contains("61,000") && !"\(value)".contains("lowest"), "\(table.name)")
        }
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `an exempt item without paragraph, test or resolution before it is not published`(engine: Engine) throws {
    let records = try records(engine)
    let meeting = try called(records)
    var broken = items
    broken.swapAt(2, 3)
    let draft = try done(
      PrepareAgenda(AgendaDraft(items: broken, papers: papers), exempt: [secret], of: meeting.reference, at: "kent"),
      records)
    let said = refusal(
      PublishPapers(of: meeting.reference, version: draft.version, at: "kent", inSpiteOfWarnings: true), records)
    #expect(said.contains("No resolution to exclude before it"))
    #expect(try records.read { try $0.agenda(of: meeting.reference, at: "kent") }.isEmpty)
  }

  @Test(arguments: Engine.allCases)
  func `a late supplement is marked, an urgent item needs its reason, a paper that is out does not change`(
    engine: Engine
  )
    throws
  {
    let records = try records(engine)
    let meeting = try called(records)
    let draft = try prepared(records, meeting)
    _ = try done(PublishPapers(of: meeting.reference, version: draft.version, at: "kent"), records)
    var more = try records.read { try $0.draft(of: meeting.reference, at: "kent") }
    #expect(more.items.isEmpty && more.papers.isEmpty && more.version == draft.version + 1)
    more.papers = [papers[0]]
    #expect(refusal(PrepareAgenda(more, of: meeting.reference, at: "kent"), records).contains("out already"))
    more.papers[0].version = 2
    #expect(refusal(PrepareAgenda(more, of: meeting.reference, at: "kent"), records).contains("Say what is put right"))
    (more.papers[0].correction, more.papers[0].text) = ("The cost", "It leaks less.")
    more.items = [AgendaItem(id: 5, title: "A flood")]
    more = try done(PrepareAgenda(more, of: meeting.reference, at: "kent"), records)
    let late = Councils.day(2026, 2, 24)
    let publish = PublishPapers(of: meeting.reference, version: more.version, at: "kent")
    #expect(refusal(publish, records, on: late).contains("Not on the agenda in time"))
    more.items[0].urgency = Urgency(reason: "Houses are flooded.", chair: .init(rawValue: "ASH"))
    more = try done(PrepareAgenda(more, of: meeting.reference, at: "kent"), records)
    _ = try done(
      PublishPapers(of: meeting.reference, version: more.version, at: "kent", inSpiteOfWarnings: true), records,
      on: late)
    try records.read { open in
      let papers = try open.papers(of: meeting.reference, at: "kent").filter { $0.item == 2 }
      #expect(papers.map(\.version) == [1, 2] && papers.map(\.isSupplement) == [false, true])
      #expect(papers[0].text == "It leaks.")
      #expect(try open.agenda(of: meeting.reference, at: "kent").last?.number == "5")
    }
  }

  @Test(arguments: Engine.allCases)
  func `two clerks who change one agenda do not overwrite each other`(engine: Engine) throws {
    let records = try records(engine)
    let meeting = try called(records)
    _ = try prepared(records, meeting)
    #expect(
      refusal(PrepareAgenda(AgendaDraft(items: [items[0]]), of: meeting.reference, at: "kent"), records)
        == MeetingRefusal.changedMeanwhile.description)
  }

  @Test(arguments: Engine.allCases)
  func `cancelled, postponed and moved are statuses; what moves takes its agenda along`(engine: Engine) throws {
    let records = try records(engine)
    let meeting = try called(records)
    _ = try prepared(records, meeting)
    let off = CallOffMeeting(meeting.reference, .cancelled, reason: "", at: "kent")
    #expect(refusal(off, records).contains("Say why"))
    let other = Councils.day(2026, 3, 9)
    let moved = CallOffMeeting(
      meeting.reference, .moved(to: other, minute: 1080, place: ""), reason: "The hall is flooded.", at: "kent")
    let new = try done(moved, records)
    #expect(new.day == other && new.place == "County Hall" && new.number == 2)
    try records.read { open in
      let old = try #require(try open.meeting(meeting.reference, at: "kent"))
      #expect(old.status == .moved && old.movedTo == new.reference && old.place == "County Hall")
      let draft = try open.draft(of: new.reference, at: "kent")
      #expect(draft.items.count == 4 && draft.papers.count == 2)
      #expect(
        try open.exemptPaper(.init(rawValue: "4-1"), version: 1, of: new.reference, at: "kent")?.text == secret.text)
    }
    #expect(refusal(moved, records).contains("This meeting is moved"))
  }

  @Test(arguments: Engine.allCases)
  func `a series is called whole or not at all`(engine: Engine) throws {
    let records = try records(engine)
    let days = [met, met.adding(days: 28), met.adding(days: 56)]
    #expect(
      try done(ScheduleMeetings(of: body, on: days, minute: 600, place: "Hall", at: "kent"), records).map(\.number)
        == [1, 2, 3])
    let holiday = ScheduleMeetings(
      of: body, on: [Councils.day(2026, 5, 4), Councils.day(2026, 6, 1)], minute: 600, place: "Hall", at: "kent")
    #expect(refusal(holiday, records).contains("bank holiday"))
    #expect(
      try records.read { try $0.meetings(at: "kent", from: met, to: met.adding(days: 200)) }.map(\.day) == days)
    let twice = ScheduleMeetings(of: body, on: [met], minute: 600, place: "Hall", at: "kent")
    #expect(refusal(twice, records).contains("already"))
  }

  @Test(arguments: Engine.allCases)
  func `attendance, interests and minutes are entered when the meeting has met, and not before`(engine: Engine) throws {
    let records = try records(engine)
    let meeting = try called(records)
    var draft = try prepared(records, meeting)
    _ = try done(PublishPapers(of: meeting.reference, version: draft.version, at: "kent"), records)
    draft = try records.read { try $0.draft(of: meeting.reference, at: "kent") }
    draft.minutes = "RESOLVED: to mend it."
    draft = try done(PrepareAgenda(draft, of: meeting.reference, at: "kent"), records)
    let minutes = PublishMinutes(of: meeting.reference, version: draft.version, at: "kent")
    let (ash, birch) = (Member.Reference(rawValue: "ASH"), Member.Reference(rawValue: "BIRCH"))
    let attendance = RecordAttendance(
      [Attendance(ash, .present), Attendance(birch, .observing)],
      interests: [DeclaredInterest(in: 2, ash, .other, words: "Lives beside it", left: false)],
      of: meeting.reference, at: "kent")
    for said in [refusal(minutes, records), refusal(attendance, records)] {
      #expect(said.contains("2 March 2026, 10:00"))
    }
    let after = met.adding(days: 1)
    _ = try done(attendance, records, on: after)
    let out = try done(minutes, records, on: after)
    #expect(out.minutesAt != nil)
    try records.read { open throws -> Void in
      #expect(try open.attendance(of: meeting.reference, at: "kent").count == 2)
      #expect(try open.declaredInterests(at: meeting.reference, of: "kent").map(\.words) == ["Lives beside it"])
      #expect(try open.minutes(of: meeting.reference, at: "kent").map(\.text) == ["RESOLVED: to mend it."])
    }
    #expect(refusal(minutes, records, on: after).contains("Nothing was published twice."))
  }

  @Test(arguments: Engine.allCases)
  func `whoever enters a motion under an item that is private in part is told that motions are public`(
    engine: Engine
  ) throws {
    let records = try records(engine)
    let meeting = try called(records)
    let draft = try prepared(records, meeting)
    _ = try done(
      PublishPapers(of: meeting.reference, version: draft.version, at: "kent", inSpiteOfWarnings: true), records)
    let motion = Motion(number: 0, item: 4, text: "Take the lowest bid.")
    do {
      _ = try done(MoveMotion(motion, at: meeting.reference, of: "kent"), records, on: met, hour: 11)
      Issue.record("It was entered without a word")
    } catch EstablishmentRefusal.objections(let found) {
      #expect(found.contains { $0.weight == .warns && $0.words.contains("a part of this item is private") })
    }
    let open = MoveMotion(
      Motion(number: 0, item: 2, text: "Mend the bridge."), at: meeting.reference, of: "kent")
    #expect(try done(open, records, on: met, hour: 11) == 1)
    let read = MoveMotion(motion, at: meeting.reference, of: "kent", inSpiteOfWarnings: true)
    #expect(try done(read, records, on: met, hour: 11) == 2)
  }
}
