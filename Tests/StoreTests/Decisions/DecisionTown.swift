import Council
import Law
import Store
import TestEngines
import Testing

@testable import Actions

/// A council with a cabinet, a planning committee and an advisory board, on either engine, for the tests of what they decide.
struct DecisionTown {
  static let council: Authority = {
    var authority = Councils.kent
    (authority.settings.keyDecisionFrom, authority.settings.callInDays) = (500_000_00, 5)
    authority.settings.callInMembers = 2
    return authority
  }()

  let records: Records
  var now = Councils.now

  init(_ engine: Engine) throws {
    records = try engine.records()
    try done(ImportCase(Councils.kent2010))
    try done(RecordAuthority(Self.council))
    let names = ["LEE", "CAB", "ASH", "ELM", "OAK"]
    let members = names.map { name in
      Member(
        reference: .init(rawValue: name), name: "Cllr \(name)",
        represents: name == "ASH" ? [.init(rawValue: "DEAL")] : [],
        offices: name == "LEE" ? [Office(.leader)] : name == "CAB" ? [Office(.executiveMember)] : [])
    }
    func body(_ reference: String, _ name: String, _ kind: BodyKind, _ powers: BodyPowers) -> Body {
      Body(
        reference: .init(rawValue: reference), name: name, kind: kind, powers: powers,
        seats: [Seat(label: "Members", number: 4, appointedBy: Self.council.name)], quorum: 2)
    }
    let bodies = [
      body("CABINET", "Cabinet", .executive, .decides), body("PLAN", "Planning Committee", .committee, .decides),
      body("BOARD", "Dover Board", .board, .advises),
    ]
    func sits(_ body: String, _ who: String) -> Membership {
      Membership(body: .init(rawValue: body), member: .init(rawValue: who), seat: "Members")
    }
    let seats =
      [sits("CABINET", "LEE"), sits("CABINET", "CAB")]
      + ["PLAN", "BOARD"].flatMap { body in ["ASH", "ELM", "OAK", "LEE"].map { sits(body, $0) } }
    let deal = Place(reference: .init(rawValue: "DEAL"), name: "Deal", kind: .electoralDivision)
    try done(
      AddPlace(
        deal, at: "kent",
        on: Grounds(from: Councils.day(2020, 1, 1), reason: "A test", warrant: Warrant(.decision, "Council"))))
    try done(
      ImportBodies(
        BodyList(members: members, bodies: bodies, memberships: seats), of: "kent", from: nil, source: "members.csv"))
  }

  @discardableResult
  func done<D: Deed>(_ deed: D, by person: ActingPerson = .operatorAtTheMachine) throws -> D.Outcome {
    try records.carryOut(deed, by: person, at: now)
  }

  func refusal<D: Deed>(_ deed: D, by person: ActingPerson = .operatorAtTheMachine) -> String {
    do {
      _ = try done(deed, by: person)
      return "It was done"
    } catch { return String(describing: error) }
  }

  /// The time on another day, at an hour, universal time.
  mutating func wait(until day: Day, hour: Int = 9) {
    now = Now(Moment(milliseconds: day.number * 86_400_000 + hour * 3_600_000), day)
  }

  func decision(
    _ taker: DecisionTaker, _ resolution: String = "Approve the contract.", on day: Day? = nil,
    title: String = "A contract"
  ) -> Decision {
    Decision(
      taker: taker, on: day ?? now.day, title: title, resolution: resolution, reasons: "It is cheapest.",
      alternatives: "None", conflicts: "None", power: "Scheme, line 4", publishedAt: now.moment, publishedOn: now.day)
  }

  func kept(_ reference: Decision.Reference) throws -> Decision {
    try #require(try records.read { try $0.decision(reference, at: "kent") })
  }

  /// A meeting of a body that has begun, with one item and everyone there.
  mutating func meeting(
    of body: String, _ attendance: [Attendance]? = nil, interests: [DeclaredInterest] = []
  ) throws -> Meeting {
    let day = now.day.adding(days: 14)
    let called = try done(
      ScheduleMeetings(
        of: .init(rawValue: body), on: [day], minute: 600, place: "Hall", at: "kent", inSpiteOfWarnings: true))
    let meeting = try #require(called.first)
    var draft = AgendaDraft(items: [AgendaItem(id: 1, number: "1", title: "A contract")])
    draft = try done(PrepareAgenda(draft, of: meeting.reference, at: "kent"))
    _ = try done(
      PublishPapers(of: meeting.reference, version: draft.version, at: "kent", inSpiteOfWarnings: true))
    wait(until: day, hour: 12)
    let there = ["ASH", "ELM", "OAK", "LEE"].map { Attendance(.init(rawValue: $0), .present) }
    _ = try done(
      RecordAttendance(attendance ?? there, interests: interests, of: meeting.reference, at: "kent"))
    return try #require(try records.read { try $0.meeting(meeting.reference, at: "kent") })
  }
}
