import Council
import Hummingbird
import Law
import Publishing
import TestEngines
import Testing

@testable import Web

@Suite("What the API does not take")
struct APIRefusalTests {
  @Test func `what is asked for and what is sent has to be of the kind described`() async throws {
    let program = try Program(try Town())
    #expect(try await program.get("/posts", [.accept: "text/html"]).status == 406)
    #expect(try await program.get("/posts", [.accept: "application/json;q=0, */*"]).status == 406)
    #expect(try await program.get("/posts", [.accept: "text/html, application/*;q=0.1"]).status == 200)
    #expect(try await program.get("/proposals/one-front-door/report.md", [.accept: "application/json"]).status == 406)
    for type in ["text/plain", "application/x-www-form-urlencoded", "application/json; charset=latin1", "json"] {
      #expect(try await program.post("/posts", "{}", [.contentType: type]).status == 415, "\(type)")
    }
    #expect(try await program.post("/posts", "{}", [.contentType: "Application/JSON; charset=UTF-8"]).status == 422)
    let method = try await program.ask(.put, "/posts")
    #expect(method.status == 405)
    #expect(method.headers[.allow] == "GET, HEAD, POST")
    #expect(method.headers[.contentType] == "application/problem+json")
  }

  @Test func `parameters are known ones, each once, each of its kind`() async throws {
    let program = Program.anonymous(try Town())
    for question in [
      "?limit=0", "?limit=501", "?limit=1e2", "?limit=+5", "?limit=9223372036854775808", "?limit=", "?limit=5&limit=5",
      "?on=2026-02-30", "?on=", "?order=reference;drop+table+post", "?sort=(select+1)", "?On=2026-01-01",
    ] {
      let reply = try await program.get("/posts\(question)")
      #expect(reply.status == 400, "\(question) was taken")
      #expect(try !reply.places.isEmpty)
    }
    #expect(try await program.get("/posts?unit=%27%20or%201%3D1%20--").json["items"]?.items.count == 0)
    #expect(try await program.get("/posts/%27%20or%201%3D1").status == 404)
    #expect(try await program.get("/record?words=%25%27%3B%00").status < 500)
  }

  @Test(arguments: [
    (#"{"a": 1, "a": 2}"#, "stands twice"), (#"{"a": "\ud800"}"#, "stands alone"),
    (#"{"a": "\u0000"}"#, "cannot be kept"),
    (#"{"a": 01}"#, "nought"), (#"{"a": NaN}"#, "value was expected"), ("", "ends where"), ("{} {}", "follows the end"),
    (#"{"a": 1e400}"#, "digits"), (#"{"a": 9007199254740993}"#, "exactly"), ("[1,]", "value was expected"),
    (String(repeating: "[", count: 100_000), "deep"), (#"{"a": "b"#, "no quote"), ("{'a': 1}", "name in quotes"),
  ])
  func `JSON that another reader could take otherwise is refused with its place`(sent: String, words: String)
    async throws
  {
    let program = try Program(try Town())
    let reply = try await program.post("/posts", sent)
    #expect(reply.status == 400 || reply.status == 413, "\(sent.prefix(40)): \(reply.status)")
    #expect(reply.text.contains(words), "\(reply.text)")
    #expect(reply.text.contains("Line 1, column"))
  }

  @Test func `what is too large is refused before it is read`() async throws {
    let program = try Program(try Town())
    let reply = try await program.post("/posts", "\"" + String(repeating: "a", count: 2 * 1024 * 1024) + "\"")
    #expect(reply.status == 413)
    #expect(try reply.problem == "too-large")
    let many = "[" + Array(repeating: "1", count: 200_000).joined(separator: ",") + "]"
    #expect(try await program.post("/posts", many).status == 413)
  }

  @Test func `a case is checked as JSON, as text and as files, and nothing is kept`() async throws {
    let town = try Town()
    let program = Program.anonymous(town)
    let head = try town.head
    let (text, list) = (CheckExample.request.caseFile.text, CheckExample.request.establishment.text)
    let asText = JSONText.write(.object([("case", .text(text)), ("establishment", .text(list))]))
    let reply = try await program.post("/api/v1/check", String(decoding: asText, as: UTF8.self))
    #expect(reply.status == 200, "\(reply.text)")
    #expect(try reply.json["case"]?.text == "one-front-door")
    let object = #"{"case": {"case": "x", "title": "T"}, "establishment": "record,reference\n"}"#
    let wrong = try await program.post("/api/v1/check", object)
    #expect(wrong.status == 422)
    #expect(Set(try wrong.places) == ["/case", "/establishment"])
    let boundary = "b"
    let files =
      [("case-file", text), ("establishment-file", list)].map {
        "--\(boundary)\r\nContent-Disposition: form-data; name=\"\($0.0)\"; filename=\"f\"\r\n\r\n\($0.1)\r\n"
      }.joined() + "--\(boundary)--\r\n"
    let sent = try await program.post("/api/v1/check", files, [.contentType: "multipart/form-data; boundary=b"])
    #expect(sent.status == 200 && sent.bytes == reply.bytes)
    #expect(try town.head == head)
  }
}
