import Council
import Secrets
import Store
import TestEngines
import Testing

@testable import Web

@Suite("The link for the first administrator")
struct SetUpTests {
  private static let token = Token(RandomBytes { Array(repeating: 3, count: $0) })
  private static let page = "/set-up/\(token.text)"
  private static let filled = [
    "authority": Town.id, "name": "Chris Carter", "email": "chris@borsetshire.example", "post": "",
  ]

  private func town(_ engine: Engine) throws -> Town {
    try Town(engine, setUp: SetUpLink(Self.token, at: Town.start))
  }

  @Test(arguments: Engine.allCases)
  func `leads to an account that looks after the others, and works once`(engine: Engine) async throws {
    let town = try town(engine)
    let (browser, late) = (Browser(town), Browser(town))
    let form = try #require(try await late.get(Self.page).form(sentTo: Self.page))
    let reply = try await browser.fill(Self.page, Self.filled)
    #expect(reply.status == 303 && reply.location.hasPrefix("/borsetshire/invitation/"))
    for again in [try await late.get(Self.page), try await late.send(form, Self.filled)] {
      #expect(again.status == 404 && again.main.contains("This link is over"))
    }
    #expect(try town.records.read { try $0.accounts(of: Town.id) }.count == 1)
    let page = try await browser.get(reply.location)
    let code = try page.offeredCode
    let step = OneTimeCode.step(at: town.clock.now.moment.milliseconds / 1000)
    let done = try await browser.send(
      try #require(page.form(sentTo: reply.location)), ["password": Town.password, "code": code.code(at: step)])
    #expect(done.status == 200)
    town.clock.pass(seconds: 60)
    _ = try await browser.fill(
      "/borsetshire/sign-in", ["email": "chris@borsetshire.example", "password": Town.password])
    _ = try await browser.fill("/borsetshire/sign-in/code", ["code": code.code(at: step + 2)])
    #expect(try await browser.get("/borsetshire/accounts").main.contains("The administrator"))
  }

  @Test(arguments: Engine.allCases)
  func `stays good after a slip, and keeps what was typed`(engine: Engine) async throws {
    let town = try town(engine)
    let browser = Browser(town)
    let wrong = try await browser.fill(Self.page, Self.filled.merging(["email": "chris at home"]) { $1 })
    #expect(wrong.status == 422)
    #expect(wrong.faults == ["Type an e-mail address like name@example.org."])
    #expect(wrong.main.contains("value=\"Chris Carter\"") && wrong.main.contains("value=\"chris at home\""))
    #expect(try await browser.fill(Self.page, Self.filled).status == 303)
  }

  @Test(arguments: Engine.allCases)
  func `is over after an hour, when there is any account, and for any other letters`(engine: Engine) async throws {
    let town = try town(engine)
    let browser = Browser(town)
    #expect(try await browser.get("/set-up/\(Token(town.records.keeping.random).text)").status == 404)
    town.clock.pass(seconds: SetUpLink.seconds - 1)
    #expect(try await browser.get(Self.page).status == 200)
    town.clock.pass(seconds: 1)
    #expect(try await browser.get(Self.page).status == 404)
    let other = try self.town(engine)
    try other.invite("ada@borsetshire.example")
    #expect(try await Browser(other).get(Self.page).status == 404)
  }

  @Test(arguments: Engine.allCases)
  func `does not exist on a site that was not asked for one`(engine: Engine) async throws {
    #expect(try await Browser(try Town(engine)).get(Self.page).status == 404)
  }
}
