import Actions
import Council
import Hummingbird
import Store
import Testing

@testable import Web

@Suite("Where letters go")
struct LettersGoTests {
  @Test func `in a demonstration a letter is shown on a page, its links ready to follow`() async throws {
    let fair = try Fair()
    let shown = try #require(fair.site.demonstration?.letters)
    let email = try #require(EmailAddress("rowan@example.org"))
    let address = try #require(SiteAddress("https://moot.example"))
    let now = fair.site.now()
    let caller = CallingDevice(network: "", browser: "")
    try fair.records.carryOut(
      RequestSignInLink(authority: Town.id, email: email, caller: caller, post: .written(at: address)), by: .visitor,
      at: now)
    let round = try Postman(records: fair.records, showing: shown).goRound { now.moment }
    #expect(round.sent == 1)
    let page = try await fair.ask(.get, "/borsetshire/shown-letters")
    #expect(page.main.contains("To rowan@example.org"))
    #expect(page.main.contains("href=\"/borsetshire/sign-in/by-letter/"))
  }

  @Test(arguments: [LettersGo.byMail, .nowhereYet, .ontoThePage])
  func `the page after asking for a letter says so when none is sent`(letters: LettersGo) async throws {
    let fair = try Fair()
    var site = fair.site
    site.letters = letters
    let page = try await Visitor(site: site).get("/borsetshire/sign-in/by-letter?sent=yes").text
    #expect(page.contains("sends no letters yet") == (letters == .nowhereYet))
    #expect(page.contains("letters are sent nowhere") == (letters == .ontoThePage))
  }
}
