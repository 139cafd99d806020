import Actions
import Council
import Hummingbird
import Store
import TestEngines
import Testing

@testable import Web

@Suite("Requests about personal data, answered in the browser")
struct AnsweringTests {
  @Test(arguments: Engine.allCases)
  func `an administrator gives a person everything held, and an auditor sees the receipt and no more`(engine: Engine)
    async throws
  {
    let persons = try Persons(engine)
    let administrator = try await persons.officer(Persons.administrator, as: .administrator)
    _ = try await persons.resident()
    let account = try persons.account(Persons.resident)
    let address = "/borsetshire/accounts/\(account.id)/data"
    let head = try persons.town.head
    #expect(try await administrator.browser.get("/borsetshire/accounts/\(account.id)").main.contains(address))
    let page = try await administrator.browser.get(address)
    #expect(!page.main.lowercased().contains(Persons.marker), "Only the answer itself, which is recorded, shows it.")
    #expect(try persons.town.head == head)
    let file = try await administrator.browser.send(try #require(page.forms.last { $0.action == address }))
    #expect(file.headers[.contentDisposition] == "attachment; filename=\"about-you.json\"")
    #expect(file.text.contains(Persons.resident))
    #expect(try persons.town.head == head + 1)

    let auditor = try await persons.officer("auditor@borsetshire.example", as: .auditor)
    let receipts = try await auditor.browser.get("/borsetshire/privacy/receipts")
    #expect(receipts.status == 200)
    #expect(receipts.main.contains(try #require(try persons.receipts().first).number))
    #expect(receipts.main.contains(account.id) && !receipts.main.lowercased().contains(Persons.marker))
    #expect(try await auditor.browser.get(address).status == 403)
    let seen = try await auditor.browser.get("/borsetshire/accounts/\(account.id)")
    #expect(!seen.main.contains(address) && !seen.main.contains("/erase"))
  }

  @Test(arguments: Engine.allCases)
  func `an administrator erases a person: ticked, for good, with a receipt, and their session ends`(engine: Engine)
    async throws
  {
    let persons = try Persons(engine)
    let administrator = try await persons.officer(Persons.administrator, as: .administrator)
    let resident = try await persons.resident()
    let account = try persons.account(Persons.resident)
    let address = "/borsetshire/accounts/\(account.id)/erase"
    let unsure = try await administrator.browser.fill(address, ["sure": ""])
    #expect(unsure.status == 422)
    #expect(unsure.faults == ["Tick this box if the account is to be erased."])
    #expect(try persons.account(Persons.resident).state == .active)

    let done = try await administrator.browser.fill(address, ["sure": "yes"])
    #expect(done.status == 200)
    #expect(done.main.contains(try #require(try persons.receipts().first).number))
    #expect(try await resident.get("/borsetshire/account").asksToSignIn)
    let page = try await administrator.browser.get("/borsetshire/accounts/\(account.id)")
    #expect(page.main.contains("Erased") && !page.main.contains(address))
    #expect(try await administrator.browser.get(address).form(sentTo: address) == nil)
    #expect(try persons.traces().isEmpty)
    #expect(try persons.recordIsSound())
  }

  @Test(arguments: Engine.allCases)
  func `the last administrator cannot erase themselves that way; one of two can, and is signed out`(engine: Engine)
    async throws
  {
    let persons = try Persons(engine)
    let administrator = try await persons.officer(Persons.administrator, as: .administrator)
    let account = try persons.account(Persons.administrator)
    let address = "/borsetshire/accounts/\(account.id)/erase"
    let refused = try await administrator.browser.fill(address, ["sure": "yes"])
    #expect(refused.status == 422)
    #expect(refused.faults == [PrivacyRefusal.lastAdministrator.description])

    _ = try await persons.officer("second@borsetshire.example", as: .administrator)
    let done = try await administrator.browser.fill(address, ["sure": "yes"])
    #expect(done.status == 200)
    #expect(administrator.browser.sessionCookie == nil)
    #expect(!done.text.contains("/borsetshire/sign-out"))
  }

  @Test(arguments: Engine.allCases)
  func `an account of another council is not there`(engine: Engine) async throws {
    let persons = try Persons(engine)
    let administrator = try await persons.officer(Persons.administrator, as: .administrator)
    let elsewhere = try persons.town.records.carryOut(
      InvitePerson(
        authority: Town.neighbour.id,
        holder: .init(name: "Zephyrine", email: try #require(EmailAddress(Persons.officer))), post: "Clerk",
        roles: [RoleGrant(authority: Town.neighbour.id, role: .finance)], letters: persons.town.postbag.post),
      by: .operatorAtTheMachine, at: persons.town.clock.now)
    for part in ["data", "erase"] {
      #expect(try await administrator.browser.get("/borsetshire/accounts/\(elsewhere.account)/\(part)").status == 404)
    }
  }
}
