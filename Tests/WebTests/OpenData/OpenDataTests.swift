import Council
import Foundation
import Hummingbird
import TestEngines
import Testing

@testable import Web

@Suite("Open data over HTTP")
struct OpenDataTests {
  @Test(arguments: Engine.allCases)
  func `anybody reads people and bodies as Popolo, and what has not changed is not sent again`(engine: Engine)
    async throws
  {
    let town = try Town(engine)
    try town.enterBodies()
    let answer = try await town.ask(.get, "/\(Town.id)/popolo.json")
    #expect(answer.status == 200 && answer.headers[.contentType] == "application/json")
    #expect(try answer.json["persons"]?.items.map { $0["name"]?.text } == ["Cllr ASH", "Cllr ELM"])
    #expect(try await town.ask(.get, "/\(Town.id)/popolo.json", [.ifNoneMatch: answer.tag]).status == 304)
    #expect(try await town.ask(.get, "/\(Town.id)/popolo.json?on=yesterday").status == 400)
    #expect(try await town.ask(.get, "/nowhere/popolo.json").status == 404)
    for (file, words) in [("members", "Cllr ELM"), ("bodies", "Planning Committee"), ("memberships", "PLAN,Planning")] {
      let list = try await town.ask(.get, "/\(Town.id)/\(file).csv")
      #expect(list.status == 200 && list.text.contains(words))
      #expect(list.headers[.contentDisposition]?.contains("\(Town.id)-\(file)-") == true)
    }
  }

  @Test(arguments: Engine.allCases)
  func `programs list bodies, members and who sits where, and read one`(engine: Engine) async throws {
    let town = try Town(engine)
    try town.enterBodies()
    let program = Program.anonymous(town)
    #expect(try await program.get("/bodies").json["items"]?.items.map { $0["reference"]?.text } == ["PLAN"])
    #expect(try await program.get("/bodies/PLAN").json["seats"]?.items.first?["number"]?.whole == 9)
    #expect(try await program.get("/members?limit=1").json["next"]?.text != nil)
    #expect(try await program.get("/members/ELM").json["group"]?.text == "GREEN")
    #expect(try await program.get("/memberships").json["items"]?.items.map { $0["member"]?.text } == ["ASH"])
    #expect(try await program.get("/bodies/NONE").status == 404)
  }
}
