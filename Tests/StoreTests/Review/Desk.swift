import Actions
import Council
import DatabasePort
import Law
import Store
import TestEngines

/// A council with a draft, its author, and colleagues who may review it; and the letters they got.
struct Desk {
  let records: Records
  let letters = Postbag()
  let draft: Draft

  static let author = person("author", "Head of Service", .structureEditor)
  static let second = person("second", "Programme Manager", .programmeManager)
  static let clerk = person("clerk", "Democratic Services Officer", .democraticServices)
  static let officer = person("officer", "Monitoring Officer", .monitoringOfficer)
  static let auditor = person("auditor", "Auditor", .auditor)
  static let people = [author, second, clerk, officer, auditor]

  init(_ engine: Engine, _ restructure: RestructureCase = Desk.restructure) throws {
    records = try engine.records()
    try records.carryOut(RecordAuthority(Councils.kent), by: .operatorAtTheMachine, at: Councils.now)
    for person in Self.people { try Self.enter(person, records) }
    draft = try records.carryOut(StartDraft(restructure), by: Self.author, at: Councils.now)
  }

  /// A case that changes nothing; the rules ask for attention and block nothing.
  static let restructure = Councils.proposal(
    "kent-2026", decided: Councils.day(2026, 3, 10), posts: [Councils.post("MAN", "Manager")])

  /// One that abolishes the head of paid service and names nobody else.
  static var blocked: RestructureCase {
    var head = Councils.post("HOPS", "Chief Executive")
    head.designations = [.headOfPaidService]
    var restructure = Councils.proposal(
      "kent-2026", decided: Councils.day(2026, 3, 10), posts: [head, Councils.post("MAN", "Manager")])
    restructure.extent = .whole
    restructure.changes = [Change(id: "change 1", action: .deletePost(head.reference))]
    return restructure
  }

  private static func person(_ id: String, _ post: String, _ role: Role) -> ActingPerson {
    ActingPerson(.account(id), post: post, grants: [RoleGrant(authority: "kent", role: role)])
  }

  private static func enter(_ person: ActingPerson, _ records: Records) throws {
    let id = person.account ?? ""
    let account = Account(
      id: id, kind: .council, post: person.post, state: .active, openedAt: Councils.now.moment,
      holder: EmailAddress("\(id)@kent.example").map { .init(name: person.post, email: $0) })
    try records.change { open in
      try open.save(account, of: "kent")
      for grant in person.grants { try open.save(HeldRole(id: "role \(id)", account: id, grant: grant)) }
      let matter = RecordMatter(
        deed: "test", subject: account.subject, title: "Test", by: "Test", warrant: Warrant(.running, "A test"))
      try open.enter(
        RecordNote(matter, isPublic: false), account: nil, authority: "kent", at: Councils.now.moment)
    }
  }

  @discardableResult
  func act<D: Deed>(_ deed: D, _ person: ActingPerson) throws -> D.Outcome {
    try records.carryOut(deed, by: person, at: Councils.now)
  }

  var place: DraftPlace { DraftPlace(draft.id, .init(rawValue: "A"), version: 1) }
  var state: DraftState? { get throws { try records.read { try $0.draft(draft.id, of: "kent") }?.state } }
  var head: Int { get throws { try records.read { try $0.recordHead(of: "kent") }.number } }

  func submit(to reviewers: [String] = ["clerk", "officer"], neededBy: Day? = nil) throws {
    try act(
      SubmitDraft(place, to: reviewers, neededBy: neededBy, of: "kent", letters: letters.post), Self.author)
  }

  func approval(as name: String = "kent-2026", inSpite: Bool = true) -> ApproveDraft {
    ApproveDraft(
      place, as: name, under: "Scheme of delegation, 4.2", inSpiteOfWarnings: inSpite, of: "kent",
      letters: letters.post)
  }
}
