import Council
import Hummingbird
import TestEngines
import Testing

@testable import Web

@Suite("From the invitation to the way out")
struct FirstDayTests {
  @Test(arguments: Engine.allCases)
  func `an officer sets up the account, signs in, sees the devices, signs one out and leaves`(engine: Engine)
    async throws
  {
    let town = try Town(engine)
    let ada = try await Newcomer(town, "ada@borsetshire.example")
    #expect(Set(ada.recovery).count == 10)
    let workspace = try await ada.browser.get("/borsetshire/workspace")
    #expect(workspace.main.contains("Policy Officer") && workspace.main.contains("Nothing waits for you"))

    let (here, elsewhere) = (ada.browser, Browser(town, network: "198.51.100.9"))
    // Long enough for another code, too short for noting that the first device is still here.
    town.clock.pass(seconds: 59)
    _ = try await elsewhere.fill("/borsetshire/sign-in", ["email": ada.email, "password": Town.password])
    let entered = try await elsewhere.fill("/borsetshire/sign-in/code", ["code": ada.figures])
    #expect(entered.location == "/borsetshire/workspace")

    let account = try await here.get("/borsetshire/account")
    let rows = account.forms.filter { $0.action == "/borsetshire/account/devices" }
    #expect(rows.count == 2)
    #expect(account.main.matches(of: #/This device/#).count == 1)
    // The device signed in last stands first.
    let revoked = try await here.send(try #require(rows.first))
    #expect(try await here.follow(revoked).main.contains("That device is signed out."))
    #expect(try await elsewhere.get("/borsetshire/account").location.hasPrefix("/borsetshire/sign-in?back="))
    #expect(try await here.get("/borsetshire/account").status == 200)

    let out = try await here.send(try #require(account.form(sentTo: "/borsetshire/sign-out")))
    #expect(try await here.follow(out).main.contains("You are signed out."))
    #expect(here.sessionCookie == nil)
    #expect(try await here.get("/borsetshire/account").status == 303)
  }

  @Test(arguments: Engine.allCases)
  func `a device may sign itself out from the list`(engine: Engine) async throws {
    let ada = try await Newcomer(try Town(engine), "ada@borsetshire.example")
    let page = try await ada.browser.get("/borsetshire/account")
    let reply = try await ada.browser.send(try #require(page.form(sentTo: "/borsetshire/account/devices")))
    #expect(try await ada.browser.follow(reply).main.contains("You are signed out."))
    #expect(ada.browser.sessionCookie == nil)
  }

  @Test(arguments: Engine.allCases)
  func `whoever had to sign in first comes back to the page they wanted, and to no other site`(engine: Engine)
    async throws
  {
    let town = try Town(engine)
    let ada = try await Newcomer(town, "ada@borsetshire.example", as: .auditor)
    for (wanted, reached) in [
      ("/borsetshire/accounts", "/borsetshire/accounts"), ("https://evil.example/", "/borsetshire/workspace"),
      ("//evil.example/borsetshire", "/borsetshire/workspace"), ("/ambridge/accounts", "/borsetshire/workspace"),
      ("/borsetshire/..//evil.example", "/borsetshire/workspace"),
    ] {
      try await ada.signOut()
      town.clock.pass(seconds: 60)
      let page = "/borsetshire/sign-in?back=\(Address.encoded(wanted))"
      let asked = try await ada.browser.fill(page, ["email": ada.email, "password": Town.password])
      let code = try #require(try await ada.browser.follow(asked).form(sentTo: "/borsetshire/sign-in/code"))
      #expect(try await ada.browser.send(code, ["code": ada.figures]).location == reached)
    }
  }

  @Test(arguments: Engine.allCases)
  func `an invitation is good once, and opening it uses nothing up`(engine: Engine) async throws {
    let town = try Town(engine)
    try town.invite("ada@borsetshire.example")
    let link = try town.postbag.link(to: "ada@borsetshire.example")
    let scanner = Browser(town)
    let form = try #require(try await scanner.get(link).form(sentTo: link))
    let ada = try await Newcomer(town, "ben@borsetshire.example")
    #expect(try await ada.takeUp(link).status == 200)
    for reply in [try await scanner.get(link), try await scanner.send(form, ["password": "x", "code": "000000"])] {
      #expect(reply.status == 404)
      #expect(reply.main.contains("This link is over"))
      #expect(!reply.main.contains("ada@borsetshire.example"))
    }
  }

  @Test(arguments: Engine.allCases)
  func `an invitation ends after a week, and a newer one takes the place of an older`(engine: Engine) async throws {
    let town = try Town(engine)
    let chief = try await Newcomer(town, "chief@borsetshire.example", as: .administrator)
    try town.invite("ada@borsetshire.example")
    let first = try town.postbag.link(to: "ada@borsetshire.example")
    let list = try await chief.browser.get("/borsetshire/accounts?for=invited")
    let account = try #require(list.main.firstMatch(of: #/\/borsetshire\/accounts\/[0-9a-f]{24}/#)).output
    _ = try await chief.browser.fill(String(account), sentTo: "\(account)/invitation")
    let second = try town.postbag.link(to: "ada@borsetshire.example")
    #expect(first != second)
    #expect(try await Browser(town).get(first).status == 404)
    town.clock.pass(seconds: 7 * 86_400 - 1)
    #expect(try await Browser(town).get(second).status == 200)
    town.clock.pass(seconds: 1)
    #expect(try await Browser(town).get(second).status == 404)
  }

  @Test(arguments: Engine.allCases)
  func `a recovery code opens the account once, and new ones void the old`(engine: Engine) async throws {
    let town = try Town(engine)
    let ada = try await Newcomer(town, "ada@borsetshire.example")
    try await ada.signOut()
    try await ada.givePassword()
    let reply = try await ada.giveCode(ada.recovery[0].lowercased())
    #expect(reply.location == "/borsetshire/account")
    #expect(try await ada.browser.follow(reply).main.contains("<dt>Recovery codes left</dt><dd>9</dd>"))
    let page = "/borsetshire/account/recovery-codes"
    #expect(try await ada.browser.fill(page, ["password": "not the password"]).status == 422)
    let renewed = try await ada.browser.fill(page, ["password": Town.password])
    #expect(renewed.headers[.cacheControl] == "no-store")
    let new = renewed.main.matches(of: #/<li><code>([^<]+)<\/code><\/li>/#).map { String($0.output.1) }
    #expect(new.count == 10 && Set(new).isDisjoint(with: ada.recovery))
    try await ada.signOut()
    try await ada.givePassword()
    for used in ada.recovery.prefix(2) { #expect(try await ada.giveCode(used).status == 422) }
    #expect(try await ada.giveCode(new[0]).status == 303)
  }
}
