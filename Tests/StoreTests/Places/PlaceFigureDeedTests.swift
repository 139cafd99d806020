import Council
import DatabasePort
import Law
import Store
import TestEngines
import Testing

@testable import Actions

@Suite("Residents and deprivation of places")
struct PlaceFigureDeedTests {
  private func records(_ engine: Engine) throws -> Records {
    let records = try engine.records()
    try records.carryOut(ImportCase(Councils.kent2010), by: .operatorAtTheMachine, at: Councils.now)
    let places = ["SWALE", "ASHFORD"].map { Place(reference: .init(rawValue: $0), name: $0, kind: .district) }
    try records.carryOut(
      ImportPlaces(places.map { ListedPlace($0) }, of: "kent", from: nil, source: "places.csv"),
      by: .operatorAtTheMachine, at: Councils.now)
    return records
  }

  private func figure(_ place: String, _ residents: Int, _ tenth: Int? = nil, source: String = "ONS") -> PlaceFigure {
    PlaceFigure(
      of: .init(rawValue: place), residents: residents, year: 2024, tenth: tenth, edition: tenth.map { _ in 2025 },
      source: source)
  }

  private func enter(_ figures: [PlaceFigure], _ records: Records) throws -> Int {
    try records.carryOut(
      EnterPlaceFigures(figures, of: "kent", source: "figures.csv"), by: .operatorAtTheMachine, at: Councils.now)
  }

  @Test(arguments: Engine.allCases)
  func `figures are entered, changed one by one, and stand on the record`(engine: Engine) throws {
    let records = try records(engine)
    #expect(try enter([figure("SWALE", 155_000, 3), figure("ASHFORD", 138_000)], records) == 2)
    #expect(try enter([figure("SWALE", 155_000, 3), figure("ASHFORD", 140_000)], records) == 1)
    #expect(try enter([figure("ASHFORD", 140_000)], records) == 0)
    let kept = try records.read { try $0.placeFigures(of: "kent") }
    #expect(kept == [figure("ASHFORD", 140_000), figure("SWALE", 155_000, 3)])
    #expect(try records.read { try $0.figure(of: .init(rawValue: "SWALE"), at: "kent") } == figure("SWALE", 155_000, 3))
    #expect(try records.read { try $0.figure(of: .init(rawValue: "SWALE"), at: "rotherham") } == nil)
    let report = try Verification(key: records.keeping.key).verify(records.database)
    #expect(report.isSound, "\(report.findings)")
  }

  @Test(arguments: Engine.allCases)
  func `one that cannot be right keeps all of the list out`(engine: Engine) throws {
    let records = try records(engine)
    let wrongs = [
      figure("NOWHERE", 5), figure("ASHFORD", -1), figure("ASHFORD", 5, 11), figure("ASHFORD", 5, source: ""),
    ]
    for wrong in wrongs {
      let refusal = #expect(throws: EstablishmentRefusal.self) {
        try enter([figure("SWALE", 155_000), wrong], records)
      }
      #expect(refusal?.description.contains(wrong.place.rawValue) == true)
    }
    #expect(try records.read { try $0.placeFigures(of: "kent") }.isEmpty)
  }
}
