import Foundation
import Hummingbird
import Testing

@testable import Web

@Suite("Check a proposal")
struct CheckTests {
  private static func example(_ file: String) throws -> String {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "../../../Examples/rotherham-2014")
    return try String(contentsOf: folder.appendingPathComponent(file).standardized, encoding: .utf8)
  }

  /// What a browser would show in a text area.
  private static func area(_ name: String, in page: String) throws -> String {
    let start = try #require(page.firstRange(of: "<textarea id=\"\(name)\""))
    let content = try #require(page[start.upperBound...].firstRange(of: ">"))
    let end = try #require(page[content.upperBound...].firstRange(of: "</textarea>"))
    return String(page[content.upperBound..<end.lowerBound].dropFirst())
  }

  @Test func `pasted, gives the same answer as the proposal's page and keeps nothing`() async throws {
    let visitor = try Visitor()
    let reply = try await visitor.check([
      "case-text": try Self.example("case.yml"), "establishment-text": try Self.example("establishment.csv"),
    ])
    #expect(reply.status == 200)
    #expect(reply.headers[.cacheControl] == "no-store")
    #expect(reply.headers[.eTag] == nil)
    for words in ["One team for neighbourhoods and engagement", "13.8", "72/28", "Nothing of this is stored"] {
      #expect(reply.text.contains(words), "\(words)")
    }
    #expect(try await visitor.get("/rotherham/proposals/rotherham-2014").status == 404)
  }

  @Test func `chosen as files, gives the same, and a file counts more than the text`() async throws {
    let files = [
      "case-file": try Self.example("case.yml"), "establishment-file": try Self.example("establishment.csv"),
    ]
    let reply = try await Visitor().check(["case-text": "nonsense", "establishment-text": ""], files: files)
    #expect(reply.status == 200)
    #expect(reply.text.contains("One team for neighbourhoods and engagement"))
  }

  @Test func `sent without files as the oldest forms are, gives the same`() async throws {
    let pairs = [
      ("case-text", try Self.example("case.yml")), ("establishment-text", try Self.example("establishment.csv")),
    ]
    let body = pairs.map { "\($0)=\(Address.encoded($1))" }.joined(separator: "&")
    let reply = try await Visitor().ask(
      .post, "/check", [.contentType: "application/x-www-form-urlencoded"], Array(body.utf8))
    #expect(reply.status == 200)
  }

  @Test func `with mistakes, tells them all with their places and keeps every character`() async throws {
    let text =
      try Self.example("case.yml").split(separator: "2014-06-16", omittingEmptySubsequences: false).joined(
        separator: "2014-06-31")
      + "goverance: <script>alert(1)</script>\n</textarea>\n"
    let reply = try await Visitor().check(["case-text": text, "establishment-text": "record,referense,title\n"])
    #expect(reply.status == 422)
    #expect(reply.text.contains("There is a problem"))
    #expect(reply.text.contains("case.yml line "))
    #expect(reply.text.contains("establishment.csv line 1"))
    #expect(reply.text.contains("Did you mean reference?"))
    #expect(!reply.text.contains("<script"))
    let kept = try Self.area("case-text", in: reply.text)
    #expect(kept.contains("goverance: &lt;script&gt;alert(1)&lt;/script&gt;\n&lt;/textarea&gt;"))
    #expect(kept.hasPrefix(String(text.prefix(20))))
  }

  @Test func `with mistakes in a chosen file, shows the file's text to put right`() async throws {
    let reply = try await Visitor().check(
      ["case-text": "", "establishment-text": "record,reference,title\n"], files: ["case-file": "case: [\n"])
    #expect(reply.status == 422)
    #expect(try Self.area("case-text", in: reply.text).hasPrefix("case: ["))
  }

  @Test func `with nothing in it, says what to put where, and every line of the summary leads somewhere`() async throws
  {
    let reply = try await Visitor().check([:])
    #expect(reply.status == 422)
    #expect(reply.text.contains("case.yml: Nothing is here"))
    #expect(reply.text.contains("establishment.csv: Nothing is here"))
    for start in reply.text.ranges(of: "href=\"#m") {
      let target = "m" + reply.text[start.upperBound...].prefix { $0 != "\"" }
      #expect(reply.text.contains("id=\"\(target)\""))
    }
  }

  @Test func `starts from an example that can be read and blocks nothing by mistake`() async throws {
    let page = try await Visitor().get("/check?example=yes")
    #expect(page.text.contains("one-front-door"))
    let request = CheckExample.request
    #expect(request.read().messages.map(\.description) == [])
  }

  @Test func `larger than 2 MB is refused with a page, before it is read when the length is told`() async throws {
    let visitor = try Visitor()
    let big = String(repeating: "x", count: Visit.mostFormBytes)
    #expect(try await visitor.check(["case-text": big]).status == 413)
    let told = try await visitor.ask(
      .post, "/check", [.contentType: "multipart/form-data; boundary=b", .contentLength: "99999999"])
    #expect(told.status == 413)
    #expect(told.text.contains("larger than 2 MB"))
  }

  @Test func `cut off, of another kind or without a boundary is refused with a page`() async throws {
    let visitor = try Visitor()
    let cut = try await visitor.ask(
      .post, "/check", [.contentType: "multipart/form-data; boundary=b"], Array("--b\r\nContent-Disp".utf8))
    #expect(cut.status == 400)
    #expect(cut.text.contains("cut off"))
    #expect(try await visitor.ask(.post, "/check", [.contentType: "application/json"], Array("{}".utf8)).status == 415)
    #expect(try await visitor.ask(.post, "/check", [.contentType: "multipart/form-data"]).status == 400)
    let refused = try await visitor.ask(.put, "/check")
    #expect(refused.status == 405)
    #expect(refused.headers[.allow] == "GET, HEAD, POST")
  }

  @Test func `a binary file is told from a text, and never a crash`() async throws {
    let zip = "PK\u{3}\u{4}" + String(repeating: "\u{0}\u{1}\u{7F}", count: 50)
    let reply = try await Visitor().check([:], files: ["case-file": zip, "establishment-file": zip])
    #expect(reply.status == 422)
  }
}
