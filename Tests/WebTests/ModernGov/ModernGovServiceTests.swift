import Actions
import Council
import Hummingbird
import Publishing
import TestEngines
import Testing

@testable import Web

@Suite("Programs and links made for ModernGov sites")
struct ModernGovServiceTests {
  private func town(_ engine: Engine = .ofTheWebsite) throws -> Town {
    let town = try Town(engine)
    try town.enterBodies()
    return town
  }

  private func tree(_ reply: Town.Reply) throws -> XMLTree { try XMLReader.read(reply.bytes, mostBytes: 1 << 20) }

  @Test(arguments: Engine.allCases)
  func `an address of theirs finds ours in any case and with strokes doubled`(engine: Engine) async throws {
    let town = try town(engine)
    for path in [
      "/borsetshire/mgWebService.asmx/GetCommittees", "//borsetshire//mgwebservice.asmx/getcommittees",
      "/borsetshire/MGWEBSERVICE.ASMX/GETCOMMITTEES?x=1",
    ] {
      let reply = try await town.ask(.get, path)
      #expect(reply.status == 200 && reply.headers[.contentType] == "text/xml; charset=utf-8", "\(path)")
      #expect(try tree(reply)["committee"]?.words("committeetitle") == "Planning Committee")
    }
  }

  @Test(arguments: Engine.allCases)
  func `what has not changed since is not sent again, by its name or by its time`(engine: Engine) async throws {
    let town = try town(engine)
    let path = "/borsetshire/mgWebService.asmx/GetMemberGroup?sOrder=&sShortName="
    let first = try await town.ask(.get, path)
    let modified = try #require(first.headers[.lastModified])
    #expect(try await town.ask(.get, path, [.ifModifiedSince: modified]).status == 304)
    #expect(try await town.ask(.get, path, [.ifNoneMatch: first.tag]).status == 304)
    #expect(try await town.ask(.get, path, [.ifModifiedSince: "Sun, 06 Nov 1994 08:49:37 GMT"]).status == 200)
    #expect(try await town.ask(.get, path, [.ifModifiedSince: "yesterday"]).status == 200)
    // A name that does not fit counts more than a time that does.
    #expect(try await town.ask(.get, path, [.ifNoneMatch: "\"x\"", .ifModifiedSince: modified]).status == 200)
  }

  @Test func `what is asked wrongly is told in words, and nothing breaks`() async throws {
    let town = try town()
    for (path, status, words) in [
      ("GetCouncillorsByWardId", 400, "Missing parameter: lWardId"),
      ("GetNothing", 404, "There are: GetCouncillorsByWard"),
      ("GetMeeting?lMeetingId=99999999999999999999", 400, "is a whole number"),
      ("GetMeeting?lMeetingId=1", 404, "No meeting has this number"),
      ("GetMeetings?lCommitteeId=0&sFromDate=31/02/2026&sToDate=0", 400, "is a day such as"),
    ] {
      let reply = try await town.ask(.get, "/borsetshire/mgWebService.asmx/\(path)")
      #expect(reply.status == status && reply.text.contains(words), "\(path): \(reply.status) \(reply.text)")
    }
    #expect(try await town.ask(.get, "/nowhere/mgWebService.asmx/GetCommittees").status == 404)
    #expect(try await town.ask(.get, "/borsetshire/mgUserInfo.aspx?UID=77").status == 404)
  }

  @Test func `a member is found by number, in any case`() async throws {
    let reply = try await town().ask(.get, "/borsetshire/mguserinfo.ASPX?uid=2")
    #expect(reply.status == 200 && reply.text.contains("Cllr ELM"))
  }

  @Test(arguments: Engine.allCases)
  func `an envelope is answered with one, a wrong one with a fault, a long one not at all`(engine: Engine) async throws
  {
    let town = try town(engine)
    func send(_ body: String) async throws -> Town.Reply {
      let envelope =
        "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>\(body)</s:Body></s:Envelope>"
      return try await town.ask(
        .post, "/borsetshire/mgwebservice.asmx", [.contentType: "text/xml; charset=utf-8"], envelope)
    }
    let reply = try await send("<GetCommittees xmlns=\"http://moderngov.co.uk/namespaces\"/>")
    let result = try tree(reply)["Body"]?["GetCommitteesResponse"]?["GetCommitteesResult"]
    #expect(reply.status == 200 && result?["committees"]?.words("committeescount") == "1")
    let wrong = try await send("<GetNothing/>")
    #expect(wrong.status == 500)
    #expect(try tree(wrong)["Body"]?["Fault"]?.words("faultstring").contains("no operation") == true)
    #expect(try await send(String(repeating: "x", count: 70_000)).status == 413)
    let bomb = try await town.ask(.post, "/borsetshire/mgWebService.asmx", [:], "<!DOCTYPE a [<!ENTITY b \"c\">]><a/>")
    #expect(bomb.status == 400 && !bomb.text.contains("ENTITY"))
  }

  @Test func `the only council of a site, and one with a host of its own, need not be named`() async throws {
    let town = try town()
    var site = Site(records: town.records, now: { town.clock.now })
    func status(_ host: String, _ path: String = "/mgWebService.asmx/GetCommittees") async throws -> Int {
      let head = HTTPRequest(method: .get, scheme: "https", authority: host, path: path)
      return try await site.answering()(Request(head: head, body: RequestBody(buffer: ByteBuffer()))).status.code
    }
    #expect(try await status("moot.example") == 404, "there are two councils, and nobody says which is meant")
    site.hosts = ["democracy.borsetshire.example": "borsetshire"]
    #expect(try await status("Democracy.Borsetshire.example:8080") == 200)
    #expect(try await status("democracy.borsetshire.example", "/nothing.aspx") == 404)
  }

  @Test func `an address is taken apart only when it is one of theirs`() {
    #expect(OlderAddress("/borsetshire/members") == nil && OlderAddress("/a/b/mgRofI.aspx") == nil)
    let address = OlderAddress("//mgRofI.aspx?UID=3")
    #expect(address?.council == nil && address?.path(under: "kent") == "/kent/mgRofI.aspx?UID=3")
  }

  @Test func `moments are written as HTTP does, and read back`() throws {
    let moment = Moment(milliseconds: 784_111_777_000)
    #expect(HTTPDate.write(moment) == "Sun, 06 Nov 1994 08:49:37 GMT")
    #expect(HTTPDate.read("Sun, 06 Nov 1994 08:49:37 GMT") == moment)
    for wrong in ["", "Sun, 31 Feb 1994 08:49:37 GMT", "Sun, 06 Nov 1994 25:49:37 GMT", "06/11/1994"] {
      #expect(HTTPDate.read(wrong) == nil)
    }
  }
}
