import Council
import Hummingbird
import Law
import Publishing
import Store
import TestEngines
import Testing

@testable import Web

@Suite("Drafting through the API")
struct APIDraftsTests {
  private let new = #"{"title": "Two desks", "unit": "CUST", "decision": "2027-02-01", "effective": "2027-04-01"}"#

  @Test(arguments: Engine.allCases)
  func `a draft is begun, a step is taken over the version that was seen, and it is submitted`(engine: Engine)
    async throws
  {
    let town = try Town(engine)
    try town.invite("mo@borsetshire.example", as: .monitoringOfficer)
    let program = try Program(town)
    let begun = try await program.post("/drafts", new)
    #expect(begun.status == 201, "\(begun.text)")
    let place = begun.location
    let shown = try await program.get(place)
    #expect(try shown.json["version"]?.text == "1" && shown.json["steps"]?.items.isEmpty == true)
    let step = #"{"do": "change", "posts": ["RECEP"], "fields": {"grade": "G6"}, "because": "More is asked of them"}"#
    #expect(try await program.post(place + "/steps", step).status == 428)
    let taken = try await program.post(place + "/steps", step, [.ifMatch: shown.tag])
    #expect(taken.status == 201, "\(taken.text)")
    let again = try await program.post(place + "/steps", step, [.ifMatch: shown.tag])
    #expect(try again.status == 412 && again.json["standing"]?.text == taken.json["version"]?.text)
    let after = try await program.get(place)
    #expect(try after.json["steps"]?.items.count == 1 && after.json["case"]?.text?.contains("G6") == true)
    #expect(try after.json["assessment"]?["findings"] != nil)
    let draft = try #require(try begun.json["draft"]?.text)
    for unknown in ["/drafts/\(draft)/alternatives/00", "/drafts/none/alternatives/A", "/drafts/none"] {
      #expect(try await program.get(unknown).status == 404, "\(unknown)")
    }
    #expect(try await program.post("/drafts/\(draft)/alternatives/00/steps", step, [.ifMatch: after.tag]).status == 404)
    #expect(try await program.get("/drafts").json["items"]?.items.map { $0["id"]?.text } == [draft])
    let reviewers = try await program.get("/drafts/\(draft)").json["reviewers"]?.items
    #expect(reviewers?.isEmpty == true, "nobody who has not accepted the invitation reviews")
    let nobody = try await program.post(place + "/submissions", #"{"reviewers": []}"#, [.ifMatch: after.tag])
    #expect(try nobody.status == 422 && nobody.places == ["/reviewers"])
  }

  @Test func `a case goes out, is edited, and comes back in as a step`() async throws {
    let program = try Program(try Town())
    let begun = try await program.post("/drafts", new)
    let shown = try await program.get(begun.location)
    let text = try #require(try shown.json["case"]?.text)
    let edited = text.replacing("Two desks", with: "Three desks")
    #expect(edited != text)
    let sent = JSONText.write(.object([("case", .text(edited))]))
    let taken = try await program.post(
      begun.location + "/case", String(decoding: sent, as: UTF8.self), [.ifMatch: shown.tag])
    #expect(taken.status == 201, "\(taken.text)")
    let after = try await program.get(begun.location)
    #expect(try after.json["case"]?.text == edited)
    let same = try await program.post(
      begun.location + "/case", String(decoding: sent, as: UTF8.self), [.ifMatch: after.tag])
    #expect(try same.problem == "nothing-changed")
    let wrong = try await program.post(begun.location + "/case", #"{"case": "case: ["}"#, [.ifMatch: after.tag])
    #expect(try wrong.status == 422 && wrong.places.contains("/case"))
  }

  @Test func `a step that cannot be taken says which of its fields, posts and units are wrong`() async throws {
    let program = try Program(try Town())
    let place = try await program.post("/drafts", new).location
    let tag = try await program.get(place).tag
    func places(_ step: String) async throws -> [String] {
      let reply = try await program.post(place + "/steps", step, [.ifMatch: tag])
      #expect(reply.status == 422, "\(step): \(reply.status)")
      return try reply.places
    }
    #expect(try await places(#"{"do": "dance"}"#) == ["/do"])
    #expect(try await places(#"{"do": "merge", "posts": ["RECEP", "NOBODY"]}"#) == ["/posts/1"])
    #expect(try await places(#"{"do": "merge", "posts": ["RECEP"]}"#) == ["/posts"])
    #expect(try await places(#"{"do": "change", "posts": ["RECEP"], "fields": {"colour": "x"}}"#) == ["/fields/colour"])
    #expect(try await places(#"{"do": "change", "posts": ["RECEP"], "fields": {"fte": "much"}}"#) == ["/fields/fte"])
    #expect(try await program.post("/drafts", #"{"title": "X"}"#).places == ["/decision", "/effective"])
    #expect(try await program.post("/drafts", new.replacing("CUST", with: "NONE")).places == ["/unit"])
  }

  @Test func `drafts are read only with the scope, and drafted only with the other`() async throws {
    let town = try Town()
    let reader = try Program(town, scopes: [.seeDrafts])
    #expect(try await reader.get("/drafts").status == 200)
    #expect(try await reader.post("/drafts", new).status == 403)
    #expect(try await Program(town, scopes: [.editStructure]).get("/drafts").status == 403)
    #expect(try await Program.anonymous(town).get("/drafts").status == 401)
  }
}
