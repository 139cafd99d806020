import Council
import Hummingbird
import Law
import Publishing
import TestEngines
import Testing

@testable import Web

@Suite("Reading through the API")
struct APIReadingTests {
  @Test(arguments: Engine.allCases)
  func `pages of a list come one after the other, whatever is entered meanwhile`(engine: Engine) async throws {
    let town = try Town(engine)
    let program = try Program(town)
    for name in ["A", "C", "E"] { try await add(name, program) }
    var (seen, cursor): ([String], String?) = ([], nil)
    repeat {
      let reply = try await program.get("/posts?limit=1" + (cursor.map { "&after=\($0)" } ?? ""))
      #expect(reply.status == 200, "\(reply.text)")
      seen += try reply.json["items"]?.items.compactMap { $0["reference"]?.text } ?? []
      cursor = try reply.json["next"]?.text
      let link = try #require(HTTPFields.Key("Link"))
      #expect((reply.headers[link] != nil) == (cursor != nil))
      if seen == ["A"] { try await add("B", program) }
      if seen.last == "C" { try await add("AA", program) }
    } while cursor != nil && seen.count < 20
    #expect(seen == ["A", "B", "C", "CSM", "E", "RECEP"])
  }

  @Test func `a cursor that this site did not make for this question is refused`() async throws {
    let program = try Program(try Town())
    try await add("A", program)
    let cursor = try #require(try await program.get("/posts?limit=1").json["next"]?.text)
    for question in [
      "/posts?limit=1&unit=CUST&after=\(cursor)", "/units?limit=1&after=\(cursor)", "/posts?after=x",
      "/posts?after=\(cursor)A", "/posts?after=", "/posts?after=Qg.\(cursor.split(separator: ".")[1])",
    ] {
      let reply = try await program.get(question)
      #expect(reply.status == 400, "\(question)")
      #expect(try reply.problem == "unreadable")
    }
  }

  @Test func `entries of the record come newest first, page by page, and private matters say nothing`() async throws {
    let town = try Town()
    let program = Program.anonymous(town)
    try town.invite("ada@borsetshire.example")
    let first = try await program.get("/record?limit=1").json
    #expect(first["items"]?.items.first?["matter"]?.isNull == true)
    let cursor = try #require(first["next"]?.text)
    let next = try await program.get("/record?limit=100&after=\(cursor)").json
    let head = try town.head
    #expect(next["items"]?.items.compactMap { $0["number"]?.whole } == Array((1..<head).reversed()))
    #expect(try await program.get("/record/\(head)/private").status == 401)
    let auditor = try Program(town, [.init(authority: Town.id, role: .auditor)])
    let part = try await auditor.get("/record/\(head)/private").json
    #expect(part["matter"]?["deed"]?.text == "invite-person")
    #expect(part["account"]?.isNull == true)
  }

  @Test func `what has not changed is not sent again, and HEAD is like GET without a body`() async throws {
    let program = Program.anonymous(try Town())
    for path in ["/posts/RECEP", "/posts", "/record", "/proposals/one-front-door/report.md", "/api/v1/openapi.json"] {
      let reply = try await program.get(path)
      #expect(reply.status == 200)
      let again = try await program.get(path, [.ifNoneMatch: reply.tag])
      #expect(again.status == 304 && again.bytes.isEmpty, "\(path)")
      let head = try await program.ask(.head, path)
      #expect(head.status == 200 && head.bytes.isEmpty && head.tag == reply.tag, "\(path)")
      #expect(head.headers[.contentLength] == String(reply.bytes.count))
    }
  }

  @Test func `other sites may read what is public, and only that`() async throws {
    let town = try Town()
    let open = try await Program.anonymous(town).get("/posts", [.origin: "https://other.example"])
    #expect(open.headers[.accessControlAllowOrigin] == "*")
    #expect(open.headers[.cacheControl] == "public, no-cache")
    let program = try Program(town, [.init(authority: Town.id, role: .auditor)])
    for path in ["/accounts", "/posts", "/token"] {
      let reply = try await program.get(path, [.origin: "https://other.example"])
      #expect(reply.status == 200 && reply.headers[.accessControlAllowOrigin] == nil, "\(path)")
      #expect(reply.headers[.cacheControl] == "private, no-cache")
    }
    #expect(try await program.ask(.options, "/posts").status == 405)
  }

  @Test func `accounts are told by post and role, without names and addresses`() async throws {
    let town = try Town()
    try town.invite("ada@borsetshire.example", named: "Zephyrine Quillfeather")
    let auditor = try Program(town, [.init(authority: Town.id, role: .auditor)])
    let reply = try await auditor.get("/accounts")
    #expect(reply.text.contains("Policy Officer") && reply.text.contains("structure-editor"))
    #expect(!reply.text.contains("Zephyrine") && !reply.text.contains("@"))
  }

  private func add(_ reference: String, _ program: Program) async throws {
    let sent = Program.change(
      #""title": "Clerk", "unit": "CUST""#, more: #""reference": "\#(reference)", "inSpiteOfWarnings": true,"#)
    let reply = try await program.post("/posts", sent)
    #expect(reply.status == 201, "\(reply.text)")
  }
}
