import Actions
import Council
import Law
import Secrets
import Store
import TestEngines
import Testing

@testable import Web

@Suite("Deleting your own account in the browser")
struct DeletingTests {
  private static let page = "/borsetshire/account/delete"

  @Test(arguments: Engine.allCases)
  func `a resident ticks the box; nothing of them is left, the cookie is worthless, the record fits together`(
    engine: Engine
  ) async throws {
    let persons = try Persons(engine)
    let browser = try await persons.resident()
    let account = try persons.account(Persons.resident)
    let cookies = browser.cookies
    let page = try await browser.get(Self.page)
    #expect(page.main.contains("What goes") && page.main.contains("What stays, and why"))

    let unsure = try await browser.send(try #require(page.form(sentTo: Self.page)), ["sure": ""])
    #expect(unsure.status == 422)
    #expect(unsure.faults == ["Tick this box if your account is to be deleted."])
    #expect(try !persons.traces().isEmpty)

    let done = try await browser.fill(Self.page, ["sure": "yes"])
    #expect(done.status == 200)
    let receipt = try #require(try persons.receipts().first)
    #expect(receipt.kind == .erasure && receipt.account == account.id)
    #expect(receipt.counts["account_person"] == 1)
    #expect(done.main.contains(receipt.number) && done.main.contains("21 November 2026"))
    #expect(!done.text.lowercased().contains(Persons.marker))
    #expect(!done.text.contains("/borsetshire/sign-out"), "The page after it is that of somebody who is signed out.")
    #expect(browser.sessionCookie == nil)

    browser.cookies = cookies
    #expect(try await browser.get("/borsetshire/account").asksToSignIn)
    #expect(try persons.traces().isEmpty)
    #expect(try persons.recordIsSound())
  }

  @Test(arguments: Engine.allCases)
  func `an officer proves with password and code that it is them; what they did stays under their post`(engine: Engine)
    async throws
  {
    let persons = try Persons(engine)
    let officer = try await persons.officer()
    let entry = try enter(by: try persons.account(Persons.officer), in: persons.town)
    let cookies = officer.browser.cookies
    let used = officer.figures
    let fields = ["password": Town.password, "sure": "yes"]

    let wrong = try await officer.browser.fill(Self.page, ["password": "not it", "code": used, "sure": "yes"])
    #expect(wrong.status == 422)
    #expect(wrong.faults == [AccountRefusal.wrongPassword.description])
    let replayed = try await officer.browser.fill(Self.page, fields.merging(["code": used]) { $1 })
    #expect(replayed.status == 422)
    #expect(replayed.faults == [AccountRefusal.wrongCode.description])
    #expect(!replayed.text.contains(Town.password))

    persons.town.clock.pass(seconds: 60)
    let done = try await officer.browser.fill(Self.page, fields.merging(["code": officer.figures]) { $1 })
    #expect(done.status == 200)
    #expect(done.main.contains("Your account is deleted"))
    let shown = try await Browser(persons.town).get("/borsetshire/record/\(entry)")
    #expect(shown.main.contains("Policy Officer"))
    officer.browser.cookies = cookies
    #expect(try await officer.browser.get("/borsetshire/workspace").asksToSignIn)
    #expect(try persons.traces().isEmpty)
    #expect(try persons.recordIsSound())
  }

  @Test(arguments: Engine.allCases)
  func `the last administrator is told why not, and stays signed in`(engine: Engine) async throws {
    let persons = try Persons(engine)
    let administrator = try await persons.officer(Persons.administrator, as: .administrator)
    persons.town.clock.pass(seconds: 60)
    let head = try persons.town.head
    let refused = try await administrator.browser.fill(
      Self.page, ["password": Town.password, "code": administrator.figures, "sure": "yes"])
    #expect(refused.status == 422)
    #expect(refused.faults == [PrivacyRefusal.lastAdministrator.description])
    #expect(try await administrator.browser.get("/borsetshire/accounts").status == 200)
    #expect(try persons.town.head == head)
  }

  @Test(arguments: Engine.allCases)
  func `guessing the password again and again has to wait, as when signing in`(engine: Engine) async throws {
    let persons = try Persons(engine)
    let officer = try await persons.officer()
    var last = 422
    for _ in 1...12 where last == 422 {
      last = try await officer.browser.fill(Self.page, ["password": "a guess", "code": "000000", "sure": "yes"]).status
    }
    #expect(last == 429)
    #expect(try persons.account(Persons.officer).state == .active)
  }

  /// Something official done by an account, and the number of its entry.
  private func enter(by account: Account, in town: Town) throws -> Int {
    let person = ActingPerson(
      .account(account.id), post: account.post, grants: [RoleGrant(authority: Town.id, role: .structureEditor)])
    let unit = OrganisationUnit(reference: .init(rawValue: "NEW"), name: "New Team", kind: .team)
    let grounds = Grounds(
      from: town.clock.now.day, reason: "A new team", warrant: Warrant(.decision, "Minute 7"), inSpiteOfWarnings: true)
    try town.records.carryOut(AddUnit(unit, at: Town.id, on: grounds), by: person, at: town.clock.now)
    return try town.head
  }
}
