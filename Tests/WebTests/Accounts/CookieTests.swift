import Council
import Hummingbird
import TestEngines
import Testing

@testable import Web

@Suite("Cookies")
struct CookieTests {
  @Test(arguments: Engine.allCases)
  func `are this site’s alone, only over a safe connection, and for no script`(engine: Engine) async throws {
    let town = try Town(engine)
    let ada = try await Newcomer(town, "ada@borsetshire.example")
    town.clock.pass(seconds: 3600)
    let before = ada.browser.sessionCookie
    #expect(try await ada.browser.get("/borsetshire/account").status == 200)
    #expect(ada.browser.sessionCookie != before, "An hour later the cookie changes")
    try await ada.signOut()
    let eve = Browser(town)
    _ = try await eve.fill("/borsetshire/sign-in/by-letter", ["email": "eve@home.example"])
    _ = try await eve.fill(try town.postbag.link(to: "eve@home.example"))

    let told = ada.browser.told + eve.told
    let names = Set(told.map { String($0.prefix { $0 != "=" }) })
    #expect(names == ["__Host-folkmoot-borsetshire", "__Host-device-borsetshire", "__Host-form"])
    for cookie in told {
      let isGood = cookie.wholeMatch(
        of: #/__Host-[a-z-]+=[\w.-]*; Path=\/; Secure; HttpOnly; SameSite=Lax(; Max-Age=\d+)?/#)
      #expect(isGood != nil, "\(cookie)")
    }
    // An officer’s session goes with the window, a resident’s stays for a month, and neither is kept when it is over.
    let sessions = ada.browser.told.filter { $0.hasPrefix("__Host-folkmoot-") }
    #expect(sessions.allSatisfy { !$0.contains("Max-Age") || $0.hasSuffix("Max-Age=0") })
    #expect(sessions.last?.hasPrefix("__Host-folkmoot-borsetshire=; ") == true)
    #expect(eve.told.contains { $0.hasPrefix("__Host-folkmoot-") && $0.hasSuffix("Max-Age=2592000") })
  }

  @Test(arguments: Engine.allCases)
  func `are not set on pages for everyone, which others may keep`(engine: Engine) async throws {
    let town = try Town(engine)
    for page in ["/", "/borsetshire", "/borsetshire/structure", "/borsetshire/record", "/rulebook"] {
      let browser = Browser(town)
      let reply = try await browser.get(page)
      #expect(reply.headers[.cacheControl] == "public, no-cache")
      #expect(browser.told.isEmpty, "\(page) sets a cookie")
    }
  }

  @Test(arguments: Engine.allCases)
  func `make a page somebody’s own: it bears their name, and nobody else may keep it`(engine: Engine) async throws {
    let town = try Town(engine)
    let ada = try await Newcomer(town, "ada@borsetshire.example")
    let page = try await ada.browser.get("/borsetshire/structure")
    #expect(page.text.contains("Ada Archer"))
    #expect(page.headers[.cacheControl] == "private, no-cache")
    #expect(!(try await Browser(town).get("/borsetshire/structure").text.contains("Ada Archer")))
    for path in ["workspace", "account", "account/password", "account/recovery-codes"] {
      #expect(try await ada.browser.get("/borsetshire/\(path)").headers[.cacheControl] == "no-store")
    }
  }

  @Test(arguments: Engine.allCases)
  func `of one council open nothing at another`(engine: Engine) async throws {
    let town = try Town(engine)
    let ada = try await Newcomer(town, "ada@borsetshire.example", as: .administrator)
    #expect(try await ada.browser.get("/ambridge/accounts").status == 303)
    ada.browser.cookies[SessionCookie.name("ambridge")] = ada.browser.sessionCookie
    #expect(try await ada.browser.get("/ambridge/accounts").status == 303)
    #expect(!(try await ada.browser.get("/ambridge").text.contains("Ada Archer")))
  }
}
