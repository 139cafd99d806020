import Actions
import Council
import DatabasePort
import Secrets
import Store
import TestEngines
import Testing

@Suite("Guessing")
struct GuessingTests {
  @Test(arguments: Engine.allCases)
  func `guessing passwords is slowed down, from however many networks`(engine: Engine) throws {
    let reception = try Reception(engine)
    let ada = try reception.officer()
    for guess in 0..<5 {
      #expect(try reception.signIn(ada, password: "guess \(guess) of many", from: .elsewhere(guess), at: 0) == nil)
    }
    #expect(throws: AccountRefusal.wait(seconds: 15)) { try reception.signIn(ada, from: .elsewhere(99), at: 0) }
    #expect(throws: AccountRefusal.wait(seconds: 1)) { try reception.signIn(ada, from: .elsewhere(99), at: 14) }
    #expect(try reception.signIn(ada, password: "another guess yet", from: .elsewhere(99), at: 15) == nil)
    #expect(throws: AccountRefusal.wait(seconds: 30)) { try reception.signIn(ada, from: .elsewhere(99), at: 15) }
  }

  @Test(arguments: Engine.allCases)
  func `guessing cannot lock out who has signed in from their device before`(engine: Engine) throws {
    let reception = try Reception(engine)
    let ada = try reception.officer()
    let cookie = try reception.enter(ada, at: 0).deviceCookie
    let known = CallingDevice(network: "192.0.2.7", browser: "Firefox on Linux", cookie: cookie)
    for guess in 0..<5 { _ = try reception.signIn(ada, password: "wrong wrong wrong", from: .elsewhere(guess), at: 60) }
    #expect(throws: AccountRefusal.self) { try reception.signIn(ada, from: .office, at: 60) }
    #expect(try reception.enter(ada, from: known, at: 60).session.account == ada.account)
  }

  @Test(arguments: Engine.allCases)
  func `guesses made at the same moment are counted before any of them is looked at`(engine: Engine) async throws {
    let reception = try Reception(engine)
    let ada = try reception.officer()
    let looked = try await withThrowingTaskGroup(of: Bool.self) { group in
      for guess in 0..<12 {
        group.addTask {
          do {
            _ = try reception.signIn(ada, password: "wrong wrong \(guess)", from: .elsewhere(guess), at: 0)
            return true
          } catch AccountRefusal.wait {
            return false
          }
        }
      }
      return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(looked == 5)
  }

  @Test(arguments: Engine.allCases)
  func `a device cookie of another account, or a made-up one, helps nobody`(engine: Engine) throws {
    let reception = try Reception(engine)
    let (ada, bob) = (try reception.officer(), try reception.officer("bob@kent.example"))
    let cookie = try #require(try reception.enter(bob, at: 0).deviceCookie)
    for guess in 0..<5 { _ = try reception.signIn(ada, password: "wrong wrong wrong", from: .elsewhere(guess), at: 60) }
    let forged = cookie.replacing(bob.account, with: ada.account)
    for cookie in [cookie, forged, "", "..", "a.b.c"] {
      #expect(throws: AccountRefusal.self) {
        try reception.signIn(
          ada, from: CallingDevice(network: "192.0.2.9", browser: "", cookie: cookie), at: 60)
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `who reads the account’s letters is not kept out either`(engine: Engine) throws {
    let reception = try Reception(engine)
    let ada = try reception.officer()
    for guess in 0..<5 { _ = try reception.signIn(ada, password: "wrong wrong wrong", from: .elsewhere(guess), at: 0) }
    #expect(try reception.askForLink(ada.email, at: 0) == nil)
    let token = try #require(reception.postbag.lastToken)
    let cookie = try reception.records.resetPassword(
      token, to: "walrus umbrella friday", at: "kent", means: reception.means, now: Reception.at(1))
    let known = CallingDevice(network: "", browser: "", cookie: cookie)
    #expect(try reception.signIn(ada, password: "walrus umbrella friday", from: known, at: 2) != nil)
  }

  @Test(arguments: Engine.allCases)
  func `one network that tries many addresses is slowed down`(engine: Engine) throws {
    let reception = try Reception(engine)
    func attempt(_ number: Int, _ network: String) throws {
      _ = try reception.records.signIn(
        email: "n\(number)@kent.example", password: Password("wrong"), at: "kent",
        from: CallingDevice(network: network, browser: ""), means: reception.means, now: Councils.now)
    }
    for number in 0..<100 { try attempt(number, "2001:db8:1:2::\(number)") }
    #expect(throws: AccountRefusal.wait(seconds: 15)) { try attempt(100, "2001:db8:1:2:ffff::1") }
    try attempt(101, "2001:db8:1:3::1")
  }

  @Test(arguments: Engine.allCases)
  func `a wrong password and an unknown address get the same answer and leave the same trace`(engine: Engine) throws {
    let reception = try Reception(engine)
    let ada = try reception.officer()
    let unknown = Officer(account: "", email: "nobody@kent.example", code: ada.code, recovery: [])
    for person in [ada, unknown] {
      for _ in 0..<5 {
        #expect(try reception.signIn(person, password: "wrong wrong wrong", from: .office, at: 0) == nil)
      }
      #expect(throws: AccountRefusal.wait(seconds: 15)) { try reception.signIn(person, from: .office, at: 0) }
    }
    let resident = try reception.resident("eve@home.example")
    #expect(
      try reception.records.signIn(
        email: "eve@home.example", password: Password(""), at: "kent", from: .office, means: reception.means,
        now: Councils.now) == nil)
    #expect(resident.session.stage == .whole)
  }

  @Test(arguments: Engine.allCases)
  func `guessing codes is slowed down for whoever stole the password`(engine: Engine) throws {
    let reception = try Reception(engine)
    let ada = try reception.officer()
    let waiting = try reception.signIn(ada, from: .elsewhere(1), at: 0)
    for _ in 0..<5 {
      guard case .refused = try reception.give("000000", waiting, from: .elsewhere(1), at: 0) else {
        Issue.record("A wrong code was not refused")
        return
      }
    }
    guard case .wait(15) = try reception.give(reception.code(ada.code, 0), waiting, from: .elsewhere(1), at: 0) else {
      Issue.record("The sixth code was looked at")
      return
    }
  }

  @Test(arguments: Engine.allCases)
  func `no link is found by guessing, and altering one in the database opens nothing`(engine: Engine) throws {
    let reception = try Reception(engine)
    for _ in 0..<50 { #expect(throws: AccountRefusal.linkIsOver) { try reception.follow(Token(.system), at: 0) } }
    #expect(throws: AccountRefusal.linkIsOver) { try reception.follow(nil, at: 0) }
    let ada = try reception.officer()
    _ = try reception.askForLink("eve@home.example", at: 0)
    try reception.records.database.write {
      _ = try $0.run("update sign_in_link set account = ? where purpose = 'sign-in'", [.text(ada.account)])
    }
    #expect(throws: AccountRefusal.linkIsOver) { try reception.follow(reception.postbag.lastToken, at: 1) }
  }

  @Test(arguments: Engine.allCases)
  func `nobody’s mailbox is flooded with links`(engine: Engine) throws {
    let reception = try Reception(engine)
    for _ in 0..<3 { #expect(try reception.askForLink("eve@home.example", at: 0) == nil) }
    #expect(try reception.askForLink("eve@home.example", at: 0) == 60)
    #expect(reception.postbag.letters.count == 3)
    #expect(try reception.askForLink("eve@home.example", at: 60) == nil)
  }
}
