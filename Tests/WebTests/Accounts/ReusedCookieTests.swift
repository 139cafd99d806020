import Actions
import Council
import Hummingbird
import Law
import Secrets
import Store
import TestEngines
import Testing

@testable import Web

@Suite("A cookie that was copied")
struct ReusedCookieTests {
  static let name = "__Host-folkmoot-borsetshire"
  let records: Records
  let letters = Counter()

  init() throws {
    records = try Engine.ofTheWebsite.records()
    try records.carryOut(RecordAuthority(Sample.authority), by: .operatorAtTheMachine, at: Self.at(0))
  }

  static func at(_ seconds: Int) -> Now {
    let moment = Moment(milliseconds: 1_800_000_000_000 + seconds * 1000)
    return Now(moment, moment.dayUTC)
  }

  private var means: SignInMeans { SignInMeans(post: AccountPost { [letters] _, _ in letters.step() }) }

  private func visit(_ token: String, at second: Int) async throws -> Visitor.Reply {
    let site = Site(records: records, now: { Self.at(second) }, means: means)
    return try await Visitor(site: site).get("/borsetshire/account", [.cookie: "\(Self.name)=\(token)"])
  }

  private func signIn() throws -> String {
    let email = try #require(EmailAddress("ada@borsetshire.example"))
    let deed = InvitePerson(
      authority: "borsetshire", holder: Account.Holder(name: "Ada", email: email), post: "Policy Officer",
      roles: [RoleGrant(authority: "borsetshire", role: .structureEditor)], letters: AccountPost { _, _ in })
    try records.carryOut(deed, by: .operatorAtTheMachine, at: Self.at(0))
    let opened = try records.signIn(
      by: LinkedIdentity(issuer: "https://id.example", subject: "1"), checked: email, at: "borsetshire",
      from: CallingDevice(network: "", browser: "Firefox"),
      means: SignInMeans(post: AccountPost { _, _ in }), now: Self.at(0))
    return try #require(opened).token.text
  }

  @Test func `is worth nothing, and takes the session with it, once the browser has been given another`() async throws {
    let old = try signIn()
    let new = try #require(try await visit(old, at: 3600).cookies[Self.name])
    #expect(try await visit(old, at: 3650).status == 200)
    #expect(try await visit(new, at: 3650).status == 200)
    #expect(try await visit(old, at: 3700).headers[.location]?.hasPrefix("/borsetshire/sign-in") == true)
    #expect(try await visit(new, at: 3701).headers[.location]?.hasPrefix("/borsetshire/sign-in") == true)
    #expect(letters.count == 1)
  }
}
