import Council
import Hummingbird
import Secrets
import Store
import TestEngines
import Testing

@testable import Web

@Suite("What a thief has")
struct TheftTests {
  @Test(arguments: Engine.allCases)
  func `a cookie that was stolen is worth nothing after signing out`(engine: Engine) async throws {
    let town = try Town(engine)
    let ada = try await Newcomer(town, "ada@borsetshire.example")
    let thief = Browser(town, network: "203.0.113.5")
    thief.cookies = ada.browser.cookies
    #expect(try await thief.get("/borsetshire/account").status == 200)
    let form = try #require(try await thief.get("/borsetshire/account").form(sentTo: "/borsetshire/account/devices"))
    try await ada.signOut()
    #expect(try await thief.get("/borsetshire/account").location.hasPrefix("/borsetshire/sign-in?back="))
    #expect(try await thief.send(form).status == 403)
  }

  @Test(arguments: Engine.allCases)
  func `whatever the cookie was before signing in, it is another after, and the old one opens nothing`(engine: Engine)
    async throws
  {
    let town = try Town(engine)
    let ada = try await Newcomer(town, "ada@borsetshire.example")
    try await ada.signOut()
    town.clock.pass(seconds: 60)
    // A thief made the browser keep a cookie that the thief knows.
    let planted = Token(town.records.keeping.random).text
    ada.browser.cookies[SessionCookie.name(Town.id)] = planted
    try await ada.givePassword()
    let waiting = try #require(ada.browser.sessionCookie)
    try await ada.giveCode(ada.figures)
    let signedIn = try #require(ada.browser.sessionCookie)
    #expect(Set([planted, waiting, signedIn]).count == 3)
    #expect(try await ada.browser.get("/borsetshire/account").status == 200)
    for known in [planted, waiting] {
      let thief = Browser(town)
      thief.cookies[SessionCookie.name(Town.id)] = known
      #expect(try await thief.get("/borsetshire/account").status == 303)
    }
  }

  @Test(arguments: Engine.allCases)
  func `the password alone opens nothing`(engine: Engine) async throws {
    let town = try Town(engine)
    let ada = try await Newcomer(town, "ada@borsetshire.example")
    let thief = Browser(town, network: "203.0.113.5")
    let reply = try await thief.fill("/borsetshire/sign-in", ["email": ada.email, "password": Town.password])
    #expect(reply.location == "/borsetshire/sign-in/code")
    for page in ["workspace", "account", "accounts"] {
      #expect(try await thief.get("/borsetshire/\(page)").status == 303)
    }
    #expect(!(try await thief.get("/borsetshire").text.contains("Ada Archer")))
  }

  @Test(arguments: Engine.allCases)
  func `a one-time code that somebody watched is worth nothing afterwards`(engine: Engine) async throws {
    let town = try Town(engine)
    let ada = try await Newcomer(town, "ada@borsetshire.example")
    let thief = Browser(town, network: "203.0.113.5")
    _ = try await thief.fill("/borsetshire/sign-in", ["email": ada.email, "password": Town.password])
    let reply = try await thief.fill("/borsetshire/sign-in/code", ["code": ada.figures])
    #expect(reply.status == 422)
    #expect(reply.faults == ["The code does not fit, or was used before. Wait for the next one and type it."])
    #expect(try await thief.get("/borsetshire/account").status == 303)
  }

  @Test(arguments: Engine.allCases)
  func `guessed links, links of another kind and used links all lead to the same page`(engine: Engine) async throws {
    let town = try Town(engine)
    try town.invite("ada@borsetshire.example")
    let browser = Browser(town)
    for (form, email) in [("sign-in/by-letter", "eve@home.example"), ("password", "eva@home.example")] {
      _ = try await browser.fill("/borsetshire/\(form)", ["email": email])
    }
    let used = try town.postbag.link(to: "eve@home.example")
    _ = try await browser.fill(used)
    let invitation = try town.postbag.link(to: "ada@borsetshire.example")
    let open = [invitation, try town.postbag.link(to: "eva@home.example")]
    var tokens = (0..<20).map { _ in Token(town.records.keeping.random).text }
    tokens += ["", "x", "%00", String(repeating: "A", count: 9000)] + [used].map { String($0.suffix(43)) }
    let refusal = Problem.linkIsOver.answer.finished().body
    let expected = Town.Reply(status: 404, headers: [:], bytes: refusal).main
    let before = try town.everything()
    for kind in ["invitation", "sign-in/by-letter", "password", "address"] {
      let otherKinds = open.filter { !$0.contains("/\(kind)/") }.map { String($0.suffix(43)) }
      for token in tokens + otherKinds where !token.isEmpty && token != "%00" {
        let reply = try await browser.get("/borsetshire/\(kind)/\(token)")
        #expect(reply.status == 404 && reply.main == expected, "\(kind) \(token.prefix(50))")
        let sent = try await browser.post(
          "/borsetshire/\(kind)/\(token)",
          [FormToken.field: try await browser.proof(), "password": Town.password, "code": "000000"])
        #expect(sent.status == 404 && sent.main == expected, "\(kind) \(token.prefix(50))")
      }
    }
    #expect(try town.everything() == before)
    for link in open { #expect(try await Browser(town).get(link).status == 200) }
  }

  @Test(arguments: Engine.allCases)
  func `a link to sign in is good once and for half an hour, in whatever browser`(engine: Engine) async throws {
    let town = try Town(engine)
    let (eve, thief) = (Browser(town), Browser(town, network: "203.0.113.5"))
    _ = try await eve.fill("/borsetshire/sign-in/by-letter", ["email": "eve@home.example"])
    let link = try town.postbag.link(to: "eve@home.example")
    #expect(try await eve.fill(link).location == "/borsetshire/workspace")
    #expect(try await thief.get(link).status == 404)
    _ = try await eve.fill("/borsetshire/sign-in/by-letter", ["email": "eve@home.example"])
    let second = try town.postbag.link(to: "eve@home.example")
    town.clock.pass(seconds: 1800)
    #expect(try await thief.get(second).status == 404)
  }

  @Test(arguments: Engine.allCases)
  func `whoever took over a resident’s session takes the address for no longer than its owner wants`(engine: Engine)
    async throws
  {
    let town = try Town(engine)
    let eve = Browser(town)
    _ = try await eve.fill("/borsetshire/sign-in/by-letter", ["email": "eve@home.example"])
    _ = try await eve.fill(try town.postbag.link(to: "eve@home.example"))
    let thief = Browser(town, network: "203.0.113.5")
    thief.cookies = eve.cookies
    _ = try await thief.fill("/borsetshire/account/address", ["email": "thief@evil.example"])
    #expect(town.postbag.letters.last?.to == "eve@home.example", "The owner is told at once")
    let confirmation = try town.postbag.link(to: "thief@evil.example")
    #expect(try await thief.get(confirmation).main.contains("Confirm your new address"))
    #expect(try await eve.get("/borsetshire/account").main.contains("eve@home.example"), "A look changes nothing")
    #expect(try await thief.fill(confirmation).main.contains("Your address is changed"))
    #expect(try await thief.get("/borsetshire/account").status == 303, "Every device is signed out")

    _ = try await thief.fill("/borsetshire/sign-in/by-letter", ["email": "thief@evil.example"])
    _ = try await thief.fill(try town.postbag.link(to: "thief@evil.example"))
    let back = try town.postbag.link(to: "eve@home.example")
    #expect(try await eve.fill(back).main.contains("Your account is reached at eve@home.example"))
    #expect(try await thief.get("/borsetshire/account").status == 303)
    #expect(try await thief.get(back).status == 404)
    _ = try await eve.fill("/borsetshire/sign-in/by-letter", ["email": "eve@home.example"])
    _ = try await eve.fill(try town.postbag.link(to: "eve@home.example"))
    #expect(try await eve.get("/borsetshire/account").main.contains("eve@home.example"))
  }

  @Test(arguments: Engine.allCases)
  func `an officer’s session without the password changes neither address nor password nor codes`(engine: Engine)
    async throws
  {
    let town = try Town(engine)
    let ada = try await Newcomer(town, "ada@borsetshire.example")
    let (letters, head) = (town.postbag.letters.count, try town.head)
    for (part, more) in [
      ("address", ["email": "thief@evil.example"]), ("password", ["new-password": "walrus umbrella friday"]),
      ("recovery-codes", [:]),
    ] {
      for guess in ["", "not the password"] {
        let reply = try await ada.browser.fill(
          "/borsetshire/account/\(part)", more.merging(["password": guess]) { $1 })
        #expect(reply.status == 422)
        #expect(reply.faults == ["This is not your password. Type the one you sign in with."])
      }
    }
    #expect(town.postbag.letters.count == letters)
    #expect(try town.head == head)
  }

  @Test(arguments: Engine.allCases)
  func `a changed password signs the thief out and leaves its owner in`(engine: Engine) async throws {
    let town = try Town(engine)
    let ada = try await Newcomer(town, "ada@borsetshire.example")
    let thief = Browser(town, network: "203.0.113.5")
    town.clock.pass(seconds: 60)
    _ = try await thief.fill("/borsetshire/sign-in", ["email": ada.email, "password": Town.password])
    _ = try await thief.fill("/borsetshire/sign-in/code", ["code": ada.figures])
    #expect(try await thief.get("/borsetshire/account").status == 200)
    let changed = try await ada.browser.fill(
      "/borsetshire/account/password", ["password": Town.password, "new-password": "walrus umbrella friday"])
    #expect(try await ada.browser.follow(changed).main.contains("Your password is changed"))
    #expect(try await thief.get("/borsetshire/account").status == 303)
    #expect(town.postbag.letters.last?.to == ada.email)
  }
}
