import Actions
import Council
import DatabasePort
import Law
import Secrets
import Store
import TestEngines
import Testing

@Suite("Roles and the end of accounts")
struct RoleTests {
  @Test(arguments: Engine.allCases)
  func `a role counts on its days and for its part only`(engine: Engine) throws {
    let reception = try Reception(engine)
    let ada = try reception.officer()
    let tomorrow = Councils.today.adding(days: 1)
    _ = try give(
      RoleGrant(authority: "kent", role: .democraticServices, scope: .body("cabinet"), from: tomorrow, to: tomorrow),
      to: ada,
      reception)
    let person = try #require(try reception.holder(try reception.enter(ada, at: 0).token, at: 0)).person
    #expect(!person.may(.enterPapers, at: "kent", for: .body("cabinet"), on: Councils.today))
    #expect(person.may(.enterPapers, at: "kent", for: .body("cabinet"), on: tomorrow))
    #expect(!person.may(.enterPapers, at: "kent", for: .body("council"), on: tomorrow))
    #expect(!person.may(.enterPapers, at: "kent", for: .body("cabinet"), on: tomorrow.adding(days: 1)))
  }

  @Test(arguments: Engine.allCases)
  func `a role that ends allows nothing any more, and one that never began is gone`(engine: Engine) throws {
    let reception = try Reception(engine)
    let ada = try reception.officer()
    let token = try reception.enter(ada, at: 0).token
    let future = try give(
      RoleGrant(authority: "kent", role: .finance, from: Councils.today.adding(days: 9)), to: ada, reception)
    for role in try #require(try reception.holder(token, at: 0)).roles { try end(role.id, reception) }
    let holder = try #require(try reception.holder(token, at: 0))
    #expect(!holder.person.may(.editStructure, at: "kent", on: Councils.today))
    #expect(!holder.roles.contains { $0.id == future.id })
  }

  @Test(arguments: Engine.allCases)
  func `no role is given across councils, and none of the council’s to the public`(engine: Engine) throws {
    let reception = try Reception(engine)
    let ada = try reception.officer()
    #expect(throws: ActionRefusal.notAllowed) {
      try give(RoleGrant(authority: "rotherham", role: .auditor), to: ada, reception)
    }
    let eve = Officer(account: try reception.resident().session.account, email: "", code: ada.code, recovery: [])
    #expect(throws: AccountRefusal.roleDoesNotFit(.administrator)) {
      try give(RoleGrant(authority: "kent", role: .administrator), to: eve, reception)
    }
    #expect(throws: AccountRefusal.unknownAccount) {
      try reception.records.carryOut(
        GiveRole(
          authority: "rotherham", account: ada.account, grant: RoleGrant(authority: "rotherham", role: .auditor)),
        by: .operatorAtTheMachine, at: Councils.now)
    }
  }

  @Test(arguments: Engine.allCases)
  func `the last administrator stays until there is another`(engine: Engine) throws {
    let reception = try Reception(engine)
    let chief = try reception.officer("chief@kent.example", as: .administrator)
    let role = try #require(try reception.records.read { try $0.roles(of: chief.account, at: "kent") }.first)
    #expect(throws: AccountRefusal.lastAdministrator) { try end(role.id, reception) }
    #expect(throws: AccountRefusal.lastAdministrator) { try close(chief.account, reception) }
    _ = try reception.officer("deputy@kent.example", as: .administrator)
    try end(role.id, reception)
  }

  @Test(arguments: Engine.allCases)
  func `a closed account opens nothing: no session, no password, no link`(engine: Engine) throws {
    let reception = try Reception(engine)
    let ada = try reception.officer()
    let session = try reception.enter(ada, at: 0)
    let again = try reception.records.carryOut(
      InviteAgain(authority: "kent", account: ada.account, letters: reception.postbag.post), by: .operatorAtTheMachine,
      at: Councils.now)
    try close(ada.account, reception)
    #expect(try reception.holder(session.token, at: 1) == nil)
    #expect(try reception.signIn(ada, at: 1) == nil)
    #expect(throws: AccountRefusal.linkIsOver) { try reception.accept(again, at: 1) }
    #expect(try reception.askForLink(ada.email, at: 1) == nil)
    #expect(reception.postbag.letters.last?.matter.name == "accountClosed")
    let closed = try #require(try reception.records.read { try $0.account(ada.account, of: "kent") })
    #expect(closed.closedAt == Councils.now.moment)
    #expect(throws: AccountRefusal.wrongState(.closed)) { try close(ada.account, reception) }
  }

  @Test(arguments: Engine.allCases)
  func `matters of accounts are entered in the record, and nobody reads there whose`(engine: Engine) throws {
    let reception = try Reception(engine)
    let before = try reception.records.read { try $0.recordHead(of: "kent") }.number
    let ada = try reception.officer()
    let entries = try reception.records.database.read {
      try $0.query(
        "select heading, changes, private_part from record_entry where authority = 'kent' and number > ? order by number",
        [.integer(before)])
    }
    #expect(entries.count == 2)
    for entry in entries {
      #expect(try !entry.text("heading").contains(ada.account))
      #expect(try entry.text("changes") == "")
      let secret = try entry.text("private_part")
      #expect(secret.contains("account \(ada.account)"))
      for personal in ["ada@kent.example", "Ada\"", "scrypt"] { #expect(!secret.contains(personal)) }
    }
  }

  @Test(arguments: Engine.allCases)
  func `a changed password signs the other devices out and leaves this one`(engine: Engine) throws {
    let reception = try Reception(engine)
    let ada = try reception.officer()
    let (other, here) = (try reception.enter(ada, at: 0), try reception.enter(ada, at: 60))
    let holder = try #require(try reception.holder(here.token, at: 61))
    func change(from old: String) throws {
      try reception.records.changePassword(
        from: old, to: "walrus umbrella friday", by: holder, at: "kent", means: reception.means, now: Reception.at(61))
    }
    #expect(throws: AccountRefusal.wrongPassword) { try change(from: "wrong wrong wrong") }
    try change(from: Reception.password)
    #expect(try reception.holder(other.token, at: 62) == nil)
    #expect(try reception.holder(here.token, at: 62) != nil)
    #expect(try reception.signIn(ada, password: "walrus umbrella friday", at: 62) != nil)
  }

  private func give(_ grant: RoleGrant, to officer: Officer, _ reception: Reception) throws -> HeldRole {
    try reception.records.carryOut(
      GiveRole(authority: "kent", account: officer.account, grant: grant), by: .operatorAtTheMachine, at: Councils.now)
  }

  private func end(_ role: String, _ reception: Reception) throws {
    try reception.records.carryOut(
      EndRole(authority: "kent", role: role, lastDay: Councils.today.adding(days: -1)), by: .operatorAtTheMachine,
      at: Councils.now)
  }

  private func close(_ account: String, _ reception: Reception) throws {
    try reception.records.carryOut(
      CloseAccount(authority: "kent", account: account), by: .operatorAtTheMachine, at: Councils.now)
  }
}
