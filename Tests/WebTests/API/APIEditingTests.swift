import Council
import Hummingbird
import Law
import Publishing
import Store
import TestEngines
import Testing

@testable import Web

@Suite("Changing the structure through the API")
struct APIEditingTests {
  @Test(arguments: Engine.allCases)
  func `a change is the same deed as the page’s, and the record names the token`(engine: Engine) async throws {
    let program = try Program(try Town(engine))
    let before = try await program.get("/posts/RECEP")
    let reply = try await program.post(
      "/posts/RECEP/changes", Program.change(#""grade": "G6", "fteEach": 0.81"#), [.ifMatch: before.tag])
    #expect(reply.status == 201, "\(reply.text)")
    let after = try await program.get("/posts/RECEP").json
    #expect(after["grade"]?.text == "G6" && after["from"]?.text == "2026-11-21")
    #expect(after["title"]?.text == "Customer Adviser" || after["title"]?.text == "Receptionist")
    let entry = try await program.get(reply.location).json
    #expect(entry["matter"]?["deed"]?.text == "edit-post")
    #expect(entry["matter"]?["by"]?.text == "Policy Officer, by token Payroll")
    #expect(entry["matter"]?["title"]?.text?.contains("(grade, working time)") == true)
    #expect(try await program.get("/posts/RECEP?on=2026-11-20").json["grade"]?.text == "G5")
  }

  @Test(arguments: Engine.allCases)
  func `whoever comes second is told what each of them changed, and nothing is saved`(engine: Engine) async throws {
    let program = try Program(try Town(engine))
    let seen = try await program.get("/posts/RECEP").tag
    let first = Program.change(#""grade": "G6", "area": "The north""#)
    #expect(try await program.post("/posts/RECEP/changes", first, [.ifMatch: seen]).status == 201)
    let head = try program.town.head
    let second = try await program.post("/posts/RECEP/changes", Program.change(#""grade": "G7""#), [.ifMatch: seen])
    #expect(second.status == 412)
    #expect(try second.problem == "changed-meanwhile")
    let rows = try second.json["differences"]?.items ?? []
    let grade = try #require(rows.first { $0["field"]?.text == "grade" })
    #expect(grade["seen"]?.text == "G5" && grade["standing"]?.text == "G6" && grade["sent"]?.text == "G7")
    #expect(grade["clashes"]?.isTrue == true)
    #expect(rows.first { $0["field"]?.text == "area" }?["clashes"]?.isTrue == false)
    #expect(try program.town.head == head)
    let now = try #require(try second.json["standing"]?.text)
    let third = try await program.post(
      "/posts/RECEP/changes", Program.change(#""grade": "G7""#), [.ifMatch: "\"\(now)\""])
    #expect(third.status == 201)
  }

  @Test(arguments: Engine.allCases)
  func `a request that is sent twice under one key is done once`(engine: Engine) async throws {
    let program = try Program(try Town(engine))
    let key = try #require(HTTPFields.Key("Idempotency-Key"))
    let headers: HTTPFields = [.ifMatch: try await program.get("/posts/RECEP").tag, key: "one"]
    let sent = Program.change(#""grade": "G6""#)
    let first = try await program.post("/posts/RECEP/changes", sent, headers)
    let again = try await program.post("/posts/RECEP/changes", sent, headers)
    #expect(first.status == 201 && again.status == 201)
    #expect(first.bytes == again.bytes && first.location == again.location)
    let other = try await program.post("/posts/RECEP/changes", Program.change(#""grade": "G7""#), headers)
    #expect(try other.status == 422 && other.problem == "key-used-already")
    let stranger = try Program(program.town)
    let theirs = try await stranger.post("/posts/RECEP/changes", sent, headers)
    #expect(theirs.status == 412, "another account’s key says nothing")
    program.town.clock.pass(seconds: 86_401)
    #expect(try await program.post("/posts/RECEP/changes", sent, headers).status == 401, "the token is over by then")
  }

  @Test func `every objection is told at once, with the place it is about`() async throws {
    let program = try Program(try Town())
    let tag = try await program.get("/posts/RECEP").tag
    let wrong = try await program.post(
      "/posts/RECEP/changes",
      Program.change(#""title": "", "fteEach": 0.5, "funding": [{"fund": "GF", "basisPoints": 6000}]"#),
      [.ifMatch: tag])
    #expect(wrong.status == 422)
    #expect(Set(try wrong.places) == ["/set/title", "/set/funding"])
    let unknown = try await program.post(
      "/posts/RECEP/changes", Program.change(#""titel": "X", "positions": 0, "designations": ["king"]"#),
      [.ifMatch: tag])
    #expect(Set(try unknown.places) == ["/set/titel", "/set/positions", "/set/designations/0"])
    #expect(unknown.text.contains("Did you mean title?"))
    let missing = try await program.post("/posts/RECEP/changes", #"{"set": {}}"#, [.ifMatch: tag])
    #expect(Set(try missing.places) == ["/from", "/warrant", "/under", "/reason"])
    let same = try await program.post("/posts/RECEP/changes", Program.change(#""grade": "G5""#), [.ifMatch: tag])
    #expect(try same.problem == "nothing-changed")
    #expect(try await program.post("/posts/RECEP/changes", Program.change(#""grade": "G6""#)).status == 428)
    #expect(try await program.post("/posts/NOBODY/changes", Program.change(""), [.ifMatch: tag]).status == 422)
  }

  @Test func `a warning holds up until it was read`() async throws {
    let program = try Program(try Town())
    let tag = try await program.get("/posts/RECEP").tag
    let sent =
      #""from": "2027-01-01", "warrant": "decision", "under": "Cabinet, 1 December", "reason": "The desk closes""#
    let warned = try await program.post("/posts/RECEP/endings", "{\(sent)}", [.ifMatch: tag])
    #expect(try warned.status == 422 && warned.problem == "read-the-warnings")
    #expect(try warned.json["errors"]?.items.allSatisfy { $0["warning"]?.isTrue == true } == true)
    let done = try await program.post(
      "/posts/RECEP/endings", "{\(sent), \"inSpiteOfWarnings\": true}", [.ifMatch: tag])
    #expect(done.status == 201, "\(done.text)")
    #expect(try await program.get("/posts/RECEP?on=2026-12-31").status == 200)
    #expect(try await program.get("/posts/RECEP?on=2027-01-01").status == 404)
  }

  @Test func `a correction puts a former version right on its own days`() async throws {
    let program = try Program(try Town())
    let former = try await program.get("/posts/RECEP").tag
    #expect(
      try await program.post("/posts/RECEP/changes", Program.change(#""grade": "G6""#), [.ifMatch: former]).status
        == 201)
    let tag = try await program.get("/posts/RECEP?on=2026-11-20").tag
    let sent = #"{"corrects": 1, "wrong": "Typed G5 for G4", "reason": "Seen by the panel", "set": {"grade": "G4"}}"#
    let reply = try await program.post("/posts/RECEP/corrections", sent, [.ifMatch: tag])
    #expect(reply.status == 201, "\(reply.text)")
    #expect(try await program.get("/posts/RECEP?on=2026-11-20").json["grade"]?.text == "G4")
    #expect(try await program.get("/posts/RECEP").json["grade"]?.text == "G6")
    #expect(try await program.post("/posts/RECEP/corrections", sent, [.ifMatch: tag]).status == 412)
  }

  @Test(arguments: Engine.allCases)
  func `units are added, changed and ended`(engine: Engine) async throws {
    let program = try Program(try Town(engine))
    let new = Program.change(
      #""name": "Telephone Team", "kind": "team", "parent": "CUST""#, more: #""reference": "TEL","#)
    #expect(try await program.post("/units", new).status == 201)
    let twice = try await program.post("/units", new)
    #expect(try twice.places == ["/reference"])
    let changed = try await program.post(
      "/units/TEL/changes", Program.change(#""name": "Contact Team""#, from: "2026-12-01"),
      [.ifMatch: try await program.get("/units/TEL").tag])
    #expect(changed.status == 201, "\(changed.text)")
    let history = try await program.get("/units/TEL/history").json
    #expect(history["items"]?.items.map { $0["matter"]?["deed"]?.text } == ["edit-unit", "add-unit"])
  }

  @Test func `a job description is entered, and changed only by who saw it`() async throws {
    let program = try Program(try Town())
    let path = "/posts/RECEP/job-descriptions"
    #expect(try await program.get("/posts/RECEP/job-description").status == 404)
    let first = Program.change(#""title": "Adviser", "accountabilities": [{"text": "Advise", "weight": 3}]"#)
    #expect(try await program.post(path, first).status == 201)
    let standing = try await program.get("/posts/RECEP/job-description")
    #expect(try standing.json["accountabilities"]?.items.first?["weight"]?.whole == 3)
    let second = Program.change(#""essential": ["Patience"]"#, from: "2026-12-01")
    #expect(try await program.post(path, second).status == 428)
    #expect(try await program.post(path, second, [.ifMatch: standing.tag]).status == 201)
  }
}
