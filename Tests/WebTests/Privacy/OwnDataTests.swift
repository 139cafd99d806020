import Council
import Foundation
import Hummingbird
import Store
import TestEngines
import Testing

@testable import Web

@Suite("Your data in the browser")
struct OwnDataTests {
  private static let page = "/borsetshire/account/data"

  @Test(arguments: Engine.allCases)
  func `looking at it leaves nothing on the record; taking it gives a file and a receipt`(engine: Engine) async throws {
    let persons = try Persons(engine)
    let browser = try await persons.resident()
    let head = try persons.town.head
    let page = try await browser.get(Self.page)
    #expect(page.status == 200)
    #expect(page.main.contains(Persons.resident))
    #expect(page.main.contains("Until the account is erased"))
    #expect(page.headers[.cacheControl] == "no-store")
    #expect(try persons.town.head == head)

    let form = try #require(page.forms.last { $0.action == Self.page })
    #expect(form.values["form"] == "json")
    let file = try await browser.send(form)
    #expect(file.headers[.contentDisposition] == "attachment; filename=\"about-you.json\"")
    #expect(file.headers[.cacheControl] == "no-store")
    let told = try #require(try JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any])
    let account = try persons.account(Persons.resident)
    #expect(told["account"] as? String == account.id)
    #expect(file.text.contains(Persons.resident))
    #expect(try persons.town.head == head + 1)

    let receipt = try #require(try persons.receipts().first)
    #expect(receipt.kind == .subjectAccess && receipt.account == account.id && receipt.total > 0)
    #expect(try await browser.get(Self.page).main.contains(receipt.number))
    #expect(try persons.recordIsSound())
  }

  @Test(arguments: Engine.allCases)
  func `the page to read holds the same and brings no script along`(engine: Engine) async throws {
    let persons = try Persons(engine)
    let browser = try await persons.resident()
    let form = try #require(try await browser.get(Self.page).forms.first { $0.action == Self.page })
    #expect(form.values["form"] == "page")
    let file = try await browser.send(form)
    #expect(file.headers[.contentDisposition] == "attachment; filename=\"about-you.html\"")
    #expect(file.text.contains(Persons.resident) && !file.text.contains("<script"))
  }

  @Test(arguments: Engine.allCases)
  func `nobody takes another’s: neither by its address, nor at another council, nor by naming it in the form`(
    engine: Engine
  ) async throws {
    let persons = try Persons(engine)
    let officer = try await persons.officer()
    let other = try await persons.resident("eddie@village.example")
    let account = try persons.account(Persons.officer)
    let head = try persons.town.head
    let own = try #require(try await other.get(Self.page).forms.last { $0.action == Self.page })
    for browser in [other, officer.browser] {
      let token = try #require(try await browser.get(Self.page).forms.first?.values["form-token"])
      let proof = ["form": "json", "form-token": token, "sure": "yes"]
      for part in ["data", "erase"] {
        let address = "/borsetshire/accounts/\(account.id)/\(part)"
        for reply in [try await browser.get(address), try await browser.post(address, proof)] {
          #expect(reply.status == 403)
          #expect(!reply.main.contains(Persons.officer))
        }
      }
    }
    #expect(try await other.get("/ambridge/account/data").asksToSignIn)
    #expect(try await Browser(persons.town).get(Self.page).asksToSignIn)
    #expect(try persons.town.head == head)

    let file = try await other.post(Self.page, own.values.merging(["account": account.id]) { $1 })
    #expect(file.text.contains("eddie@village.example") && !file.text.lowercased().contains(Persons.marker))
  }
}
