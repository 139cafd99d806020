import Council
import DatabasePort
import Law
import Store
import TestEngines
import Testing

@testable import Actions

@Suite("Bodies, members and who sits where")
struct BodyDeedTests {
  private let kent = Councils.kent.name
  private let dover = "Dover District Council"
  private let place = Place(reference: .init(rawValue: "DOVER"), name: "Dover", kind: .district)
  private let division = Place(
    reference: .init(rawValue: "DEAL"), name: "Deal", kind: .electoralDivision, parents: [.init(rawValue: "DOVER")])

  private func grounds(_ day: Day = Councils.today, inSpite: Bool = false) -> Grounds {
    Grounds(from: day, reason: "A test", warrant: Warrant(.decision, "Council"), inSpiteOfWarnings: inSpite)
  }

  private func records(_ engine: Engine) throws -> Records {
    let records = try engine.records()
    try records.carryOut(RecordAuthority(Councils.kent), by: .operatorAtTheMachine, at: Councils.now)
    for place in [place, division] { _ = try done(AddPlace(place, at: "kent", on: grounds()), records) }
    return records
  }

  @discardableResult
  private func done<D: Deed>(_ deed: D, _ records: Records) throws -> D.Outcome {
    try records.carryOut(deed, by: .operatorAtTheMachine, at: Councils.now)
  }

  private func member(_ name: String, council: String? = nil, offices: [Office] = []) -> Member {
    Member(
      reference: .init(rawValue: name), name: "Cllr \(name)", council: council,
      represents: council == nil ? [division.reference] : [], offices: offices)
  }

  private func board(_ number: Int = 1) -> Body {
    Body(
      reference: .init(rawValue: "LB"), name: "Dover Kent Locality Board", kind: .board, powers: .advises,
      areas: [place.reference],
      seats: [
        Seat(label: "County members", number: number, appointedBy: kent, eligibility: .areaMember),
        Seat(label: "District leader", number: 1, appointedBy: dover, eligibility: .leader),
        Seat(label: "Pioneer", number: 1, appointedBy: kent, eligibility: .officer, votes: false),
      ])
  }

  private func sits(_ who: String, _ seat: String?, _ role: Membership.Role = .member, votes: Bool = true) -> Membership
  {
    Membership(body: .init(rawValue: "LB"), member: .init(rawValue: who), seat: seat, role: role, votes: votes)
  }

  private func refusal<D: Deed>(_ deed: D, _ records: Records) -> String {
    #expect(throws: EstablishmentRefusal.self) { try done(deed, records) }?.description ?? ""
  }

  private func seated(_ engine: Engine) throws -> Records {
    let records = try records(engine)
    let leader = member("LEE", council: dover, offices: [Office(.leader)])
    for member in [member("ASH"), member("ELM"), leader] {
      try done(AddMember(member, at: "kent", on: grounds()), records)
    }
    try done(AddBody(board(), at: "kent", on: grounds()), records)
    try done(AddMembership(sits("ASH", "County members"), at: "kent", on: grounds()), records)
    return records
  }

  @Test(arguments: Engine.allCases)
  func `a body is added, changed, corrected and ended, and each version stands on its own days`(engine: Engine) throws {
    let records = try records(engine)
    try done(AddBody(board(), at: "kent", on: grounds()), records)
    let added = try #require(
      try records.read { try $0.versions(Body.self, of: .init(rawValue: "LB"), at: "kent") }.last)
    #expect(added.value.seats == board().seats && added.value.areas == [place.reference])
    var renamed = added.value
    (renamed.name, renamed.quorum, renamed.terms) = ("Dover Board", 2, "1. To advise.")
    renamed.rules = [.size(2...3)]
    renamed.evidence = [RequirementEvidence(.branding, isMet: false, day: Councils.today, text: "The name is short")]
    let later = Councils.day(2027, 4, 1)
    try done(EditBody(renamed, seen: added.value, at: "kent", on: grounds(later)), records)
    let versions = try records.read { try $0.versions(Body.self, of: added.value.reference, at: "kent") }.map(\.value)
    #expect(versions.map(\.name) == ["Dover Kent Locality Board", "Dover Board"])
    #expect(versions.last?.evidence == renamed.evidence && versions.last?.rules == renamed.rules)
    var corrected = versions[1]
    corrected.quorum = 1
    try done(
      CorrectBody(
        corrected, seen: versions[1], at: "kent", Correction(of: nil, wrong: "Quorum", reason: "A test")), records)
    let end = Councils.day(2028, 4, 1)
    try done(EndBody(corrected, at: "kent", on: grounds(end)), records)
    #expect(try records.read { try $0.standing(Body.self, of: "kent", on: end) }.isEmpty)
    let history = try records.read { try $0.history(Body.self, of: added.value.reference, at: "kent") }
    #expect(history.map(\.matter.deed) == ["end-body", "correct-body", "edit-body", "add-body"])
    let report = try Verification(key: records.keeping.key).verify(records.database)
    #expect(report.isSound, "\(report.findings)")
  }

  @Test(arguments: Engine.allCases, [[BodyKind.executive, .scrutiny], [.scrutiny, .executive]])
  func `no member of the executive sits on overview and scrutiny, whichever comes first`(
    engine: Engine, kinds: [BodyKind]
  ) throws {
    let records = try records(engine)
    try done(AddMember(member("ASH"), at: "kent", on: grounds()), records)
    let seats = try kinds.map { kind in
      let body = Body(reference: .init(rawValue: kind.rawValue), name: kind.words, kind: kind, powers: .recommends)
      try done(AddBody(body, at: "kent", on: grounds()), records)
      return Membership(body: body.reference, member: .init(rawValue: "ASH"))
    }
    try done(AddMembership(seats[0], at: "kent", on: grounds()), records)
    #expect(refusal(AddMembership(seats[1], at: "kent", on: grounds()), records).contains("executive"))
  }

  @Test(arguments: Engine.allCases)
  func `nobody sits on a body twice, nor in a seat that is full or not there`(engine: Engine) throws {
    let records = try seated(engine)
    var again = sits("ASH", "Pioneer", votes: false)
    again.reference = .init(rawValue: "LB.ASH.2")
    #expect(refusal(AddMembership(again, at: "kent", on: grounds()), records).contains("already"))
    #expect(
      refusal(AddMembership(sits("ELM", "County members"), at: "kent", on: grounds()), records).contains("are taken"))
    #expect(refusal(AddMembership(sits("ELM", "Parishes"), at: "kent", on: grounds()), records).contains("no seat"))
    #expect(refusal(AddMembership(sits("ELM", "Pioneer"), at: "kent", on: grounds()), records).contains("no vote"))
    #expect(refusal(AddMembership(sits("OAK", "Pioneer"), at: "kent", on: grounds()), records).contains("OAK"))
  }

  @Test(arguments: Engine.allCases)
  func `the leader of a district sits as leader, whoever else they are, and nobody else does`(engine: Engine) throws {
    let records = try records(engine)
    let both = member("LEE", offices: [Office(.leader, at: dover)])
    for member in [both, member("ASH")] { try done(AddMember(member, at: "kent", on: grounds()), records) }
    try done(AddBody(board(), at: "kent", on: grounds()), records)
    let wrong = refusal(AddMembership(sits("LEE", "County members"), at: "kent", on: grounds()), records)
    #expect(wrong.contains("both sides"))
    #expect(
      refusal(AddMembership(sits("ASH", "District leader"), at: "kent", on: grounds()), records).contains("leader"))
    try done(AddMembership(sits("LEE", "District leader", .chair), at: "kent", on: grounds()), records)
    #expect(try records.read { try $0.memberships(of: both.reference, at: "kent", on: Councils.today) }.count == 1)
  }

  @Test(arguments: Engine.allCases)
  func `a membership stands within the days of the body and of the member, and ends with them`(engine: Engine) throws {
    let records = try seated(engine)
    let before = Councils.today.adding(days: -1)
    #expect(
      refusal(AddMembership(sits("ELM", "Pioneer", votes: false), at: "kent", on: grounds(before)), records)
        .contains("There is no"))
    let later = Councils.day(2027, 4, 1)
    let ash = try #require(try records.read { try $0.standing(Member.self, of: "kent", on: later) }.first)
    try done(EndMember(ash, at: "kent", on: grounds(later, inSpite: true)), records)
    let left = try records.read { open in
      try [Councils.today, later].map { try open.memberships(on: .init(rawValue: "LB"), at: "kent", on: $0).count }
    }
    #expect(left == [1, 0])
  }

  @Test(arguments: Engine.allCases)
  func `a political group needs two signatures of members who are in no other`(engine: Engine) throws {
    let records = try seated(engine)
    var group = PoliticalGroup(
      reference: .init(rawValue: "GREEN"), name: "Green", signatories: [.init(rawValue: "ASH")])
    #expect(refusal(AddPoliticalGroup(group, at: "kent", on: grounds()), records).contains("two members"))
    group.signatories.append(.init(rawValue: "LEE"))
    #expect(refusal(AddPoliticalGroup(group, at: "kent", on: grounds()), records).contains("no member of the council"))
    group.signatories[1] = .init(rawValue: "ELM")
    try done(AddPoliticalGroup(group, at: "kent", on: grounds()), records)
    #expect(try records.read { try $0.standing(PoliticalGroup.self, of: "kent", on: Councils.today) }.count == 1)
  }

  @Test(arguments: Engine.allCases)
  func `bodies do not set each other up in a circle`(engine: Engine) throws {
    let records = try records(engine)
    try done(AddBody(board(), at: "kent", on: grounds()), records)
    var below = board()
    (below.reference, below.name, below.parent) = (.init(rawValue: "SUB"), "Below", .init(rawValue: "LB"))
    try done(AddBody(below, at: "kent", on: grounds()), records)
    let seen = try #require(try records.read { try $0.standing(Body.self, of: "kent", on: Councils.today) }.first)
    var turned = seen
    turned.parent = below.reference
    #expect(refusal(EditBody(turned, seen: seen, at: "kent", on: grounds()), records).contains("by itself"))
    #expect(refusal(EndBody(seen, at: "kent", on: grounds(Councils.day(2027, 4, 1))), records).contains("Below"))
  }

  @Test(arguments: Engine.allCases)
  func `a list enters everything at once in any order, and nothing when one line cannot stand`(engine: Engine) throws {
    let records = try records(engine)
    var ash = member("ASH")
    ash.group = .init(rawValue: "GREEN")
    let group = PoliticalGroup(
      reference: .init(rawValue: "GREEN"), name: "Green",
      signatories: [.init(rawValue: "ASH"), .init(rawValue: "ELM")])
    var list = BodyList(
      members: [ash, member("ELM")], groups: [group], bodies: [board()],
      memberships: [sits("ASH", "County members"), sits("ELM", "County members")])
    let wrong = refusal(ImportBodies(list, of: "kent", from: Councils.today, source: "list"), records)
    #expect(wrong.contains("are taken"))
    #expect(try records.read { try $0.standing(Member.self, of: "kent", on: Councils.today) }.isEmpty)
    list.memberships.removeLast()
    #expect(try done(ImportBodies(list, of: "kent", from: Councils.today, source: "list"), records) == 5)
    #expect(try done(ImportBodies(list, of: "kent", from: Councils.today, source: "list"), records) == 0)
    let report = try Verification(key: records.keeping.key).verify(records.database)
    #expect(report.isSound, "\(report.findings)")
  }
}
