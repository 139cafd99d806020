import Council
import HTTPTypes
import Hummingbird
import Law
import Logging
import Secrets
import Store
import Synchronization
import TestEngines
import Testing

@testable import Web

@Suite("The site in its network")
struct SurroundingsTests {
  /// A site, asked from an address.
  private struct Place {
    let site: Site
    var network: String

    init(_ surroundings: Surroundings, network: String = "198.51.100.7") throws {
      self.network = network
      site = Site(
        records: try Engine.ofTheWebsite.records(), now: { Now(Town.start, Sample.day("2026-11-21")) },
        surroundings: surroundings)
    }

    func ask(_ path: String, _ headers: HTTPFields = [:], method: HTTPRequest.Method = .get) async throws
      -> Visitor.Reply
    {
      let head = HTTPRequest(method: method, scheme: "http", authority: "localhost", path: path, headerFields: headers)
      let response = try await site.router().buildResponder().respond(
        to: Request(head: head, body: RequestBody(buffer: ByteBuffer())),
        context: SiteContext(logger: Logger(label: "test"), network: network))
      return Visitor.Reply(
        status: response.status.code, headers: response.headers, bytes: try await response.written())
    }
  }

  @Test(arguments: [
    ("10.1.2.3", "10.0.0.0/8", true), ("11.1.2.3", "10.0.0.0/8", false), ("192.0.2.1", "192.0.2.1", true),
    ("192.0.2.127", "192.0.2.64/26", true), ("192.0.2.128", "192.0.2.64/26", false), ("::1", "::1", true),
    ("2001:db8:1::9", "2001:db8::/32", true), ("::ffff:10.1.2.3", "10.0.0.0/8", true), ("10.1.2.3", "::/0", false),
    ("203.0.113.9", "0.0.0.0/0", true), ("nonsense", "0.0.0.0/0", false),
  ])
  func `a network holds the addresses that begin like it`(_ address: String, _ network: String, _ holds: Bool) throws {
    #expect(try #require(Subnet(network)).contains(address) == holds)
  }

  @Test(arguments: ["", "/8", "10.0.0.0/33", "10.0.0/8", "::/129", "10.0.0.0/-1", "10.0.0.0/8/8", "host.example"])
  func `what is no network is refused`(_ text: String) { #expect(Subnet(text) == nil) }

  @Test(arguments: [
    ("10.0.0.2", ["203.0.113.9"], "203.0.113.9"), ("10.0.0.2", ["1.1.1.1, 203.0.113.9"], "203.0.113.9"),
    ("10.0.0.2", ["1.1.1.1", "203.0.113.9, 10.0.0.3"], "203.0.113.9"), ("10.0.0.2", [], "10.0.0.2"),
    ("198.51.100.7", ["203.0.113.9"], "198.51.100.7"),
  ])
  func `only listed proxies are believed whence a visitor comes`(
    _ peer: String, _ forwarded: [String], _ network: String
  ) throws {
    var head = HTTPRequest(method: .get, scheme: "http", authority: "localhost", path: "/")
    for value in forwarded { head.headerFields.append(.init(name: .forwardedFor, value: value)) }
    let surroundings = Surroundings(proxies: [try #require(Subnet("10.0.0.0/8"))])
    let whence = Whence(
      Request(head: head, body: RequestBody(buffer: ByteBuffer())),
      SiteContext(logger: Logger(label: "test"), network: peer), surroundings)
    #expect(whence.network == network)
  }

  @Test func `every answer has a number of its own, which nobody outside can choose`() async throws {
    let place = try Place(Surroundings())
    let numbers = try await [
      place.ask("/", [.requestNumber: "chosen-by-me"]), place.ask("/nowhere"), place.ask("/rulebook", method: .post),
    ].map { try #require($0.headers[.requestNumber]) }
    #expect(Set(numbers).count == 3)
    #expect(numbers.allSatisfy { $0.utf8.count == 16 })
  }

  @Test func `a listed proxy may number requests, in words that are one word`() async throws {
    let place = try Place(Surroundings(proxies: [try #require(Subnet("198.51.100.7"))]))
    #expect(try await place.ask("/", [.requestNumber: "proxy-00001"]).headers[.requestNumber] == "proxy-00001")
    for text in ["short", "two words here", "line\"quote", String(repeating: "x", count: 65)] {
      #expect(try await place.ask("/", [.requestNumber: text]).headers[.requestNumber] != text)
    }
  }

  @Test func `the log says which kind of page, and not whose`() async throws {
    let told = Lines()
    let place = try Place(Surroundings(log: { told.add($0) }))
    _ = try await place.ask("/borsetshire/invitation/secret-token?email=ada@example.org")
    let line = try #require(told.all.first)
    #expect(line.route == "/{authority}/invitation/{token}")
    for secret in ["secret", "ada", "borsetshire", "198.51.100.7"] { #expect(!line.description.contains(secret)) }
    #expect(line.description.contains(" method=GET route=/{authority}/invitation/{token} status=404 ms="))
  }

  @Test func `the figures are for listed networks only, and for nobody behind an unknown proxy`() async throws {
    var place = try Place(Surroundings(metricsFrom: [try #require(Subnet("192.0.2.0/24"))]))
    #expect(try await place.ask("/metrics").status == 404)
    place.network = "192.0.2.1"
    _ = try await place.ask("/rulebook")
    let reply = try await place.ask("/metrics")
    #expect(reply.status == 200)
    #expect(reply.text.contains("folkmoot_requests_total{method=\"GET\",route=\"/rulebook\",status=\"200\"} 1\n"))
    #expect(reply.text.contains("folkmoot_request_seconds_bucket{method=\"GET\",route=\"/rulebook\",le=\"+Inf\"} 1\n"))
    #expect(reply.text.contains("folkmoot_letters_waiting 0\n"))
    #expect(try await place.ask("/metrics", [.forwardedFor: "192.0.2.9"]).status == 404)
  }

  @Test(arguments: [
    ("X-Forwarded-For", "203.0.113.9"), ("Forwarded", "for=203.0.113.9"), ("Via", "1.1 proxy"),
    ("X-Real-IP", "203.0.113.9"),
  ])
  func `who comes by a proxy on this machine that nobody listed has the limits of everybody`(
    _ name: String, _ value: String
  ) async throws {
    let limits = Limits(networks: [.reading: Allowance(atOnce: 2, aSecond: 0.1)], free: Subnet.loopback)
    let place = try Place(Surroundings(limits: limits), network: "127.0.0.1")
    for _ in 1...5 { #expect(try await place.ask("/rulebook").status == 200) }
    let headers: HTTPFields = [try #require(HTTPField.Name(name)): value]
    let statuses = try await [place.ask("/rulebook", headers), place.ask("/rulebook", headers)].map(\.status)
    #expect(statuses == [200, 200])
    #expect(try await place.ask("/rulebook", headers).status == 429)
  }

  @Test func `who comes by a listed proxy that does not say whence has the limits of everybody`() async throws {
    let limits = Limits(networks: [.reading: Allowance(atOnce: 2, aSecond: 0.1)], free: Subnet.loopback)
    let place = try Place(Surroundings(proxies: Subnet.loopback, limits: limits), network: "127.0.0.1")
    for _ in 1...2 { #expect(try await place.ask("/rulebook").status == 200) }
    #expect(try await place.ask("/rulebook").status == 429)
  }

  @Test func `TLS is kept to once it was used`() async throws {
    let plain = try await Place(Surroundings()).ask("/")
    #expect(plain.headers[.strictTransportSecurity] == nil)
    let secure = try await Place(Surroundings(hasTLS: true)).ask("/")
    #expect(secure.headers[.strictTransportSecurity] == "max-age=31536000")
  }
}

/// What a site told its log.
final class Lines: Sendable {
  private let kept = Mutex<[RequestLine]>([])
  var all: [RequestLine] { kept.withLock { $0 } }
  func add(_ line: RequestLine) { kept.withLock { $0.append(line) } }
}
