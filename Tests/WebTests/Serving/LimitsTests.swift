import Council
import Hummingbird
import Law
import Secrets
import TestEngines
import Testing

@testable import Web

@Suite("How often anybody may ask")
struct LimitsTests {
  private static let few = Allowance(atOnce: 3, aSecond: 0.5)

  @Test func `a bucket gives so much at once, then so much a second`() {
    let buckets = Buckets(Self.few)
    for _ in 1...3 { #expect(buckets.take("one", at: Town.start) == nil) }
    #expect(buckets.take("one", at: Town.start) == 2)
    #expect(buckets.take("other", at: Town.start) == nil)
    #expect(buckets.take("one", at: Town.start.adding(seconds: 2)) == nil)
    #expect(buckets.take("one", at: Town.start.adding(seconds: 2)) == 2)
    // A clock that was set back fills nothing.
    #expect(buckets.take("one", at: Town.start) != nil)
  }

  @Test func `the memory of all buckets is bounded`() {
    let buckets = Buckets(Self.few, mostKept: 100)
    for _ in 1...4 { _ = buckets.take("one", at: Town.start) }
    for number in 1...250 { _ = buckets.take("\(number)", at: Town.start) }
    // Who was not seen while so many others came begins anew.
    #expect(buckets.take("one", at: Town.start) == nil)
  }

  @Test func `the addresses of one household count as one`() {
    #expect(Limits.household("2001:db8:1:2::3") == Limits.household("2001:db8:1:2:ffff::1"))
    #expect(Limits.household("2001:db8:1:2::3") != Limits.household("2001:db8:1:3::3"))
    #expect(Limits.household("192.0.2.1") != Limits.household("192.0.2.2"))
  }

  @Test func `who asks too often is told how long to wait, and others are answered`() async throws {
    let town = try Town(limits: Limits(networks: [.reading: Self.few]))
    let (eager, other) = (Browser(town, network: "192.0.2.1"), Browser(town, network: "192.0.2.2"))
    for _ in 1...3 { #expect(try await eager.get("/rulebook").status == 200) }
    let refused = try await eager.get("/rulebook")
    #expect(refused.status == 429)
    #expect(refused.headers[.retryAfter] == "2")
    #expect(refused.main.contains("Wait 2 seconds"))
    #expect(try await other.get("/rulebook").status == 200)
    town.clock.pass(seconds: 2)
    #expect(try await eager.get("/rulebook").status == 200)
  }

  @Test func `a form that was sent too soon is kept, without its secrets`() async throws {
    let town = try Town(limits: Limits(networks: [.knocking: Allowance(atOnce: 1, aSecond: 0.1)]))
    let browser = Browser(town)
    let fields = ["email": "ada@example.org", "password": "pass-phrase"]
    #expect(try await browser.fill("/borsetshire/sign-in", fields).status == 422)
    let refused = try await browser.fill("/borsetshire/sign-in", fields)
    #expect(refused.status == 429)
    #expect(refused.forms.first?.values["email"] == "ada@example.org")
    #expect(!refused.text.contains("pass-phrase"))
  }

  @Test func `an account has its own limit, wherever it asks from`() async throws {
    let town = try Town(
      limits: Limits(networks: [:], accounts: [.reading: Allowance(atOnce: 12, aSecond: 0.1)]))
    let officer = try await Newcomer(town, "ada@example.org")
    var statuses: [Int] = []
    for number in 1...14 {
      officer.browser.network = "192.0.2.\(number)"
      statuses.append(try await officer.browser.get("/borsetshire/workspace").status)
    }
    #expect(statuses.first == 200)
    #expect(statuses.last == 429)
    #expect(try await Browser(town).get("/borsetshire").status == 200)
  }

  @Test func `an account has one limit for all its programs, and others are answered`() async throws {
    let town = try Town(
      limits: Limits(networks: [:], accounts: [.reading: Self.few, .sending: Allowance(atOnce: 1, aSecond: 0.5)]))
    let program = try Program(town)
    for _ in 1...3 { #expect(try await program.get("/posts").status == 200) }
    let refused = try await program.get("/posts")
    #expect(refused.status == 429)
    #expect(refused.headers[.retryAfter] == "2")
    #expect(try refused.problem == "too-many")
    let sent = try await [program.post("/posts", "{}"), program.post("/posts", "{}")].map(\.status)
    #expect(sent == [422, 429])
    #expect(try await Program(town).get("/posts").status == 200)
    #expect(try await Program.anonymous(town).get("/posts").status == 200)
  }
}
