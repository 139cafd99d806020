import Actions
import Council
import DatabasePort
import Hummingbird
import Law
import Secrets
import Store
import TestEngines
import Testing

@testable import Web

@Suite("One’s own access tokens")
struct OwnTokensTests {
  private let page = "/borsetshire/account/tokens"
  private let fields = [
    "title": "Payroll export", "scopes-edit-structure": "yes", "last": "20 November 2027", "password": Town.password,
  ]

  @Test func `a token is made with the password, shown once, used, and turned away once it is revoked`() async throws {
    let town = try Town(.sqlite)
    let ada = try await Newcomer(town, "ada@borsetshire.example")
    let made = try await ada.browser.fill(page, fields)
    let secret = try #require(made.main.firstMatch(of: /fmk_[A-Za-z0-9_-]{43}[0-9a-f]{8}/)).output
    #expect(made.headers[.cacheControl] == "no-store")
    #expect(try await !ada.browser.get(page).main.contains(secret))
    var program = Program.anonymous(town)
    program.token = String(secret)
    let told = try await program.get("/token").json
    #expect(told["name"]?.text == "Payroll export")
    #expect(told["today"]?.texts == ["edit-structure", "see-drafts", "draft-restructures"])
    #expect(try await ada.browser.get(page).main.contains("21 November 2026"))
    #expect(try town.everything().allSatisfy { !$0.contains(secret.dropFirst(4).prefix(43)) })
    let revoked = try await ada.browser.send(
      try #require(try await ada.browser.get(page).form(sentTo: "\(page)/revoke")))
    #expect(try await ada.browser.follow(revoked).main.contains("The token is revoked"))
    #expect(try await program.get("/token").status == 401)
  }

  @Test func `a token is for a year at most, for something its maker may do, and has a name of its own`() async throws {
    let town = try Town()
    let ada = try await Newcomer(town, "ada@borsetshire.example")
    func faults(_ changes: [String: String]) async throws -> [String] {
      let form = try #require(try await ada.browser.get(page).form(sentTo: page))
      var values = form.values.filter { $0.key.hasPrefix("form") }.merging(fields) { $1 }.merging(changes) { $1 }
      values = values.filter { $0.value != "-" }
      let reply = try await ada.browser.post(page, values)
      #expect(reply.status == 422 && !reply.main.contains("fmk_"), "\(changes)")
      return reply.faults
    }
    #expect(try await faults(["last": "22 November 2027"]).contains { $0.contains("last day from today") })
    #expect(try await faults(["last": "20 November 2026"]).contains { $0.contains("last day from today") })
    #expect(try await faults(["title": ""]).contains { $0.contains("Give the token a name") })
    #expect(try await faults(["scopes-edit-structure": "-"]).contains { $0.contains("Choose what the token may do") })
    #expect(try await faults(["scopes-see-accounts": "yes"]).contains { $0.contains("only what you may do") })
    #expect(try await faults(["password": "wrong"]).contains { $0.contains("not your password") })
    try await ada.browser.fill(page, fields)
    #expect(try await faults([:]).contains { $0.contains("You have a token called Payroll export") })
  }

  @Test func `a token ends with its holder’s role, with a closed account and with a password set anew`() async throws {
    let town = try Town()
    let program = try Program(town)
    let account = try #require(try town.records.read { try $0.accounts(of: Town.id) }.first)
    let may = ["edit-structure", "see-drafts", "draft-restructures"]
    #expect(try await program.get("/token").json["today"]?.texts == may)
    let role = try #require(try town.records.read { try $0.roles(of: account.id, at: Town.id) }.first)
    try town.records.carryOut(
      EndRole(authority: Town.id, role: role.id, lastDay: town.clock.now.day), by: .operatorAtTheMachine,
      at: town.clock.now)
    town.clock.pass(seconds: 60_000)
    #expect(try await program.get("/token").json["today"]?.texts == [])
    #expect(try await program.post("/units", "{}").status == 403)
    try town.records.carryOut(
      CloseAccount(authority: Town.id, account: account.id), by: .operatorAtTheMachine, at: town.clock.now)
    #expect(try await program.get("/token").status == 401)
    let left = try town.records.accessTokens(of: account.id, at: Town.id, now: town.clock.now)
    #expect(left.isEmpty)
  }

  @Test(arguments: Engine.allCases)
  func `a row made by hand opens nothing`(engine: Engine) async throws {
    let town = try Town(engine)
    let program = try Program(town, [.init(authority: Town.id, role: .administrator)], scopes: [.seeAccounts])
    #expect(try await program.get("/accounts").status == 200)
    try town.records.database.write {
      _ = try $0.run("update access_token set scopes = 'edit-structure see-accounts'", [])
    }
    #expect(try await program.get("/accounts").status == 401)
  }
}
