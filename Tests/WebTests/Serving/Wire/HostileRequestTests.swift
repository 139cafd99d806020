import Foundation
import Hummingbird
import Testing

@testable import Web

@Suite("Requests that mean harm")
struct HostileRequestTests {
  private static let smuggled = "GET /rulebook HTTP/1.1\r\nHost: x\r\n\r\n"

  /// Each says in two ways where its body ends, or in a way that others read otherwise.
  static let twoEnds: [(String, String)] = [
    ("two lengths", "Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcd"),
    ("a length and chunks", "Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
    ("chunks and a length", "Transfer-Encoding: chunked\r\nContent-Length: 6\r\n\r\n0\r\n\r\n"),
    ("chunks in other words", "Content-Length: 6\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"),
    ("chunks twice", "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n"),
    ("a length with a sign", "Content-Length: +4\r\n\r\nabcd"),
    ("a negative length", "Content-Length: -4\r\n\r\nabcd"),
    ("a length in hexadecimal", "Content-Length: 0x4\r\n\r\nabcd"),
    ("a length beyond all", "Content-Length: 99999999999999999999999\r\n\r\nabcd"),
    ("a space before the colon", "Content-Length : 4\r\n\r\nabcd"),
    ("a chunk with a sign", "Transfer-Encoding: chunked\r\n\r\n-1\r\nabcd\r\n0\r\n\r\n"),
    ("a chunk beyond all", "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\nabcd\r\n0\r\n\r\n"),
    ("a chunk that is too short", "Transfer-Encoding: chunked\r\n\r\n2\r\nabcd\r\n0\r\n\r\n"),
    ("a line folded", "X-A: b\r\n Content-Length: 4\r\n\r\n"),
    ("a bare line feed", "X-A: b\nContent-Length: 4\r\n\r\nabcd"),
    ("a zero byte", "X-A: b\0c\r\n\r\n"),
  ]

  @Test func `that end in two ways are answered once at most, and what is hidden in them never`() async throws {
    try await LiveSite.serve { port, _ in
      for (what, rest) in Self.twoEnds {
        let told = try Wire.answers("POST /check HTTP/1.1\r\nHost: x\r\n\(rest)" + Self.smuggled, port: port)
        #expect(!told.contains("What is checked"), "\(what)")
        #expect(told.statuses.allSatisfy { $0 >= 400 }, "\(what): \(told.statuses)")
      }
      let plain = try Wire.answers(Self.smuggled, port: port)
      #expect(plain.contains("What is checked"))
    }
  }

  @Test func `with too many or too large headers are refused, and the next visitor is answered`() async throws {
    try await LiveSite.serve { port, _ in
      let large = [
        "X-A: " + String(repeating: "a", count: Site.longestAddress + 1_000) + "\r\n",
        (1...101).map { "X-\($0): a\r\n" }.joined(),
        (1...60).map { "X-\($0): " + String(repeating: "a", count: 1000) + "\r\n" }.joined(),
      ]
      for headers in large {
        let told = try Wire.answers("GET / HTTP/1.1\r\nHost: x\r\n\(headers)\r\n", port: port)
        #expect(told.statuses.allSatisfy { $0 == 400 || $0 == 431 })
      }
      #expect(try Wire.answers(Self.smuggled, port: port).statuses == [200])
    }
  }

  @Test func `with a body beyond the limit are told so, whether or not they say how long it is`() async throws {
    try await LiveSite.serve { port, _ in
      let type = "Content-Type: application/x-www-form-urlencoded\r\n"
      let told = try Wire.answers(
        "POST /check HTTP/1.1\r\nHost: x\r\n\(type)Content-Length: 3000000\r\n\r\n", port: port)
      #expect(told.statuses.first == 413)
      let chunk = "20000\r\n" + String(repeating: "a", count: 0x20000) + "\r\n"
      let wire = try Wire(port: port)
      wire.say("POST /check HTTP/1.1\r\nHost: x\r\n\(type)Transfer-Encoding: chunked\r\n\r\n")
      for _ in 1...17 { wire.say(chunk) }
      wire.say("0\r\n\r\n")
      #expect(wire.hear { $0.contains("\r\n\r\n") }.statuses.first == 413)
    }
  }

  @Test func `that lead out of the site’s own files find nothing`() async throws {
    try await LiveSite.serve { port, _ in
      for path in [
        "/assets/../../../../etc/passwd", "/assets/..%2f..%2f..%2fetc%2fpasswd", "/assets/%2e%2e/%2e%2e/etc/passwd",
        "/assets/....//....//etc/passwd", "/assets/..%5c..%5cetc%5cpasswd", "//etc/passwd", "/assets/%00",
        "/borsetshire/record/seals/..%2f..%2fkey",
      ] {
        let told = try Wire.answers("GET \(path) HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", port: port)
        #expect(told.statuses == [404], "\(path)")
        #expect(!told.contains("root:"))
      }
    }
  }

  @Test func `that would write headers of their own into an answer do not`() async throws {
    try await LiveSite.serve { port, _ in
      for path in [
        "/borsetshire/sign-in?back=/borsetshire%0d%0aX-Evil:%201", "/borsetshire%0d%0aX-Evil:%201/structure",
        "/borsetshire/workspace%0d%0aX-Evil:%201", "/borsetshire/workspace?x=%0d%0aX-Evil:%201",
      ] {
        let told = try Wire.answers("GET \(path) HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", port: port)
        let head = told.components(separatedBy: "\r\n\r\n").first ?? ""
        #expect(!head.lowercased().contains("\r\nx-evil"), "\(path)")
      }
    }
  }

  @Test(arguments: [
    "https://evil.example/", "//evil.example", "/\\evil.example", "/borsetshire/../../evil", "javascript:alert(1)",
    "/borsetshire\\@evil.example", "/ambridge", "%2F%2Fevil.example", "/borsetshire//evil.example",
  ])
  func `that would send somebody elsewhere after signing in are forgotten`(_ back: String) async throws {
    let town = try Town()
    let officer = try await Newcomer(town, "ada@example.org")
    let reply = try await officer.browser.get("/borsetshire/sign-in?back=\(Address.encoded(back))")
    #expect(reply.status == 303)
    #expect(reply.location == "/borsetshire/workspace")
    #expect(
      Answer.seeOther(back).location.map { $0 == "/" || $0.hasPrefix("/borsetshire") || $0 == "/ambridge" } == true)
  }

  @Test func `that say a thing twice are taken at their first word, everywhere the same`() async throws {
    let reply = try await Visitor().get("/borsetshire/structure?as=table&as=tree")
    #expect(try await reply.main == Visitor().get("/borsetshire/structure?as=table").main)
    let form = try SubmittedForm(
      body: Array("a=1&a=2&b=3".utf8), contentType: "application/x-www-form-urlencoded")
    #expect(form.texts["a"] == "1")
    #expect(form["a"]?.bytes == Array("1".utf8))
  }
}
