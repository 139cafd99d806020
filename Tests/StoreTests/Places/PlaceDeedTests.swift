import Council
import DatabasePort
import Law
import Store
import TestEngines
import Testing

@testable import Actions

@Suite("Places")
struct PlaceDeedTests {
  private let swale = Place(
    reference: .init(rawValue: "SWALE"), name: "Swale", kind: .district, code: GSSCode(rawValue: "E07000113"))
  private let operatorAtTheMachine = ActingPerson.operatorAtTheMachine

  private func grounds(_ day: Day = Councils.today, inSpite: Bool = false) -> Grounds {
    Grounds(from: day, reason: "A test", warrant: Warrant(.decision, "Council"), inSpiteOfWarnings: inSpite)
  }

  private func records(_ engine: Engine) throws -> Records {
    let records = try engine.records()
    try records.carryOut(ImportCase(Councils.kent2010), by: operatorAtTheMachine, at: Councils.now)
    return records
  }

  private func done<D: Deed>(_ deed: D, _ records: Records) throws -> D.Outcome {
    try records.carryOut(deed, by: operatorAtTheMachine, at: Councils.now)
  }

  @Test(arguments: Engine.allCases)
  func `a place is added, changed, corrected and ended, and each version stands on its own days`(engine: Engine) throws
  {
    let records = try records(engine)
    _ = try done(AddPlace(swale, at: "kent", on: grounds()), records)
    let added = try #require(try records.read { try $0.versions(of: swale.reference, at: "kent") }.last?.value)
    var renamed = added
    renamed.name = "Swale Borough"
    let later = Councils.day(2027, 4, 1)
    _ = try done(EditPlace(renamed, seen: added, at: "kent", on: grounds(later)), records)
    let versions = try records.read { try $0.versions(of: swale.reference, at: "kent") }.map(\.value)
    #expect(versions.map(\.name) == ["Swale", "Swale Borough"])
    var corrected = versions[1]
    corrected.name = "Borough of Swale"
    _ = try done(
      CorrectPlace(
        corrected, seen: versions[1], at: "kent", Correction(of: nil, wrong: "Its name", reason: "A test")), records)
    corrected.from = later
    let end = Councils.day(2028, 4, 1)
    _ = try done(EndPlace(corrected, at: "kent", on: grounds(end)), records)
    let names = try records.read { open in
      try [Councils.today, later, end].map { try open.places(of: "kent", on: $0).map(\.name) }
    }
    #expect(names == [["Swale"], ["Borough of Swale"], []])
    let history = try records.read { try $0.history(of: swale.reference, at: "kent") }
    #expect(history.map(\.matter.deed) == ["end-place", "correct-place", "edit-place", "add-place"])
    let report = try Verification(key: records.keeping.key).verify(records.database)
    #expect(report.isSound, "\(report.findings)")
  }

  @Test(arguments: Engine.allCases)
  func `a place cannot lie in one that is not there, nor in itself by a detour`(engine: Engine) throws {
    let records = try records(engine)
    var ward = Place(reference: .init(rawValue: "W1"), name: "First", kind: .ward, parents: [.init(rawValue: "NONE")])
    #expect(throws: EstablishmentRefusal.self) { try done(AddPlace(ward, at: "kent", on: grounds()), records) }
    _ = try done(AddPlace(swale, at: "kent", on: grounds()), records)
    ward.parents = [swale.reference]
    _ = try done(AddPlace(ward, at: "kent", on: grounds()), records)
    var (inside, seen) = (swale, swale)
    seen.from = Councils.today
    inside.parents = [ward.reference]
    let refusal = #expect(throws: EstablishmentRefusal.self) {
      try done(EditPlace(inside, seen: seen, at: "kent", on: grounds()), records)
    }
    #expect(refusal?.description.contains("would lie in itself") == true)
  }

  @Test(arguments: Engine.allCases)
  func `posts answer for a place from a day on, and the place says so`(engine: Engine) throws {
    let records = try records(engine)
    _ = try done(AddPlace(swale, at: "kent", on: grounds()), records)
    let answer = AnsweringPosts([.init(rawValue: "CLO")], for: swale.reference)
    _ = try done(SetAnsweringPosts(answer, seen: nil, at: "kent", on: grounds()), records)
    let found = try records.read { try $0.answers(for: [swale.reference], at: "kent", on: Councils.today) }
    #expect(found.map(\.posts) == [[.init(rawValue: "CLO")]])
    let by = try records.read { try $0.answers(by: .init(rawValue: "CLO"), at: "kent", on: Councils.today) }
    #expect(by.map(\.place) == [swale.reference])
    let unknown = AnsweringPosts([.init(rawValue: "NOBODY")], for: swale.reference)
    #expect(throws: EstablishmentRefusal.self) {
      try done(SetAnsweringPosts(unknown, seen: found[0], at: "kent", on: grounds()), records)
    }
    #expect(throws: EstablishmentRefusal.changedMeanwhile) {
      try done(SetAnsweringPosts(unknown, seen: nil, at: "kent", on: grounds()), records)
    }
  }

  @Test(arguments: Engine.allCases)
  func `whoever ends a post is told which places nobody would answer for, and which keep another post`(
    engine: Engine
  ) throws {
    let records = try records(engine)
    let sheppey = Place(reference: .init(rawValue: "SHEPPEY"), name: "Sheppey", kind: .neighbourhood)
    for place in [swale, sheppey] { _ = try done(AddPlace(place, at: "kent", on: grounds()), records) }
    let posts = try records.read { try $0.establishment(of: "kent", on: Councils.today).posts }
    let clerk = try #require(posts.first { $0.reference.rawValue == "CLO" })
    let other = try #require(posts.first { $0.reference != clerk.reference })
    for (place, named) in [(swale, [clerk.reference]), (sheppey, [other.reference, clerk.reference])] {
      _ = try done(
        SetAnsweringPosts(AnsweringPosts(named, for: place.reference), seen: nil, at: "kent", on: grounds()), records)
    }
    let refusal = #expect(throws: EstablishmentRefusal.self) {
      try done(EndPost(clerk, at: "kent", on: grounds()), records)
    }
    let words = refusal?.description ?? ""
    #expect(words.contains("Nobody would answer for these places from 5 January 2026: Swale (SWALE)."), "\(words)")
    #expect(words.contains("the other posts named would: Sheppey (SHEPPEY)."), "\(words)")
  }

  @Test(arguments: Engine.allCases)
  func `a list of places is entered whole or not at all, and a second time changes nothing`(engine: Engine) throws {
    let records = try records(engine)
    let square = Boundary([
      [[(0, 0), (9, 0), (9, 9), (0, 9), (0, 0)].map { Position(longitude: $0.0, latitude: $0.1) }]
    ])
    let ward = Place(reference: .init(rawValue: "W1"), name: "First", kind: .ward, parents: [swale.reference])
    let list = [ListedPlace(ward, boundary: square), ListedPlace(swale)]
    let outcome = try done(ImportPlaces(list, of: "kent", from: nil, source: "list.csv"), records)
    #expect(outcome.places == 2 && outcome.boundaries == 1)
    #expect(
      try done(ImportPlaces(list, of: "kent", from: nil, source: "list.csv"), records) == PlacesOutcome())
    var lost = ward
    lost.reference = .init(rawValue: "W2")
    lost.parents = [.init(rawValue: "NONE")]
    let before = try records.read { try $0.recordHead(of: "kent").number }
    #expect(throws: EstablishmentRefusal.self) {
      try done(ImportPlaces(list + [ListedPlace(lost)], of: "kent", from: nil, source: "more.csv"), records)
    }
    let (places, head, around) = try records.read {
      (
        try $0.places(of: "kent", on: Councils.today), try $0.recordHead(of: "kent").number,
        try $0.places(around: Position(longitude: 4, latitude: 4), of: "kent", on: Councils.today)
      )
    }
    #expect(Set(places.map(\.reference)) == [ward.reference, swale.reference])
    #expect(head == before)
    #expect(around == [ward.reference])
    let named = try records.read { try $0.places(named: "sWaL", of: "kent", on: Councils.today, atMost: 5) }
    #expect(named.map(\.reference) == [swale.reference])
    var accented = ward
    (accented.reference, accented.name, accented.code) = (.init(rawValue: "ECOLE"), "Île d’École", nil)
    _ = try done(ImportPlaces([ListedPlace(accented)], of: "kent", from: nil, source: "more.csv"), records)
    let found = try records.read { try $0.places(named: "École", of: "kent", on: Councils.today, atMost: 5) }
    #expect(found.map(\.reference) == [accented.reference])
    #expect(try records.read { try $0.placeCounts(of: "kent", on: Councils.today) } == [.ward: 2, .district: 1])
    let within = try records.read { try $0.places(within: swale.reference, of: "kent", on: Councils.today) }
    #expect(within.map(\.reference) == [ward.reference, accented.reference])
  }

  @Test(arguments: Engine.allCases)
  func `postcodes are entered whole, told to every council's record, and an altered one is noticed`(engine: Engine)
    throws
  {
    let records = try records(engine)
    _ = try done(RecordAuthority(Councils.rotherham), records)
    var directory = PostcodeDirectory()
    let postcode = try #require(Postcode(typed: "ME10 3HT"))
    let code = try #require(swale.code)
    Array("ME103HT".utf8).withUnsafeBufferPointer { bytes in
      guard let key = PostcodeKey(bytes) else { return }
      _ = directory.add(key, codes: (0, code.number, 0, 0, 0), position: nil, ended: 0)
    }
    _ = try done(ImportPostcodes(directory, edition: "August 2026", fileDigest: "none", at: "kent"), records)
    #expect(try records.read { try $0.facts(of: postcode) }?.codes == [code])
    #expect(try records.read { try $0.postcodeEdition(of: "rotherham") }?.name == "August 2026")
    #expect(try Verification(key: records.keeping.key).verify(records.database).isSound)
    try records.database.write { try $0.run("update postcode_sector set sector = 'ME10 4'") }
    let report = try Verification(key: records.keeping.key).verify(records.database)
    #expect(report.findings.map(\.table) == ["postcode_sector", "postcode_sector"])
  }
}
