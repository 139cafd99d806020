import Actions
import Council
import Foundation
import Hummingbird
import Law
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
  func
    `anybody reads meetings as events of Open Civic Data, page after page, and what has not changed is not sent again`(
      engine: Engine
    ) async throws
  {
    let town = try Town(engine)
    try town.enterBodies()
    try town.enterMeeting()
    let days = (61...112).map { town.clock.now.day.adding(days: $0) }
    try town.records.carryOut(
      ScheduleMeetings(
        of: .init(rawValue: "PLAN"), on: days, minute: 600, place: "Hall", at: Town.id, inSpiteOfWarnings: true),
      by: .operatorAtTheMachine, at: town.clock.now)
    let address = "/\(Town.id)/events.json"
    let answer = try await town.ask(.get, address)
    #expect(answer.status == 200 && answer.headers[.contentType] == "application/json")
    let first = try #require(try answer.json["results"]?.items)
    #expect(first.count == 50 && first[0]["_type"]?.text == "event" && first[0]["status"]?.text == "tentative")
    #expect(first[0]["name"]?.text == "Planning Committee" && first[0]["agenda"]?.items.isEmpty == true)
    #expect(try await town.ask(.get, address, [.ifNoneMatch: answer.tag]).status == 304)
    let last = try #require(first.last?["extras"]?["meeting"]?.text)
    #expect(try answer.json["meta"]?["next"]?.text?.hasSuffix("/events.json?after=\(last)") == true)
    let rest = try await town.ask(.get, "\(address)?after=\(last)").json
    #expect(rest["results"]?.items.count == 3 && rest["meta"]?["next"]?.text == nil)
    let all = (first + (rest["results"]?.items ?? [])).compactMap { $0["id"]?.text }
    #expect(Set(all).count == 53 && all.allSatisfy { $0.contains(#/^ocd-event\/[0-9a-f]{8}-[0-9a-f-]{27}$/#) })
    #expect(try await town.ask(.get, "\(address)?body=NONE").json["results"]?.items.isEmpty == true)
    for wrong in ["from=yesterday", "until=31-31-31", "after=NONE"] {
      #expect(try await town.ask(.get, "\(address)?\(wrong)").status == 400, "\(wrong)")
    }
    #expect(try await town.ask(.get, "/nowhere/events.json").status == 404)
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
