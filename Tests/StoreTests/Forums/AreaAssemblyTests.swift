import Council
import Law
import Store
import TestEngines
import Testing

@testable import Actions

@Suite("Seven area assemblies, as Rotherham had in 2014")
struct AreaAssemblyTests {
  private let officer = ActingPerson(
    .account("e1"), post: "Engagement Officer", grants: [RoleGrant(authority: "rotherham", role: .engagementOfficer)])
  private let numbers = 1...7

  private func assembly(_ number: Int) -> Body.Reference { .init(rawValue: "AA\(number)") }

  /// The council, the seven areas, an assembly for each, and one other way of meeting residents.
  private func council(_ engine: Engine) throws -> Records {
    let records = try engine.records()
    func enter<D: Deed>(_ deed: D) throws -> D.Outcome {
      try records.carryOut(deed, by: .operatorAtTheMachine, at: Councils.now)
    }
    _ = try enter(RecordAuthority(Councils.rotherham))
    let whole = Place(reference: .init(rawValue: "ROTHERHAM"), name: "Rotherham", kind: .district)
    let areas = numbers.map {
      Place(
        reference: .init(rawValue: "AREA\($0)"), name: "Area assembly \($0) of 7", kind: .areaAssembly,
        parents: [whole.reference])
    }
    _ = try enter(
      ImportPlaces(([whole] + areas).map { ListedPlace($0) }, of: "rotherham", from: nil, source: "places.csv"))
    let bodies =
      zip(numbers, areas).map { number, area in
        Body(
          reference: assembly(number), name: area.name, kind: .areaAssembly, powers: .advises, areas: [area.reference])
      } + [Body(reference: .init(rawValue: "WARD"), name: "Ward meeting", kind: .wardMeeting, powers: .advises)]
    _ = try enter(ImportBodies(BodyList(bodies: bodies), of: "rotherham", from: nil, source: "bodies"))
    return records
  }

  @discardableResult
  private func act<D: Deed>(_ deed: D, _ records: Records) throws -> D.Outcome {
    try records.carryOut(deed, by: officer, at: Councils.now)
  }

  private func meet(_ body: Body.Reference, _ residents: Int, _ records: Records) throws {
    try act(
      RecordForumMeeting(
        ForumMeeting(
          of: body, heldOn: Councils.today.adding(days: -20), .inPerson, venue: "Hall", residents: residents,
          officerMinutes: 60, hourPence: 20_00), at: "rotherham"), records)
  }

  private func review(_ records: Records) throws -> ModelComparison {
    let reference = try act(
      OpenModelReview(
        ModelReview(
          title: "How we meet residents", due: Councils.today.adding(days: 30),
          from: Councils.today.adding(days: -364), to: Councils.today,
          models: [.init("Area assemblies", numbers.map(assembly)), .init("Ward meetings", [.init(rawValue: "WARD")])]),
        at: "rotherham"), records)
    return try records.read { open in
      let kept = try #require(try open.modelReview(reference, at: "rotherham"))
      return try open.comparison(of: kept, at: "rotherham", on: Councils.today)
    }
  }

  @Test(arguments: Engine.allCases)
  func `a review over the seven draws them as one model, each assembly for its own area`(engine: Engine) throws {
    let records = try council(engine)
    for number in numbers {
      try act(
        StateForumRules(
          ForumRules(of: assembly(number), openTo: .everybody, chair: .member, timesAYear: 3), seen: nil,
          at: "rotherham"), records)
      try meet(assembly(number), 20 + number, records)
    }
    try meet(.init(rawValue: "WARD"), 12, records)
    let comparison = try review(records)
    let model = try #require(comparison.models.first)
    #expect(model.bodies == numbers.map { "Area assembly \($0) of 7" })
    #expect(model.attendance == Array(21...27) && model.meant == 21 && model.population == nil)
    #expect(comparison.differences(in: .residents).map(\.finding) == [.tooFew])
    for number in numbers {
      let found = try records.read {
        try $0.bodies(for: [.init(rawValue: "AREA\(number)")], at: "rotherham", on: Councils.today)
      }
      #expect(found.map(\.reference) == [assembly(number)])
    }
  }

  @Test(arguments: Engine.allCases)
  func `while one of the seven has no rules, it is not told how many meetings were meant`(engine: Engine) throws {
    let records = try council(engine)
    for number in numbers.dropLast() {
      try act(
        StateForumRules(
          ForumRules(of: assembly(number), openTo: .everybody, chair: .member, timesAYear: 3), seen: nil,
          at: "rotherham"), records)
    }
    #expect(try review(records).models.first?.meant == nil)
  }
}
