import Council
import Hummingbird
import Law
import Publishing
import TestEngines
import Testing

@testable import Web

@Suite("The document of the API")
struct APIDocumentTests {
  @Test func `it names every address of the API, and every reference in it leads somewhere`() async throws {
    let town = try Town()
    let document = try await Program.anonymous(town).get("/api/v1/openapi.json").json
    guard case .object(let paths) = document["paths"] else { return #expect(Bool(false), "there are no paths") }
    let told = Set(paths.flatMap { path, operations in Self.names(operations).map { "\($0.uppercased()) \(path)" } })
    let routed = Set(
      town.routes.filter { $0.isAPI && $0.method != "HEAD" && $0.path != APIAddress.document }
        .map { "\($0.method) \(OpenAPIDocument.templated($0.path))" })
    #expect(told == routed)
    let schemas = Set(Self.names(document["components"]?["schemas"] ?? .null))
    let references = Self.texts(document, named: "$ref").map { $0.replacing("#/components/schemas/", with: "") }
    #expect(references.count > 40)
    #expect(Set(references).isSubset(of: schemas))
    let operations = Self.texts(document, named: "operationId")
    #expect(Set(operations).count == operations.count && operations.count == routed.count)
  }

  @Test func `the longest question that it allows is short enough to be read`() throws {
    let town = try Town()
    for endpoint in Site(records: town.records, now: { town.clock.now }).endpoints {
      // A character takes up to 12 bytes in an address: four of UTF-8, each written as %F0.
      let longest = endpoint.parameters.reduce(1_000) { sum, parameter in
        guard case .text(.free(let most)) = parameter.schema.form else { return sum + 100 }
        return sum + 12 * most
      }
      #expect(longest < Site.longestAddress, "\(endpoint.path)")
    }
  }

  @Test(arguments: Engine.allCases)
  func `every answer is as the document describes it`(engine: Engine) async throws {
    let town = try Town(engine)
    let program = try Program(
      town, [.init(authority: Town.id, role: .auditor), .init(authority: Town.id, role: .structureEditor)])
    let job = Program.change(#""title": "Receptionist", "purpose": "Welcome visitors""#)
    #expect(try await program.post("/posts/RECEP/job-descriptions", job).status == 201)
    let tag = try await program.get("/units/CUST").tag
    let unit = Program.change(#""name": "Customer Services""#)
    #expect(try await program.post("/units/CUST/changes", unit, [.ifMatch: tag]).status == 201)
    try town.enterPlaces()
    try town.enterBodies()
    try town.enterMeeting()
    try town.enterDecisions()
    try town.enterActivity()
    try town.enterForums()
    let answering = Program.change(#""posts": ["CSM"]"#)
    #expect(try await program.post("/places/AA/answering", answering).status == 201)
    let named = [
      ":draft": try town.draft(by: "ada@borsetshire.example").id, ":alternative": "A",
      ":meeting": "PLAN-\(town.clock.now.day.adding(days: 60).iso)", ":decision": "D-\(town.clock.now.day.year)-1",
      ":activity": "A-\(town.clock.now.day.year)-1",
      ":discussion": try town.enterDiscussion(), ":topic": "1", ":question": try town.enterQuestion(),
    ]
    let site = Site(records: town.records, now: { town.clock.now })
    for endpoint in site.endpoints where endpoint.method == .get {
      guard let schema = endpoint.content.schema else { continue }
      let reply = try await program.ask(
        Routes.Route(path: endpoint.path, method: "GET", access: endpoint.access), named)
      #expect(reply.status == 200, "\(endpoint.path): \(reply.text)")
      #expect(reply.headers[.contentType] == endpoint.content.type)
      let faults = schema.faults(of: try reply.json)
      #expect(faults.isEmpty, "\(endpoint.path): \(faults.prefix(3))")
    }
  }

  @Test func `every problem is as the document describes it, and explained on the page`() async throws {
    let town = try Town()
    let program = try Program(town)
    let page = try await town.ask(.get, "/api")
    for reply in [
      try await program.get("/posts/NOBODY"), try await program.get("/posts?on=31-06-2026"),
      try await program.post("/posts", "{"), try await program.post("/posts", #"{"titel": 1}"#),
      try await program.post("/posts/RECEP/changes", Program.change(#""grade": "G6""#)),
      try await Program.anonymous(town).get("/token"), try await program.get("/accounts"),
      try await program.ask(.delete, "/posts"), try await program.get("/api/v1/nothing"),
    ] {
      #expect(reply.status >= 400 && reply.status < 500)
      #expect(reply.headers[.contentType] == "application/problem+json", "\(reply.status)")
      #expect(CallProblem.schema.faults(of: try reply.json).isEmpty)
      #expect(try reply.json["status"]?.whole == reply.status)
      let problem = try reply.problem
      #expect(page.main.contains("id=\"\(problem)\""), "\(problem)")
    }
  }

  static func names(_ value: JSONText.Value) -> [String] {
    if case .object(let members) = value { members.map(\.0) } else { [] }
  }

  static func texts(_ value: JSONText.Value, named name: String) -> [String] {
    switch value {
    case .object(let members):
      members.flatMap { ($0.0 == name ? $0.1.text.map { [$0] } ?? [] : []) + texts($0.1, named: name) }
    case .list(let items): items.flatMap { texts($0, named: name) }
    default: []
    }
  }
}
