import Actions
import Council
import DatabasePort
import Secrets
import Store
import TestEngines
import Testing

@Suite("Sessions")
struct SessionTests {
  @Test(arguments: Engine.allCases)
  func `the password alone opens nothing, and the code gives another token`(engine: Engine) throws {
    let reception = try Reception(engine)
    let ada = try reception.officer()
    let waiting = try #require(try reception.signIn(ada, at: 0))
    #expect(waiting.deviceCookie == nil)
    #expect(try reception.holder(waiting.token, at: 1) == nil)
    guard case .signedIn(let opened, nil) = try reception.give(reception.code(ada.code, 1), waiting, at: 1) else {
      Issue.record("The right code was refused")
      return
    }
    #expect(opened.token != waiting.token)
    #expect(try reception.holder(opened.token, at: 2) != nil)
    #expect(try reception.holder(waiting.token, at: 2) == nil)
    #expect(try !reception.records.waitsForCode(waiting.token, at: "kent", now: Reception.at(2)))
  }

  @Test(arguments: Engine.allCases)
  func `the code has to come within ten minutes of the password`(engine: Engine) throws {
    let reception = try Reception(engine)
    let ada = try reception.officer()
    let waiting = try reception.signIn(ada, at: 0)
    guard case .startAgain = try reception.give(reception.code(ada.code, 600), waiting, at: 600) else {
      Issue.record("A late code was taken")
      return
    }
  }

  @Test(arguments: Engine.allCases)
  func `a one-time code that was seen is worth nothing afterwards`(engine: Engine) throws {
    let reception = try Reception(engine)
    let ada = try reception.officer()
    _ = try reception.enter(ada, at: 0)
    let second = try reception.signIn(ada, at: 1)
    guard case .refused = try reception.give(reception.code(ada.code, 0), second, at: 1) else {
      Issue.record("A replayed code was taken")
      return
    }
    #expect(try reception.enter(ada, at: 60).session.stage == .whole)
  }

  @Test(arguments: Engine.allCases)
  func `a recovery code works once`(engine: Engine) throws {
    let reception = try Reception(engine)
    let ada = try reception.officer()
    let typed = ada.recovery[3].text.lowercased()
    guard case .signedIn(_, 9) = try reception.give(typed, try reception.signIn(ada, at: 0), at: 0) else {
      Issue.record("A recovery code was refused")
      return
    }
    guard case .refused = try reception.give(typed, try reception.signIn(ada, at: 60), at: 60) else {
      Issue.record("A used recovery code was taken")
      return
    }
  }

  @Test(arguments: Engine.allCases)
  func `of many who use one recovery code at the same time, one gets in`(engine: Engine) async throws {
    let reception = try Reception(engine)
    let ada = try reception.officer()
    let waiting = try (0..<4).map { _ in try reception.signIn(ada, at: 0) }
    let typed = ada.recovery[0].text
    let entered = try await withThrowingTaskGroup(of: Bool.self) { group in
      for session in waiting {
        group.addTask { if case .signedIn = try reception.give(typed, session, at: 1) { true } else { false } }
      }
      return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(entered == 1)
    #expect(try reception.records.read { try $0.recoveryCodesLeft(of: ada.account, at: "kent") } == 9)
  }

  @Test(arguments: Engine.allCases)
  func `a cookie that was stolen is worth nothing after signing out`(engine: Engine) throws {
    let reception = try Reception(engine)
    let token = try reception.enter(try reception.officer(), at: 0).token
    try reception.records.carryOut(SignOut(authority: "kent", token: token), by: .visitor, at: Reception.at(10))
    #expect(try reception.holder(token, at: 10) == nil)
    #expect(
      try reception.records.carryOut(
        RotateSession(authority: "kent", token: token), by: .visitor, at: Reception.at(4000)) == nil)
  }

  @Test(arguments: Engine.allCases)
  func `signing out ends the session under its old token too`(engine: Engine) throws {
    let reception = try Reception(engine)
    let old = try reception.enter(try reception.officer(), at: 0).token
    let new = try #require(try rotate(old, reception, at: 3600))
    try reception.records.carryOut(SignOut(authority: "kent", token: new), by: .visitor, at: Reception.at(3601))
    #expect(try reception.holder(old, at: 3602) == nil)
  }

  @Test(arguments: Engine.allCases)
  func `the token changes every hour, and the old one dies a minute later`(engine: Engine) throws {
    let reception = try Reception(engine)
    let old = try reception.enter(try reception.officer(), at: 0).token
    #expect(try rotate(old, reception, at: 3599) == nil)
    let new = try #require(try rotate(old, reception, at: 3600))
    #expect(try rotate(old, reception, at: 3605) == nil)
    #expect(try reception.holder(old, at: 3659)?.session.id == reception.holder(new, at: 3659)?.session.id)
    #expect(try reception.holder(old, at: 3660) == nil)
    #expect(try reception.holder(new, at: 3660) != nil)
    let devices = try reception.records.devices(
      of: try #require(try reception.holder(new, at: 3650)).account.id, at: "kent", now: Reception.at(3650))
    #expect(devices.count == 1)
  }

  @Test(arguments: Engine.allCases)
  func `an old token that is shown after its minute ends the session, and its holder is told once`(engine: Engine)
    throws
  {
    let reception = try Reception(engine)
    let ada = try reception.officer()
    let old = try reception.enter(ada, at: 0).token
    let other = try reception.enter(ada, from: .elsewhere(1), at: 60).token
    let new = try #require(try rotate(old, reception, at: 3600))
    try show(old, reception, at: 3659)
    #expect(try reception.holder(new, at: 3659) != nil, "Within its minute it may still be shown.")
    for second in [3660, 3661] { try show(old, reception, at: second) }
    #expect(try reception.holder(new, at: 3661) == nil)
    #expect(try reception.holder(other, at: 3661) != nil, "Other devices stay signed in.")
    #expect(reception.postbag.letters.count { $0.matter.name == "sessionReused" } == 1)
    #expect(reception.postbag.letters.last?.to.text == ada.email)
  }

  @Test(arguments: Engine.allCases)
  func `an old token of a session that is over, or of another council, ends nothing and tells nobody`(engine: Engine)
    throws
  {
    let reception = try Reception(engine)
    let old = try reception.enter(try reception.officer(), at: 0).token
    let new = try #require(try rotate(old, reception, at: 3600))
    try show(old, reception, at: 3700, of: "rotherham")
    try show(new, reception, at: 3700)
    #expect(try reception.holder(new, at: 3701) != nil)
    try show(old, reception, at: 20_000)
    try show(new, reception, at: 20_000)
    #expect(!reception.postbag.letters.contains { $0.matter.name == "sessionReused" })
  }

  private func show(_ token: Token, _ reception: Reception, at second: Int, of council: String = "kent") throws {
    try reception.records.endIfReused(token, at: council, means: reception.means, now: Reception.at(second))
  }

  @Test(arguments: Engine.allCases)
  func `an officer is signed out after two quiet hours, and after twelve in any case`(engine: Engine) throws {
    let reception = try Reception(engine)
    var token = try reception.enter(try reception.officer(), at: 0).token
    #expect(try reception.holder(token, at: 7199) != nil)
    #expect(try reception.holder(token, at: 7200) == nil)
    for second in stride(from: 3600, through: 43_100, by: 3600) {
      token = try rotate(token, reception, at: second) ?? token
    }
    #expect(try reception.holder(token, at: 43_199) != nil)
    #expect(try reception.holder(token, at: 43_200) == nil)
  }

  @Test(arguments: Engine.allCases)
  func `a cookie of one council opens nothing at another`(engine: Engine) throws {
    let reception = try Reception(engine)
    let token = try reception.enter(try reception.officer(), at: 0).token
    #expect(try reception.holder(token, at: 1, of: "rotherham") == nil)
  }

  @Test(arguments: Engine.allCases)
  func `a session written into the database by hand opens nothing`(engine: Engine) throws {
    let reception = try Reception(engine)
    let (ada, eve) = (try reception.officer(), try reception.resident())
    try reception.records.database.write {
      _ = try $0.run(
        "update session set account = ? where digest = ?", [.text(ada.account), .text(eve.token.digest.description)])
    }
    #expect(try reception.holder(eve.token, at: 1) == nil)
  }

  @Test(arguments: Engine.allCases)
  func `one’s own devices are listed and signed out, and nobody else’s`(engine: Engine) throws {
    let reception = try Reception(engine)
    let (ada, eve) = (try reception.officer(), try reception.resident())
    let (one, other) = (try reception.enter(ada, at: 0), try reception.enter(ada, from: .elsewhere(1), at: 60))
    #expect(
      try reception.records.devices(of: ada.account, at: "kent", now: Reception.at(61)).map(\.device) == [
        "curl", "Firefox on Linux",
      ])
    func revoke(_ session: String, by token: Token) throws -> Bool {
      let holder = try #require(try reception.holder(token, at: 61))
      return try reception.records.carryOut(
        RevokeDevice(authority: "kent", session: session), by: holder.person, at: Reception.at(61))
    }
    #expect(try !revoke(one.session.id, by: eve.token))
    #expect(try revoke(one.session.id, by: other.token))
    #expect(try reception.holder(one.token, at: 62) == nil)
    #expect(try reception.holder(other.token, at: 62) != nil)
  }

  @Test(arguments: Engine.allCases)
  func `a new device is told of by letter, a known one is not`(engine: Engine) throws {
    let reception = try Reception(engine)
    let ada = try reception.officer()
    let cookie = try reception.enter(ada, at: 0).deviceCookie
    #expect(reception.postbag.letters.map(\.matter.name) == ["invitation", "newDevice"])
    _ = try reception.enter(ada, from: CallingDevice(network: "", browser: "", cookie: cookie), at: 60)
    #expect(reception.postbag.letters.count == 2)
  }

  private func rotate(_ token: Token, _ reception: Reception, at second: Int) throws -> Token? {
    try reception.records.carryOut(
      RotateSession(authority: "kent", token: token), by: .visitor, at: Reception.at(second))
  }
}
