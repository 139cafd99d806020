import Actions
import Council
import Demo
import Law
import Store
import TestEngines
import Testing

@Suite("The bodies of the demonstration")
struct BodiesTests {
  private static let today = Day(iso: "2026-11-21") ?? Day(number: 0)
  private let county = County.eddershire

  private func told() throws -> Records {
    let records = try Engine.sqlite.records()
    try DemoCounty.tell(into: records, today: Self.today)
    return records
  }

  @Test func `every division has a member, every district a board with parity, and a leader in its chair`() throws {
    try told().read { open in
      let members = try open.standing(Member.self, of: county.id, on: Self.today)
      let divisions = try open.places(of: county.id, on: Self.today).filter { $0.kind == .electoralDivision }
      for division in divisions { #expect(members.count { $0.represents.contains(division.reference) } == 1) }
      let boards = try open.standing(Body.self, of: county.id, on: Self.today).filter { $0.kind == .board }
      #expect(boards.count == 5)
      for board in boards {
        #expect(board.objections.isEmpty)
        let sitting = try open.memberships(on: board.reference, at: county.id, on: Self.today)
        #expect(sitting.filter { $0.role == .chair }.map(\.seat) == ["District leader"])
      }
    }
  }

  @Test func `seven area assemblies meet residents, one for each on the map, and are a model of the published review`()
    throws
  {
    try told().read { open in
      let assemblies = try open.standing(Body.self, of: county.id, on: Self.today).filter { $0.kind == .areaAssembly }
      let areas = try open.places(of: county.id, on: Self.today).filter { $0.kind == .areaAssembly }
      #expect(Set(assemblies.flatMap(\.areas)) == Set(areas.map(\.reference)) && assemblies.count == 7)
      let published = try open.modelReviews(at: county.id).compactMap(\.comparison).first
      let model = published?.models.first { $0.name == "Area assemblies" }
      #expect(model?.meetings == 21 && model?.population == nil)
    }
  }

  @Test func `the leader of one district is a county member too, so its board has one seat fewer on each side`() throws
  {
    try told().read { open in
      let board = try open.standing(Body.self, of: county.id, on: Self.today)
        .first { $0.reference.rawValue == "STELLBRIDGE-BOARD" }
      #expect(board?.votingSeats(appointedBy: county.name) == 3)
      #expect(board?.votingSeats(appointedBy: "Stellbridge District Council") == 3)
    }
  }
}
