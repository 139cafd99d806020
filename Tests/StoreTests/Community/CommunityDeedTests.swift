import Council
import DatabasePort
import Law
import Store
import TestEngines
import Testing

@testable import Actions

@Suite("The register of voluntary and community groups")
struct CommunityDeedTests {
  private let officer = ActingPerson(
    .account("e1"), post: "Engagement Officer", grants: [RoleGrant(authority: "kent", role: .engagementOfficer)])

  private func register(_ engine: Engine) throws -> Records {
    let records = try engine.records()
    try records.carryOut(RecordAuthority(Councils.kent), by: .operatorAtTheMachine, at: Councils.now)
    return records
  }

  private func group(_ name: String, charity: String? = nil, company: String? = nil) -> CommunityGroup {
    CommunityGroup(name: name, .trust, charity: charity, company: company, about: "It meets.")
  }

  @discardableResult
  private func act<D: Deed>(_ deed: D, _ records: Records, on day: Day = Councils.today) throws -> D.Outcome {
    try records.carryOut(deed, by: officer, at: Now(Councils.now.moment, day))
  }

  private func refusal(_ deed: some Deed, _ records: Records) -> String {
    do {
      try act(deed, records)
      return ""
    } catch { return "\(error)" }
  }

  @Test(arguments: Engine.allCases)
  func `a number that another group has is refused with the name of that one`(engine: Engine) throws {
    let records = try register(engine)
    #expect(try act(EnterCommunityGroup(group("Club", charity: "123456"), at: "kent"), records).rawValue == "V-1")
    #expect(
      try act(EnterCommunityGroup(group("Shed", company: "01234567"), at: "kent"), records).rawValue == "V-2")
    #expect(refusal(EnterCommunityGroup(group("Copy", charity: "123456"), at: "kent"), records).contains("Club (V-1)"))
    #expect(refusal(EnterCommunityGroup(group("Copy", company: "1234567"), at: "kent"), records).contains("Shed (V-2)"))
    // Without the deed's own look the table refuses it.
    #expect(throws: DatabaseProblem.self) {
      try records.change { open in
        var copy = group("Copy", charity: "123456")
        copy.reference = .init(rawValue: "V-9")
        try open.save(copy, at: "kent")
      }
    }
    for name in ["One", "Two"] { try act(EnterCommunityGroup(group(name), at: "kent"), records) }
    #expect(try records.read { try $0.communityGroups(at: "kent") }.map(\.name) == ["Club", "One", "Shed", "Two"])
  }

  @Test(arguments: Engine.allCases)
  func `what somebody else changed meanwhile is not overwritten`(engine: Engine) throws {
    let records = try register(engine)
    let reference = try act(EnterCommunityGroup(group("Club"), at: "kent"), records)
    let seen = try #require(try records.read { try $0.communityGroup(reference, at: "kent") })
    try act(ChangeCommunityGroup(group("Youth Club"), seen: seen, at: "kent"), records)
    #expect(refusal(ChangeCommunityGroup(group("Old Club"), seen: seen, at: "kent"), records).contains("Somebody else"))
    var far = group("Youth Club")
    far.places = [.init(rawValue: "MARS")]
    let now = try #require(try records.read { try $0.communityGroup(reference, at: "kent") })
    #expect(refusal(ChangeCommunityGroup(far, seen: now, at: "kent"), records).contains("There is no place “MARS”"))
  }

  @Test(arguments: Engine.allCases)
  func `a list enters, changes and leaves alone, and a second time changes nothing`(engine: Engine) throws {
    let records = try register(engine)
    let club = try act(EnterCommunityGroup(group("Club", charity: "123456"), at: "kent"), records)
    let list = [group("The Club", charity: "123456"), group("Shed")]
    #expect(try act(ImportCommunityGroups(list, from: "groups.csv", at: "kent"), records) == 2)
    #expect(try act(ImportCommunityGroups(list, from: "groups.csv", at: "kent"), records) == 0)
    #expect(try records.read { try $0.communityGroup(club, at: "kent") }?.name == "The Club")
    var unknown = group("Ghost")
    unknown.reference = .init(rawValue: "V-77")
    #expect(refusal(ImportCommunityGroups([unknown], from: "g.csv", at: "kent"), records).contains("no group V-77"))
    let twice = ImportCommunityGroups([group("Shed"), group("shed")], from: "g.csv", at: "kent")
    #expect(refusal(twice, records).contains("stands twice in the list"))
  }

  @Test(arguments: Engine.allCases)
  func `contacts stand in no public entry, and go a year after the group ended`(engine: Engine) throws {
    let records = try register(engine)
    let club = try act(EnterCommunityGroup(group("Club"), at: "kent"), records)
    let contact = CommunityContact(
      at: club, name: "Zephyrine", email: EmailAddress("z@marker.example"), givenOn: Councils.today)
    try act(EnterCommunityContact(contact, at: "kent"), records)
    #expect(refusal(EnterCommunityContact(contact, at: "kent"), records).contains("entered already"))
    #expect(
      refusal(
        EnterCommunityContact(CommunityContact(at: club, name: "Nobody", givenOn: Councils.today), at: "kent"), records
      ).contains("e-mail address or a telephone number"))
    for (place, texts) in try Everything.texts(in: records.database) where !place.hasPrefix("community_contact.") {
      #expect(!texts.contains { $0.lowercased().contains("zephyrine") }, "\(place)")
    }
    try act(EndCommunityGroup(club, on: Councils.today, because: "It merged.", at: "kent"), records)
    #expect(refusal(EndCommunityGroup(club, on: Councils.today, because: "x", at: "kent"), records).contains("already"))
    func contacts(after days: Int) throws -> Int {
      let day = Councils.today.adding(days: days)
      let now = Now(Councils.now.moment.adding(seconds: days * 86_400), day)
      try records.carryOut(CarryOutRetention(at: "kent"), by: .folkmoot, at: now)
      return try records.read { try $0.communityContacts(of: club, at: "kent") }.count
    }
    #expect(try contacts(after: 360) == 1)
    #expect(try contacts(after: 370) == 0)
    #expect(try Verification(key: Engine.keeping.key).verify(records.database).isSound)
  }

  @Test(arguments: Engine.allCases)
  func `a contact is forgotten when it is removed, and a second time changes nothing`(engine: Engine) throws {
    let records = try register(engine)
    let club = try act(EnterCommunityGroup(group("Club"), at: "kent"), records)
    let contact = CommunityContact(at: club, name: "Ada", telephone: "01632 960144", givenOn: Councils.today)
    try act(EnterCommunityContact(contact, at: "kent"), records)
    let kept = try #require(try records.read { try $0.communityContacts(of: club, at: "kent") }.first)
    for _ in 1...2 { try act(RemoveCommunityContact(kept.id, of: club, at: "kent"), records) }
    #expect(try records.read { try $0.communityContacts(of: club, at: "kent") }.isEmpty)
  }

  @Test(arguments: Engine.allCases)
  func `a talk leaves a step that is due until it is done`(engine: Engine) throws {
    let records = try register(engine)
    let club = try act(EnterCommunityGroup(group("Club"), at: "kent"), records)
    let note = LiaisonNote(
      with: club, on: Councils.today, words: "They need a room.", step: "Find one", due: Councils.today.adding(days: 7))
    try act(NoteLiaison(note, at: "kent"), records)
    #expect(refusal(NoteLiaison(note, at: "kent"), records).contains("noted already"))
    let due = try records.read { try $0.liaisonSteps(at: "kent") }
    #expect(due.map(\.step) == ["Find one"] && due.first?.post == "Engagement Officer")
    #expect(try act(FinishLiaisonStep(1, at: "kent"), records) == club)
    #expect(try act(FinishLiaisonStep(1, at: "kent"), records) == club)
    #expect(try records.read { try $0.liaisonSteps(at: "kent") }.isEmpty)
    #expect(try records.read { try $0.liaison(with: club, at: "kent") }.first?.doneOn == Councils.today)
    #expect(refusal(FinishLiaisonStep(9, at: "kent"), records).contains("There is no note 9"))
  }
}
