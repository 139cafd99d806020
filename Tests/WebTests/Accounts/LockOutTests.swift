import Council
import Hummingbird
import TestEngines
import Testing

@testable import Web

@Suite("Guessing, and who has to wait for it")
struct LockOutTests {
  @Test(arguments: Engine.allCases)
  func `whoever guesses passwords has to wait, the owner on a known device does not`(engine: Engine) async throws {
    let town = try Town(engine)
    let ada = try await Newcomer(town, "ada@borsetshire.example")
    let ben = try await Newcomer(town, "ben@borsetshire.example")
    for officer in [ada, ben] { try await officer.signOut() }
    town.clock.pass(seconds: 60)

    let thief = Browser(town, network: "203.0.113.5")
    var statuses: [Int] = []
    for _ in 0..<8 { statuses.append(try await guess(ada, in: thief, "walrus walrus walrus").status) }
    #expect(statuses == Array(repeating: 422, count: 5) + Array(repeating: 429, count: 3))
    // Even the right password is not looked at now, from whatever network a stranger comes.
    let reply = try await guess(ada, in: Browser(town, network: "203.0.113.77"), Town.password)
    #expect(reply.status == 429)
    #expect(Int(reply.headers[.retryAfter] ?? "").map { (1...15).contains($0) } == true)
    #expect(reply.faults == ["There were too many attempts. Try again in 15 seconds."])

    #expect(try await ada.signIn().location == "/borsetshire/workspace", "The owner’s own device is not kept waiting")
    #expect(try await guess(ben, in: Browser(town), Town.password).status == 303, "Nobody else’s account is")
  }

  @Test(arguments: Engine.allCases)
  func `the owner on a new device gets in by letter while somebody goes on guessing`(engine: Engine) async throws {
    let town = try Town(engine)
    let ada = try await Newcomer(town, "ada@borsetshire.example")
    let thief = Browser(town, network: "203.0.113.5")
    for _ in 0..<30 {
      _ = try await guess(ada, in: thief, "walrus walrus walrus")
      town.clock.pass(seconds: 900)
    }
    for _ in 0..<6 { _ = try await guess(ada, in: thief, "walrus walrus walrus") }
    let phone = Browser(town, network: "192.0.2.200")
    #expect(try await guess(ada, in: phone, Town.password).status == 429)
    _ = try await phone.fill("/borsetshire/password", ["email": ada.email])
    let set = try await phone.fill(
      try town.postbag.link(to: ada.email), ["password": "walrus umbrella friday"])
    #expect(try await phone.follow(set).main.contains("Your new password is set"))
    let asked = try await guess(ada, in: phone, "walrus umbrella friday")
    #expect(asked.location == "/borsetshire/sign-in/code")
    #expect(try await phone.fill("/borsetshire/sign-in/code", ["code": ada.figures]).status == 303)
  }

  @Test(arguments: Engine.allCases)
  func `guessing codes comes to an end too`(engine: Engine) async throws {
    let town = try Town(engine)
    let ada = try await Newcomer(town, "ada@borsetshire.example")
    let thief = Browser(town, network: "203.0.113.5")
    _ = try await guess(ada, in: thief, Town.password)
    var statuses: [Int] = []
    for number in 0..<8 {
      statuses.append(try await thief.fill("/borsetshire/sign-in/code", ["code": "00000\(number)"]).status)
    }
    #expect(statuses == Array(repeating: 422, count: 5) + Array(repeating: 429, count: 3))
    try await ada.signOutAndIn()
    #expect(try await ada.browser.get("/borsetshire/account").status == 200)
  }

  @Test(arguments: Engine.allCases)
  func `asking for letters to somebody else’s address always leaves them one that they can follow`(engine: Engine)
    async throws
  {
    let town = try Town(engine)
    let thief = Browser(town, network: "203.0.113.5")
    var waits = 0
    for _ in 0..<60 {
      let reply = try await thief.fill("/borsetshire/sign-in/by-letter", ["email": "eve@home.example"])
      if reply.status == 429 { waits += 1 }
      let link = try town.postbag.link(to: "eve@home.example")
      #expect(try await Browser(town).get(link).status == 200, "The last letter’s link is still good")
      town.clock.pass(seconds: 299)
    }
    #expect(waits > 20)
    _ = try await thief.fill("/borsetshire/sign-in/by-letter", ["email": "eve@home.example"])
    let wait = try await Browser(town).fill("/borsetshire/sign-in/by-letter", ["email": "eve@home.example"])
    #expect(wait.status == 429)
    #expect(wait.faults.first?.contains("Look into your e-mail") == true)
    #expect(wait.main.contains("value=\"eve@home.example\""))
  }

  @Test(arguments: Engine.allCases)
  func `a resident’s known device gets a letter of its own however many others asked for`(engine: Engine) async throws {
    let town = try Town(engine)
    let eve = Browser(town)
    _ = try await eve.fill("/borsetshire/sign-in/by-letter", ["email": "eve@home.example"])
    _ = try await eve.fill(try town.postbag.link(to: "eve@home.example"))
    let thief = Browser(town, network: "203.0.113.5")
    for _ in 0..<5 { _ = try await thief.fill("/borsetshire/sign-in/by-letter", ["email": "eve@home.example"]) }
    let page = try await eve.get("/borsetshire/account")
    try await eve.send(try #require(page.form(sentTo: "/borsetshire/sign-out")))
    let before = town.postbag.letters.count
    let reply = try await eve.fill("/borsetshire/sign-in/by-letter", ["email": "eve@home.example"])
    #expect(reply.status == 303)
    #expect(town.postbag.letters.count == before + 1)
  }

  private func guess(_ officer: Newcomer, in browser: Browser, _ password: String) async throws -> Browser.Reply {
    try await browser.fill("/borsetshire/sign-in", ["email": officer.email, "password": password])
  }
}
