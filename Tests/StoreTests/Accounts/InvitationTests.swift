import Actions
import Council
import Secrets
import Store
import TestEngines
import Testing

@Suite("Invitations")
struct InvitationTests {
  @Test(arguments: Engine.allCases)
  func `an invited officer sets a password and a code and then acts in the role given`(engine: Engine) throws {
    let reception = try Reception(engine)
    let ada = try reception.officer()
    let holder = try #require(try reception.holder(try reception.enter(ada, at: 0).token, at: 1))
    #expect(holder.account.holder?.name == "Ada")
    #expect(holder.person.post == "Policy Officer")
    #expect(holder.person.may(.editStructure, at: "kent", on: Councils.today))
    #expect(!holder.person.may(.editStructure, at: "rotherham", on: Councils.today))
    #expect(ada.recovery.count == 10)
  }

  @Test(arguments: Engine.allCases)
  func `an invitation is taken up once`(engine: Engine) throws {
    let reception = try Reception(engine)
    let invitation = try reception.invite("ada@kent.example")
    _ = try reception.accept(invitation)
    #expect(throws: AccountRefusal.linkIsOver) { try reception.accept(invitation, at: 60) }
    #expect(try reception.records.offer(of: invitation.token, at: "kent", now: Reception.at(60)) == nil)
  }

  @Test(arguments: Engine.allCases)
  func `an invitation ends after a week`(engine: Engine) throws {
    let reception = try Reception(engine)
    let invitation = try reception.invite("ada@kent.example")
    #expect(try reception.records.offer(of: invitation.token, at: "kent", now: Reception.at(604_799)) != nil)
    #expect(throws: AccountRefusal.linkIsOver) { try reception.accept(invitation, at: 604_800) }
  }

  @Test(arguments: Engine.allCases)
  func `an invitation of one council is worth nothing at another`(engine: Engine) throws {
    let reception = try Reception(engine)
    let token = try reception.invite("ada@kent.example").token
    #expect(try reception.records.offer(of: token, at: "rotherham", now: Councils.now) == nil)
  }

  @Test(arguments: Engine.allCases)
  func `a weak password or a wrong first code is refused in words, and the link stays good`(engine: Engine) throws {
    let reception = try Reception(engine)
    let invitation = try reception.invite("ada@kent.example")
    let offered = try reception.records.offerCode(for: invitation.token)
    func accept(_ password: String, _ code: String) throws {
      _ = try reception.records.acceptInvitation(
        invitation.token, password: password, code: offered, firstCode: code, at: "kent", means: reception.means,
        now: Councils.now)
    }
    let right = reception.code(offered.oneTimeCode, 0)
    let refusal = #expect(throws: AccountRefusal.self) { try accept("short", right) }
    #expect(refusal?.description.contains("at least 12") == true)
    #expect(throws: AccountRefusal.wrongCode) { try accept(Reception.password, "000000") }
    try accept(Reception.password, right)
  }

  @Test(arguments: Engine.allCases)
  func `a key offered for one link does not come back with another`(engine: Engine) throws {
    let reception = try Reception(engine)
    let (one, other) = (try reception.invite("a@kent.example").token, try reception.invite("b@kent.example").token)
    let offered = try reception.records.offerCode(for: one)
    #expect(reception.records.offeredCode(offered.sealed, for: one)?.oneTimeCode.key == offered.oneTimeCode.key)
    #expect(reception.records.offeredCode(offered.sealed, for: other) == nil)
    #expect(reception.records.offeredCode("nonsense", for: one) == nil)
  }

  @Test(arguments: Engine.allCases)
  func `only who looks after accounts invites, and only at their own council`(engine: Engine) throws {
    let reception = try Reception(engine)
    let editor = try #require(try reception.holder(try reception.enter(try reception.officer(), at: 0).token, at: 0))
    let chief = try reception.officer("chief@kent.example", as: .administrator)
    let administrator = try #require(try reception.holder(try reception.enter(chief, at: 0).token, at: 0))
    #expect(throws: ActionRefusal.notAllowed) { try reception.invite("new@kent.example", by: editor.person) }
    _ = try reception.invite("new@kent.example", by: administrator.person)
    let abroad = InvitePerson(
      authority: "rotherham", holder: .init(name: "", email: try Reception.email("x@y.example")), post: "Clerk",
      roles: [RoleGrant(authority: "rotherham", role: .auditor)], letters: reception.postbag.post)
    #expect(throws: ActionRefusal.notAllowed) {
      try reception.records.carryOut(abroad, by: administrator.person, at: Councils.now)
    }
  }

  @Test(arguments: Engine.allCases)
  func `a second invitation makes the first void and sets the account up anew`(engine: Engine) throws {
    let reception = try Reception(engine)
    let ada = try reception.officer()
    let session = try reception.enter(ada, at: 0)
    func again() throws -> Invitation {
      try reception.records.carryOut(
        InviteAgain(authority: "kent", account: ada.account, letters: reception.postbag.post),
        by: .operatorAtTheMachine, at: Reception.at(60))
    }
    let (first, second) = (try again(), try again())
    #expect(throws: AccountRefusal.linkIsOver) { try reception.accept(first, at: 60) }
    let anew = try reception.accept(second, at: 60)
    #expect(anew.code.key != ada.code.key)
    #expect(try reception.holder(session.token, at: 61) == nil)
  }

  @Test(arguments: Engine.allCases)
  func `an address has one account, and a role of the public does not fit an officer`(engine: Engine) throws {
    let reception = try Reception(engine)
    _ = try reception.invite("ada@kent.example")
    #expect(throws: AccountRefusal.addressTaken(try Reception.email("ada@kent.example"))) {
      try reception.invite("ADA@Kent.Example")
    }
    #expect(throws: AccountRefusal.roleDoesNotFit(.resident)) {
      try reception.invite("bob@kent.example", as: .resident)
    }
    #expect(try reception.records.read { try $0.accounts(of: "kent") }.count == 1)
  }
}
