import Council
import Law
import Store
import TestEngines
import Testing

@testable import Actions

/// A council with a committee that meets on Monday 2 March 2026; papers are due by Friday 20 February.
struct AgendaTown {
  let records: Records
  let meeting: Meeting.Reference
  static let body = Body.Reference(rawValue: "PLAN")
  static let met = Councils.day(2026, 3, 2)

  init(_ engine: Engine) throws {
    try self.init(engine.records())
  }

  init(_ records: Records) throws {
    self.records = records
    let now = Self.now(Councils.today)
    try records.carryOut(RecordAuthority(Councils.kent), by: .operatorAtTheMachine, at: now)
    let plan = Body(reference: Self.body, name: "Planning Committee", kind: .committee, powers: .decides, quorum: 1)
    try records.carryOut(
      ImportBodies(
        BodyList(
          members: [Member(reference: .init(rawValue: "ASH"), name: "Cllr Ash")], groups: [], bodies: [plan],
          memberships: []), of: "kent", from: nil, source: "test"), by: .operatorAtTheMachine, at: now)
    meeting = try records.carryOut(
      ScheduleMeetings(of: Self.body, on: [Self.met], minute: 600, place: "County Hall", at: "kent"),
      by: .operatorAtTheMachine, at: now)[0].reference
  }

  static func now(_ day: Day, minute: Int = 540) -> Now {
    Now(Moment(beginningInEnglandOf: day, minute: minute), day)
  }

  @discardableResult
  func done<D: Deed>(
    _ deed: D, by person: ActingPerson = .operatorAtTheMachine, on day: Day = Councils.today, minute: Int = 540
  ) throws -> D.Outcome {
    try records.carryOut(deed, by: person, at: Self.now(day, minute: minute))
  }

  func refusal<D: Deed>(_ deed: D, by person: ActingPerson = .operatorAtTheMachine, on day: Day = Councils.today)
    -> String
  {
    #expect(throws: MeetingRefusal.self) { try done(deed, by: person, on: day) }?.description ?? ""
  }

  /// An account in use with a role, entered as a deed would.
  func enter(_ role: Role, post: String, id: String) throws -> ActingPerson {
    let now = Self.now(Councils.today)
    let account = Account(
      id: id, kind: .council, post: post, state: .active, openedAt: now.moment,
      holder: .init(name: post, email: try #require(EmailAddress("\(id)@kent.example"))))
    let grant = RoleGrant(authority: "kent", role: role)
    try records.change { open in
      try open.save(account, of: "kent")
      try open.save(HeldRole(id: "role-\(id)", account: id, grant: grant))
      let matter = RecordMatter(
        deed: "test", subject: account.subject, title: "Test", by: "Test", warrant: Warrant(.running, "A test"))
      try open.enter(RecordNote(matter, isPublic: false), account: nil, authority: "kent", at: now.moment)
    }
    return ActingPerson(.account(id), post: post, grants: [grant])
  }

  var draft: AgendaDraft { get throws { try records.read { try $0.draft(of: meeting, at: "kent") } } }
  var papers: [Paper] { get throws { try records.read { try $0.papers(of: meeting, at: "kent") } } }
  var releases: [AgendaRelease] { get throws { try records.read { try $0.releases(of: meeting, at: "kent") } } }
  var isSound: Bool { get throws { try Verification(key: records.keeping.key).verify(records.database).isSound } }

  /// An agenda with one report on a bridge, ready to be published but for what a template asks.
  @discardableResult
  func prepareReport(_ implications: [Implication] = [], text: String = "It leaks.") throws -> AgendaDraft {
    try done(
      PrepareAgenda(
        AgendaDraft(
          version: try draft.version, items: [AgendaItem(id: 1, title: "A bridge")],
          papers: [
            Paper(
              reference: .init(rawValue: "1-1"), item: 1, title: "Report on a bridge", text: text,
              recommendations: ["mend it"], background: .none, parts: PaperParts(implications: implications))
          ]), of: meeting, at: "kent"))
  }
}
