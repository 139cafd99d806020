import Actions
import Council
import Secrets
import Store
import TestEngines
import Testing

@Suite("Links in letters")
struct LinkTests {
  @Test(arguments: Engine.allCases)
  func `a resident signs in by a link, without a password, and keeps one account`(engine: Engine) throws {
    let reception = try Reception(engine)
    let first = try reception.resident("eve@home.example", at: 0)
    let second = try reception.resident("Eve@Home.example", at: 60)
    #expect(first.session.account == second.session.account)
    let holder = try #require(try reception.holder(second.token, at: 61))
    #expect(holder.roles.map(\.grant.role) == [.resident])
    #expect(holder.account.kind == .public)
  }

  @Test(arguments: Engine.allCases)
  func `nothing is kept of who asked for a link and never followed it but the link itself`(engine: Engine) throws {
    let reception = try Reception(engine)
    _ = try reception.askForLink("eve@home.example", at: 0)
    #expect(try reception.records.read { try $0.accounts(of: "kent") }.isEmpty)
  }

  @Test(arguments: Engine.allCases)
  func `a link works once, for half an hour, at its own council`(engine: Engine) throws {
    let reception = try Reception(engine)
    _ = try reception.askForLink("eve@home.example", at: 0)
    let token = reception.postbag.lastToken
    #expect(throws: AccountRefusal.linkIsOver) { try reception.follow(token, at: 0, of: "rotherham") }
    _ = try reception.follow(token, at: 1799)
    #expect(throws: AccountRefusal.linkIsOver) { try reception.follow(token, at: 1799) }
    _ = try reception.askForLink("eve@home.example", at: 3600)
    #expect(throws: AccountRefusal.linkIsOver) { try reception.follow(reception.postbag.lastToken, at: 5400) }
  }

  @Test(arguments: Engine.allCases)
  func `every address gets one letter, and an officer never a link that signs in`(engine: Engine) throws {
    let reception = try Reception(engine)
    let ada = try reception.officer()
    _ = try reception.resident("eve@home.example")
    let before = reception.postbag.letters.count
    for email in [ada.email, "eve@home.example", "nobody@home.example"] {
      #expect(try reception.askForLink(email, at: 60) == nil)
    }
    #expect(
      reception.postbag.letters.dropFirst(before).map(\.matter.name) == ["passwordLink", "signInLink", "signInLink"])
    let passwordLink = reception.postbag.letters[before].matter.token
    #expect(throws: AccountRefusal.linkIsOver) { try reception.follow(passwordLink, at: 61) }
  }

  @Test(arguments: Engine.allCases)
  func `a new password by link signs every device out, still asks for the code, and works once`(engine: Engine) throws {
    let reception = try Reception(engine)
    let ada = try reception.officer()
    let session = try reception.enter(ada, at: 0)
    _ = try reception.askForLink(ada.email, at: 60)
    let token = try #require(reception.postbag.lastToken)
    func reset(_ password: String) throws {
      _ = try reception.records.resetPassword(
        token, to: password, at: "kent", means: reception.means, now: Reception.at(61))
    }
    let refusal = #expect(throws: AccountRefusal.self) { try reset("password1234") }
    #expect(refusal?.description.contains("guessed") == true)
    try reset("walrus umbrella friday")
    #expect(throws: AccountRefusal.linkIsOver) { try reset("another long password") }
    #expect(try reception.holder(session.token, at: 62) == nil)
    #expect(try reception.signIn(ada, at: 62) == nil)
    #expect(try reception.signIn(ada, password: "walrus umbrella friday", at: 62)?.session.stage == .password)
    #expect(reception.postbag.letters.last?.matter.name == "passwordChanged")
  }

  @Test(arguments: Engine.allCases)
  func `the page that asks whether to follow a link uses nothing up`(engine: Engine) throws {
    let reception = try Reception(engine)
    _ = try reception.askForLink("eve@home.example", at: 0)
    let token = try #require(reception.postbag.lastToken)
    for _ in 0..<3 {
      let offer = try #require(try reception.records.offer(of: token, at: "kent", now: Reception.at(1)))
      #expect(offer.purpose == .signIn)
      #expect(offer.email?.text == "eve@home.example")
    }
    _ = try reception.follow(token, at: 2)
  }
}
