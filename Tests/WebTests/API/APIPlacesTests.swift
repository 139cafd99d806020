import Actions
import Council
import Hummingbird
import Law
import Publishing
import Store
import TestEngines
import Testing

@testable import Web

@Suite("Places through the API")
struct APIPlacesTests {
  @Test(arguments: Engine.allCases)
  func `a place is added, changed, put right and ended by the page’s deeds`(engine: Engine) async throws {
    let town = try Town(engine)
    try town.enterPlaces()
    let program = try Program(town)
    let new = Program.change(
      #""name": "Am Ward", "kind": "ward", "code": "E05999999", "parents": ["AA"]"#, more: #""reference": "AMW","#)
    let added = try await program.post("/places", new)
    #expect(added.status == 201, "\(added.text)")
    #expect(try await program.get(added.location).json["matter"]?["deed"]?.text == "add-place")
    #expect(try await program.get("/places?within=AA").json["items"]?.items.map { $0["reference"]?.text } == ["AMW"])
    let tag = try await program.get("/places/AMW").tag
    let renamed = Program.change(#""name": "Ambridge Ward""#, from: "2026-12-01")
    #expect(try await program.post("/places/AMW/changes", renamed).status == 428)
    #expect(try await program.post("/places/AMW/changes", renamed, [.ifMatch: tag]).status == 201)
    #expect(try await program.post("/places/AMW/changes", renamed, [.ifMatch: tag]).status == 412)
    #expect(try await program.get("/places/AMW?on=2026-12-01").json["name"]?.text == "Ambridge Ward")
    let late = try await program.get("/places/AMW?on=2026-12-01").tag
    let end = """
      {"from": "2027-02-01", "warrant": "decision", "under": "Council, 1 November", "reason": "The ward was abolished"}
      """
    #expect(try await program.post("/places/AMW/endings", end, [.ifMatch: late]).status == 201)
    #expect(try await program.get("/places/AMW?on=2027-02-01").status == 404)
    #expect(try await program.get("/places/AMW/history").json["items"]?.items.count == 3)
  }

  @Test func `what does not fit a place is told with its place`() async throws {
    let town = try Town()
    try town.enterPlaces()
    let program = try Program(town)
    func places(_ set: String) async throws -> [String] {
      let reply = try await program.post("/places", Program.change(set, more: #""reference": "X","#))
      #expect(reply.status == 422, "\(set)")
      return try reply.places
    }
    #expect(try await places(#""name": "X", "kind": "village""#) == ["/set/kind"])
    #expect(try await places(#""name": "X", "code": "rubbish""#) == ["/set/code"])
    #expect(try await places(#""name": "X", "parents": ["NOWHERE"]"#) == ["/set/parents"])
    #expect(try await places(#""name": """#) == ["/set/name"])
  }

  @Test(arguments: Engine.allCases)
  func `who answers is set once without a version, and then only by who saw it`(engine: Engine) async throws {
    let town = try Town(engine)
    try town.enterPlaces()
    let program = try Program(town)
    #expect(try await program.get("/places/AA/answering").status == 404)
    let first = Program.change(#""posts": ["CSM"]"#)
    #expect(try await program.post("/places/AA/answering", first).status == 201)
    let tag = try await program.get("/places/AA/answering").tag
    let second = Program.change(#""posts": ["RECEP", "CSM"]"#, from: "2026-12-01")
    #expect(try await program.post("/places/AA/answering", second).status == 428)
    #expect(try await program.post("/places/AA/answering", second, [.ifMatch: tag]).status == 201)
    let unknown = Program.change(#""posts": ["NOBODY"]"#, from: "2027-01-01")
    let standing = try await program.get("/places/AA/answering?on=2027-01-01").tag
    #expect(try await program.post("/places/AA/answering", unknown, [.ifMatch: standing]).places == ["/set/posts"])
  }

  @Test func `the boundary is a feature with degrees to six places`() async throws {
    let town = try Town()
    try town.enterPlaces()
    let reply = try await Program.anonymous(town).get("/places/AA/boundary")
    #expect(reply.headers[.contentType] == "application/geo+json")
    #expect(reply.text.replacing(#/\s/#, with: "").contains("[[[[-2,52],[-1.9,52],[-1.9,52.1],[-2,52.1],[-2,52]]]]"))
    #expect(try await Program.anonymous(town).get("/places/NOWHERE/boundary").status == 404)
  }

  @Test func `a name leads to its places and who answers, and the answer is kept nowhere`() async throws {
    let town = try Town()
    try town.enterPlaces()
    let program = try Program(town)
    let answering = Program.change(#""posts": ["CSM"]"#)
    #expect(try await program.post("/places/AA/answering", answering).status == 201)
    let reply = try await Program.anonymous(town).get("/my-area?q=am%20vale")
    #expect(try reply.json["by"]?.text == "place")
    #expect(try reply.json["places"]?.items.first?["posts"]?.items.first?["reference"]?.text == "CSM")
    #expect(reply.headers[.cacheControl] == "no-store")
    let unknown = try await Program.anonymous(town).get("/my-area?q=AM1%201AA")
    #expect(unknown.status == 404)
    #expect(unknown.text.contains("no postcodes are entered here yet"))
    #expect(try await Program.anonymous(town).get("/my-area").status == 400)
  }
}

extension Town {
  /// Enters one place with a boundary.
  func enterPlaces() throws {
    let points: [(Int32, Int32)] = [(0, 0), (100_000, 0), (100_000, 100_000), (0, 100_000), (0, 0)]
    let ring = points.map { Position(longitude: -2_000_000 + $0.0, latitude: 52_000_000 + $0.1) }
    let place = Council.Place(reference: .init(rawValue: "AA"), name: "Am Vale", kind: .areaAssembly)
    try records.carryOut(
      ImportPlaces([ListedPlace(place, boundary: Boundary([[ring]]))], of: Self.id, from: nil, source: "places.csv"),
      by: .operatorAtTheMachine, at: clock.now)
  }
}
