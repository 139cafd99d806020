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
