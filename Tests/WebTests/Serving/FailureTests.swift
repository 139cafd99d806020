import Council
import DatabasePort
import Hummingbird
import Law
import Secrets
import Store
import Testing

@testable import Web

@Suite("When something fails")
struct FailureTests {
  /// A database that cannot be read, and says so with what nobody should see.
  private struct Broken: DatabasePort.Database {
    struct Secret: Error, CustomStringConvertible { var description: String { "/var/lib/secret.db: disk I/O error" } }
    func read<Result>(_ body: (any Transaction) throws -> Result) throws -> Result { throw Secret() }
    func write<Result>(_ body: (any Transaction) throws -> Result) throws -> Result { throw Secret() }
  }

  @Test func `the page says sorry for our side and shows nothing of the inside`() async throws {
    let today = try #require(Day(iso: "2026-11-21"))
    let site = Site(
      records: Records(Broken(), keeping: Keeping(key: try SiteKey(bytes: Array(repeating: 7, count: SiteKey.length)))),
      now: { Now(Moment(milliseconds: 0), today) })
    let reply = try await Visitor(site: site).get("/borsetshire")
    #expect(reply.status == 500)
    #expect(reply.text.contains("Something went wrong on our side"))
    #expect(!reply.text.contains("secret"))
    #expect(reply.headers[.contentSecurityPolicy] != nil)
  }

  /// A database that has trouble of one kind whatever it is asked.
  private struct Troubled: DatabasePort.Database {
    let kind: DatabaseProblem.Kind
    var problem: DatabaseProblem { DatabaseProblem(kind, "folkmoot on db.secret.example") }
    func read<Result>(_ body: (any Transaction) throws -> Result) throws -> Result { throw problem }
    func write<Result>(_ body: (any Transaction) throws -> Result) throws -> Result { throw problem }
  }

  @Test(arguments: [
    (DatabaseProblem.Kind.notFound, "cannot be reached at this moment"), (.busy, "cannot be reached at this moment"),
    (.full, "There is no room to save anything"), (.uncertain, "It is not known whether this was saved"),
    (.clockBehind, "clock is wrong"), (.readOnly, "can only be read at this moment"),
  ])
  func `trouble with the records is named, what was typed is kept, and no secret is`(
    _ kind: DatabaseProblem.Kind, _ words: String
  ) async throws {
    let today = try #require(Day(iso: "2026-11-21"))
    let site = Site(
      records: Records(
        Troubled(kind: kind), keeping: Keeping(key: try SiteKey(bytes: Array(repeating: 7, count: SiteKey.length)))),
      now: { Now(Moment(milliseconds: 0), today) })
    let cookie = SessionCookie.name("borsetshire") + "=" + Token(RandomBytes { Array(repeating: 1, count: $0) }).text
    let sent = try await Visitor(site: site).ask(
      .post, "/borsetshire/sign-in",
      [.contentType: "application/x-www-form-urlencoded", .origin: "http://localhost", .cookie: cookie],
      Array("form-token=proof&email=%3Cclerk%3E&password=pass-phrase".utf8))
    #expect(sent.status == 503)
    #expect(sent.text.contains(words))
    #expect(sent.text.contains("value=\"&lt;clerk&gt;\""))
    #expect(sent.text.contains("value=\"proof\""))
    #expect(!sent.text.contains("pass-phrase"))
    #expect(!sent.text.contains("secret"))
    #expect(sent.headers[.cacheControl] == "no-store")
  }

  @Test func `a form from another site is not shown again when the records have trouble`() async throws {
    let today = try #require(Day(iso: "2026-11-21"))
    let site = Site(
      records: Records(
        Troubled(kind: .busy), keeping: Keeping(key: try SiteKey(bytes: Array(repeating: 7, count: SiteKey.length)))),
      now: { Now(Moment(milliseconds: 0), today) })
    let cookie = SessionCookie.name("borsetshire") + "=" + Token(RandomBytes { Array(repeating: 1, count: $0) }).text
    let sent = try await Visitor(site: site).ask(
      .post, "/borsetshire/sign-in",
      [.contentType: "application/x-www-form-urlencoded", .origin: "http://elsewhere.example", .cookie: cookie],
      Array("email=clerk".utf8))
    #expect(sent.status == 503)
    #expect(!sent.text.contains("clerk"))
  }

  @Test func `a missing tool is named, with the forms there are instead`() async throws {
    let documents = ReportDocuments { _, format in throw DocumentConversionMissing.problem(format) }
    let visitor = try Visitor(documents: documents)
    let reply = try await visitor.get("/borsetshire/proposals/one-front-door/report.pdf")
    #expect(reply.status == 503)
    #expect(reply.text.contains("weasyprint"))
    #expect(reply.text.contains("Read the report as a page"))
  }

  @Test func `a document asked for twice is made once`() async throws {
    let made = Counter()
    let documents = ReportDocuments { _, _ in
      made.step()
      return Array("%PDF".utf8)
    }
    let visitor = try Visitor(documents: documents)
    for _ in 1...3 {
      let reply = try await visitor.get("/borsetshire/proposals/one-front-door/report.pdf")
      #expect(reply.headers[.contentType] == "application/pdf")
      #expect(reply.headers[.contentDisposition] == "attachment; filename=\"one-front-door.pdf\"")
    }
    #expect(made.count == 1)
  }

  @Test func `a problem of its own keeps its status, and what is not known is our fault`() {
    #expect(Problem(Problem.tooLarge).status == 413)
    #expect(Problem(HTTPError(.contentTooLarge)).status == 413)
    #expect(Problem(HTTPError(.badRequest)).status == 400)
    #expect(Problem(HTTPError(.badGateway)).status == 500)
    #expect(Problem(CancellationError()).status == 500)
  }
}
