import Hummingbird
import Testing

@Suite("Every address")
struct RoutesTests {
  static let pages = [
    "/", "/check", "/count-a-vote", "/rulebook", "/accessibility", "/case.schema.json", "/healthz", "/borsetshire",
    "/borsetshire/structure",
    "/borsetshire/structure?as=tree", "/borsetshire/structure?as=table&on=2026-03-10", "/borsetshire/units/CUST",
    "/borsetshire/posts/RECEP", "/borsetshire/establishment.csv", "/borsetshire/proposals",
    "/borsetshire/proposals/one-front-door", "/borsetshire/proposals/one-front-door/before.svg",
    "/borsetshire/proposals/one-front-door/after.svg", "/borsetshire/proposals/one-front-door/report",
    "/borsetshire/proposals/one-front-door/report.html", "/borsetshire/proposals/one-front-door/report.md",
  ]

  @Test(arguments: pages) func `answers with its page, its digest and its safeguards`(_ path: String) async throws {
    let reply = try await Visitor().get(path)
    #expect(reply.status == 200)
    #expect(!reply.bytes.isEmpty)
    let policy = try #require(reply.headers[.contentSecurityPolicy])
    for part in [
      "default-src 'none'", "img-src 'self' data:", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'",
    ] {
      #expect(policy.contains(part))
    }
    let carriesStyle = path.hasSuffix(".svg") || path.hasSuffix("report.html")
    #expect(policy.contains(carriesStyle ? "style-src 'sha256-" : "style-src 'self';"))
    #expect(!policy.contains("unsafe"))
    #expect(reply.headers[.xContentTypeOptions] == "nosniff")
    #expect(HTTPFields.Key("Referrer-Policy").flatMap { reply.headers[$0] } != nil)
  }

  @Test(arguments: pages.filter { $0 != "/healthz" })
  func `asked again with its digest, says that nothing changed`(_ path: String) async throws {
    let visitor = try Visitor()
    let tag = try #require(try await visitor.get(path).headers[.eTag])
    let again = try await visitor.get(path, [.ifNoneMatch: "\"other\", W/\(tag)"])
    #expect(again.status == 304)
    #expect(again.bytes.isEmpty)
    #expect(again.headers[.eTag] == tag)
    #expect(try await visitor.get(path, [.ifNoneMatch: "\"other\""]).status == 200)
  }

  @Test(arguments: pages) func `gives its head without its body`(_ path: String) async throws {
    let visitor = try Visitor()
    let (whole, head) = (try await visitor.get(path), try await visitor.ask(.head, path))
    #expect(head.status == 200)
    #expect(head.bytes.isEmpty)
    #expect(head.headers[.contentLength] == String(whole.bytes.count))
  }

  @Test(arguments: pages.filter { $0 != "/check" && $0 != "/count-a-vote" })
  func `refuses what it does not know with a page and the methods it knows`(_ path: String) async throws {
    for method in [HTTPRequest.Method.post, .put, .delete, .patch] {
      let reply = try await Visitor().ask(method, path)
      #expect(reply.status == 405)
      #expect(reply.headers[.allow] == "GET, HEAD")
      #expect(reply.text.contains("This page cannot be used in that way"))
    }
  }

  @Test(arguments: [
    "/atlantis", "/atlantis/structure", "/borsetshire/units/NONE", "/borsetshire/posts/NONE",
    "/borsetshire/proposals/none",
    "/borsetshire/proposals/none/report.pdf", "/borsetshire/nothing", "/assets/other.css", "/assets/..%2Fsecret",
    "/%FF",
    "/borsetshire/posts/%00",
  ])
  func `that leads nowhere says so in the house style`(_ path: String) async throws {
    let reply = try await Visitor().get(path)
    #expect(reply.status == 404)
    #expect(reply.text.contains("There is no page at this address"))
    #expect(reply.text.contains("<html lang=\"en-GB\" dir=\"ltr\">"))
    #expect(reply.headers[.contentSecurityPolicy] != nil)
    #expect(reply.headers[.eTag] == nil)
  }

  @Test func `of the stylesheet names its content and may be kept for ever`() async throws {
    let visitor = try Visitor()
    let page = try await visitor.get("/").text
    let start = try #require(page.firstRange(of: "/assets/folkmoot."))
    let address = String(page[start.lowerBound...].prefix { $0 != "\"" })
    let reply = try await visitor.get(address)
    #expect(reply.status == 200)
    #expect(reply.headers[.contentType] == "text/css; charset=utf-8")
    #expect(reply.headers[.cacheControl]?.contains("immutable") == true)
    #expect(reply.text.contains("--moot") && reply.text.contains(".chart"))
  }

  @Test func `of the one council is also the front page`() async throws {
    let visitor = try Visitor()
    #expect(try await visitor.get("/").text == visitor.get("/borsetshire").text)
  }

  @Test func `of an empty site says how to begin`() async throws {
    let reply = try await Visitor([]).get("/")
    #expect(reply.status == 200)
    #expect(reply.text.contains("folkmoot import-case"))
  }
}
