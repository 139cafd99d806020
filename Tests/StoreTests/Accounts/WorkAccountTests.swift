import Actions
import Council
import Secrets
import Store
import TestEngines
import Testing

@Suite("Work accounts")
struct WorkAccountTests {
  static let ada = LinkedIdentity(issuer: "https://id.kent.example", subject: "4711")
  static let successor = LinkedIdentity(issuer: "https://id.kent.example", subject: "4712")
  static let address = "ada@kent.example"

  func signIn(
    _ reception: Reception, _ identity: LinkedIdentity = ada, checked email: String? = address, at second: Int = 0
  ) throws -> OpenedSession? {
    try reception.records.signIn(
      by: identity, checked: try email.map { try Reception.email($0) }, at: "kent", from: .office,
      means: reception.means, now: Reception.at(second))
  }

  @Test(arguments: Engine.allCases)
  func `the first sign-in takes up an invitation to the same address, and none makes an account`(engine: Engine) throws
  {
    let reception = try Reception(engine)
    #expect(try signIn(reception) == nil)
    #expect(try reception.records.read { try $0.accounts(of: "kent") }.isEmpty)
    let invitation = try reception.invite(Self.address)
    #expect(try signIn(reception, checked: nil) == nil)
    let opened = try #require(try signIn(reception, checked: "ADA@kent.example"))
    let holder = try #require(try reception.holder(opened.token, at: 0))
    #expect(holder.account.id == invitation.account && holder.account.state == .active)
    #expect(throws: AccountRefusal.linkIsOver) { try reception.accept(invitation) }
    #expect(try signIn(reception, checked: nil, at: 9) != nil, "Once linked, the address is not asked for again.")
  }

  @Test(arguments: Engine.allCases)
  func `an account in use is linked on the first sign-in, and its holder is told by letter`(engine: Engine) throws {
    let reception = try Reception(engine)
    let officer = try reception.officer(Self.address)
    let opened = try #require(try signIn(reception))
    #expect(try reception.holder(opened.token, at: 0)?.account.id == officer.account)
    #expect(reception.postbag.letters.last?.matter.name == "workAccountLinked")
    #expect(reception.postbag.letters.last?.to == (try Reception.email(Self.address)))
    _ = try signIn(reception, at: 60)
    #expect(reception.postbag.letters.count { $0.matter.name == "workAccountLinked" } == 1)
    #expect(try reception.enter(officer, at: 90).session.stage == .whole, "Password and code go on as before.")
  }

  @Test(arguments: Engine.allCases)
  func `whoever gets somebody’s address after them does not get their account`(engine: Engine) throws {
    let reception = try Reception(engine)
    _ = try reception.officer(Self.address)
    _ = try #require(try signIn(reception))
    #expect(try signIn(reception, Self.successor) == nil)
    #expect(
      try signIn(reception, LinkedIdentity(issuer: "https://other.example", subject: "4711"), checked: nil) == nil)
  }

  @Test(arguments: Engine.allCases)
  func `an administrator who invites again lets another work account in, and the earlier one no more`(engine: Engine)
    throws
  {
    let reception = try Reception(engine)
    let officer = try reception.officer(Self.address)
    _ = try #require(try signIn(reception))
    _ = try reception.records.carryOut(
      InviteAgain(authority: "kent", account: officer.account, letters: reception.postbag.post),
      by: .operatorAtTheMachine, at: Reception.at(10))
    #expect(try signIn(reception, Self.successor, at: 20) != nil)
    #expect(try signIn(reception, Self.ada, at: 30) == nil)
  }

  @Test(arguments: Engine.allCases)
  func `an invitation that is over, a closed account and one of the public are not linked`(engine: Engine) throws {
    let reception = try Reception(engine)
    _ = try reception.invite(Self.address)
    #expect(try signIn(reception, at: 8 * 86_400) == nil)
    let officer = try reception.officer("bob@kent.example")
    _ = try #require(try signIn(reception, checked: "bob@kent.example"))
    try reception.records.carryOut(
      CloseAccount(authority: "kent", account: officer.account), by: .operatorAtTheMachine, at: Reception.at(5))
    #expect(try signIn(reception, checked: "bob@kent.example", at: 6) == nil)
    _ = try reception.resident("eve@home.example", at: 7)
    #expect(try signIn(reception, Self.successor, checked: "eve@home.example", at: 8) == nil)
  }

  @Test(arguments: Engine.allCases)
  func `whoever takes an account back that was stolen locks the thief’s work account out`(engine: Engine) throws {
    let reception = try Reception(engine)
    let officer = try reception.officer(Self.address)
    let opened = try reception.enter(officer, at: 0)
    try confirm(try ask("mallory@kent.example", by: opened, reception), reception)
    let back = try #require(reception.postbag.lastToken)
    _ = try #require(try signIn(reception, Self.successor, checked: "mallory@kent.example", at: 5))
    try confirm(back, reception)
    #expect(try signIn(reception, Self.successor, checked: "mallory@kent.example", at: 20) == nil)
    let owned = try #require(try signIn(reception, at: 30))
    let holder = try #require(try reception.holder(owned.token, at: 30))
    #expect(holder.account.id == officer.account, "The owner’s own work account can be linked afterwards.")
  }

  private func ask(_ email: String, by opened: OpenedSession, _ reception: Reception) throws -> Token {
    let holder = try #require(try reception.holder(opened.token, at: 1))
    let proof = try reception.records.proveAgain(
      Password(Reception.password), by: holder.person, at: "kent", means: reception.means, now: Reception.at(1))
    try reception.records.carryOut(
      ChangeEmailAddress(
        authority: "kent", email: try Reception.email(email), proof: proof, session: opened.session.id,
        post: reception.postbag.post),
      by: holder.person, at: Reception.at(1))
    return try #require(reception.postbag.lastToken)
  }

  private func confirm(_ token: Token, _ reception: Reception) throws {
    try reception.records.carryOut(
      ConfirmEmailAddress(authority: "kent", token: token, post: reception.postbag.post), by: .visitor,
      at: Reception.at(4))
  }
}
