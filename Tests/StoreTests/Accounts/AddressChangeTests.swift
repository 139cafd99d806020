import Actions
import Council
import Secrets
import Store
import TestEngines
import Testing

@Suite("Changing one’s e-mail address")
struct AddressChangeTests {
  @Test(arguments: Engine.allCases)
  func `nothing changes until the new address confirms, and the old one hears of it at once`(engine: Engine) throws {
    let reception = try Reception(engine)
    let eve = try reception.resident()
    let link = try ask("new@home.example", by: eve, reception)
    #expect(try email(of: eve, reception) == "eve@home.example")
    #expect(reception.postbag.letters.suffix(2).map(\.to.text) == ["new@home.example", "eve@home.example"])
    try confirm(link, reception)
    #expect(try email(of: eve, reception) == "new@home.example")
    #expect(reception.postbag.letters.last?.to.text == "eve@home.example")
    #expect(try reception.holder(eve.token, at: 120) == nil)
  }

  @Test(arguments: Engine.allCases)
  func `whoever stole a session takes the account away for no longer than its owner wants`(engine: Engine) throws {
    let reception = try Reception(engine)
    let eve = try reception.resident()
    try confirm(try ask("thief@evil.example", by: eve, reception), reception)
    let back = try #require(reception.postbag.lastToken)
    _ = try reception.askForLink("thief@evil.example", at: 90)
    let waiting = reception.postbag.lastToken
    let thief = try reception.resident("thief@evil.example", at: 95)
    try confirm(back, reception)
    #expect(try email(of: eve, reception) == "eve@home.example")
    #expect(try reception.holder(thief.token, at: 130) == nil)
    #expect(throws: AccountRefusal.linkIsOver) { try reception.follow(waiting, at: 130) }
    #expect(throws: AccountRefusal.linkIsOver) { try confirm(back, reception) }
  }

  @Test(arguments: Engine.allCases)
  func `a session that was stolen later than a quarter of an hour cannot ask`(engine: Engine) throws {
    let reception = try Reception(engine)
    let eve = try reception.resident()
    _ = try ask("new@home.example", by: eve, reception, at: 900)
    #expect(throws: AccountRefusal.signInAgain) { try ask("new@home.example", by: eve, reception, at: 901) }
  }

  @Test(arguments: Engine.allCases)
  func `an officer gives the password again`(engine: Engine) throws {
    let reception = try Reception(engine)
    let opened = try reception.enter(try reception.officer(), at: 0)
    let holder = try #require(try reception.holder(opened.token, at: 1))
    func ask(_ password: String) throws {
      let proof = try reception.records.proveAgain(
        Password(password), by: holder.person, at: "kent", means: reception.means, now: Reception.at(1))
      try reception.records.carryOut(
        ChangeEmailAddress(
          authority: "kent", email: try Reception.email("new@kent.example"), proof: proof, session: opened.session.id,
          post: reception.postbag.post),
        by: holder.person, at: Reception.at(1))
    }
    #expect(throws: AccountRefusal.wrongPassword) { try ask("wrong wrong wrong") }
    #expect(throws: AccountRefusal.wrongPassword) { try self.ask("new@kent.example", by: opened, reception) }
    try ask(Reception.password)
  }

  @Test(arguments: Engine.allCases)
  func `an address of another account is asked for in silence and refused when it confirms`(engine: Engine) throws {
    let reception = try Reception(engine)
    let ada = try reception.officer()
    let eve = try reception.resident()
    let link = try ask(ada.email, by: eve, reception)
    #expect(throws: AccountRefusal.addressTaken(try Reception.email(ada.email))) { try confirm(link, reception) }
    #expect(try email(of: eve, reception) == "eve@home.example")
  }

  @discardableResult
  private func ask(_ email: String, by opened: OpenedSession, _ reception: Reception, at second: Int = 60) throws
    -> Token
  {
    let holder = try #require(try reception.holder(opened.token, at: second))
    try reception.records.carryOut(
      ChangeEmailAddress(
        authority: "kent", email: try Reception.email(email), proof: nil, session: opened.session.id,
        post: reception.postbag.post),
      by: holder.person, at: Reception.at(second))
    return try #require(reception.postbag.lastToken)
  }

  private func confirm(_ token: Token, _ reception: Reception) throws {
    try reception.records.carryOut(
      ConfirmEmailAddress(authority: "kent", token: token, post: reception.postbag.post), by: .visitor,
      at: Reception.at(120))
  }

  private func email(of opened: OpenedSession, _ reception: Reception) throws -> String? {
    try reception.records.read { try $0.account(opened.session.account, of: "kent") }?.holder?.email.text
  }
}
