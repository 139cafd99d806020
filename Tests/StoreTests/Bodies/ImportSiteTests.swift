import Council
import Law
import Store
import TestEngines
import Testing

@testable import Actions

@Suite("Members and bodies taken over from another site")
struct ImportSiteTests {
  private func list(_ committee: String = "Planning Committee") -> SiteList {
    SiteList(
      councillors: [
        .init(number: 7, name: "Cllr Ash", group: "Green Party", wards: ["Am Ward"], from: Day(iso: "2025-05-06")),
        .init(number: 8, name: "Cllr Elm", group: "Green Party", wards: ["Am Ward", "Bor Ward"], from: nil),
        .init(number: 9, name: "Cllr Oak", group: "Alone", wards: [], from: nil),
      ], committees: [.init(number: 3, name: committee, members: [7, 8, 99]), .init(number: 4, name: "Cabinet")])
  }

  private func records(_ engine: Engine) throws -> Records {
    let records = try engine.records()
    try records.carryOut(RecordAuthority(Councils.kent), by: .operatorAtTheMachine, at: Councils.now)
    return records
  }

  private func take(_ list: SiteList, _ records: Records) throws -> ImportSite.Outcome {
    try records.carryOut(
      ImportSite(list, of: "kent", from: nil, source: "wards.xml"), by: .operatorAtTheMachine, at: Councils.now)
  }

  @Test(arguments: Engine.allCases)
  func `all of it is entered once, and the second time changes nothing`(engine: Engine) throws {
    let records = try self.records(engine)
    let first = try take(list(), records)
    #expect(first.places == 2 && first.others == 3 + 1 + 2 + 2)
    #expect(try take(list(), records) == ImportSite.Outcome())
    try records.read { open in
      let members = try open.standing(Member.self, of: "kent", on: Councils.today)
      #expect(members.map(\.group?.rawValue) == ["GREEN-PARTY", "GREEN-PARTY", nil])
      #expect(members[1].represents.map(\.rawValue) == ["WARD-AM-WARD", "WARD-BOR-WARD"])
      let bodies = try open.standing(Body.self, of: "kent", on: Councils.today)
      #expect(bodies.map(\.kind) == [.committee, .executive])
    }
  }

  @Test(arguments: Engine.allCases)
  func `where something cannot stand, nothing is entered`(engine: Engine) throws {
    let records = try self.records(engine)
    var wrong = list()
    wrong.councillors[0].name = ""
    #expect(throws: EstablishmentRefusal.self) { try take(wrong, records) }
    let (places, members) = try records.read { open in
      (
        try open.places(of: "kent", on: Councils.today), try open.standing(Member.self, of: "kent", on: Councils.today)
      )
    }
    #expect(places.isEmpty && members.isEmpty)
  }

  @Test(arguments: Engine.allCases)
  func `what has another name there now is changed, and stays what it was`(engine: Engine) throws {
    let records = try self.records(engine)
    _ = try take(list(), records)
    #expect(try take(list("Licensing Committee"), records).others == 1)
    let body = try records.read { try $0.standing(Body.self, of: "kent", on: Councils.today) }.first
    #expect(body?.reference.rawValue == "MG-3" && body?.kind == .licensing)
  }
}
