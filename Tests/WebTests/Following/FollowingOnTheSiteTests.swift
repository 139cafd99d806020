import Council
import Foundation
import Hummingbird
import Law
import Secrets
import Store
import TestEngines
import Testing

@testable import Actions
@testable import Web

@Suite("Following by letter on the site")
struct FollowingOnTheSiteTests {
  private let town: Town

  init() throws {
    town = try Town()
    try town.enterBodies()
  }

  private func call(_ days: Int = 30, title: String = "") throws {
    try town.records.carryOut(
      ScheduleMeetings(
        of: .init(rawValue: "PLAN"), on: [town.clock.now.day.adding(days: days)], minute: 600, place: "Hall",
        title: title, at: Town.id, inSpiteOfWarnings: true), by: .operatorAtTheMachine, at: town.clock.now)
  }

  /// The link to a page in the last letter to an address.
  private func link(_ part: String, to email: String) throws -> String {
    let letter = try #require(town.postbag.letters.last { $0.to == email && $0.text.contains("/follow/\(part)/") })
    let links = letter.text.matches(of: #/https:\/\/moot\.example(\/\S+\/[\w-]{43})\b/#).map { String($0.output.1) }
    return try #require(links.first { $0.contains("/follow/\(part)/") })
  }

  private func send() throws -> Int { try town.records.sendNews(town.postbag.post, at: town.clock.now) }

  private func ask(_ browser: Browser, _ fields: [String: String], of page: String = "follow") async throws
    -> Browser.Reply
  {
    try await browser.fill("/\(Town.id)/\(page)", fields)
  }

  @Test func `somebody without an account follows a body, hears of a meeting and stops in one click`() async throws {
    let browser = Browser(town)
    let sent = try await browser.follow(
      ask(browser, ["email": "ada@home.example", "frequency": "at-once"], of: "follow?what=body%3APLAN"))
    #expect(sent.main.contains("a letter is on its way"))
    let confirm = try link("confirm", to: "ada@home.example")
    let page = try await browser.get(confirm)
    #expect(page.status == 200 && page.main.contains("Planning Committee"))
    #expect(try send() == 0)
    let yours = try await browser.follow(browser.fill(confirm))
    #expect(yours.main.contains("a…@home.example") && !yours.main.contains("ada@home"))
    try call()
    #expect(try send() == 1)
    let letter = try #require(town.postbag.letters.last)
    #expect(letter.subject.hasPrefix("Borsetshire: Meeting called: Planning Committee"))
    let stop = try link("stop", to: "ada@home.example")
    #expect(letter.unsubscribe?.hasSuffix(stop) == true)
    // Whatever looks at the link changes nothing; the click of a mail program has neither cookie nor proof.
    #expect(try await browser.get(stop).status == 200)
    let click = try await town.ask(
      .post, stop, [.contentType: "application/x-www-form-urlencoded"], "List-Unsubscribe=One-Click")
    #expect(click.status == 200 && click.text.contains("Nothing is sent any more"))
    try call(40)
    #expect(try send() == 0)
    for address in [stop, try link("yours", to: "ada@home.example")] {
      #expect(try await browser.get(address).main.contains("You get no letters by this link"))
    }
  }

  @Test func `a slip is said, and nothing that was chosen is lost`() async throws {
    let browser = Browser(town)
    let page = try await ask(
      browser, ["email": "ada", "kind-papers": "yes", "frequency": "weekly"], of: "follow?what=body%3APLAN")
    #expect(page.status == 422 && page.main.contains("like name@example.org"))
    #expect(page.main.contains("value=\"ada\"") && page.main.contains("value=\"body:PLAN\""))
    #expect(page.main.contains("name=\"kind-papers\" value=\"yes\" checked"))
    #expect(page.main.contains("value=\"weekly\" checked"))
  }

  @Test func `whoever is signed in follows at once, sees it in their account, and takes it along`() async throws {
    let resident = try await Newcomer(town, "ben@borsetshire.example")
    let page = try await resident.browser.follow(
      resident.browser.fill("/\(Town.id)/follow?q=planning", ["frequency": "daily", "kind-meetings": "yes"]))
    #expect(page.main.contains("what has the words “planning”") && page.main.contains("checked"))
    let data = try await resident.browser.get("/\(Town.id)/account/data")
    #expect(data.main.contains("planning"))
    let yours = try #require(page.text.firstMatch(of: #/action="(\/borsetshire\/follow\/yours\/[^"]+)"/#)?.output.1)
    let changed = try await resident.browser.fill(String(yours), ["frequency": "weekly", "keep-1": ""])
    #expect(changed.main.contains("You get no letters by this link"))
  }

  @Test func `no title and no line of news adds a line of its own to a letter, and more than fits is said`()
    throws
  {
    let item = NewsItem(
      NewsEntry(.init(3, 0), at: town.clock.now.moment, .decision, .init(.decision, "D-1")),
      title: "A pier\r\nBcc: eve@evil.example", lines: ["One\n\nTwo https://evil.example", ""])
    let letter = NewsLetter(
      items: [item], more: 7, frequency: .daily, token: Token(RandomBytes { Array(repeating: 2, count: $0) }), id: "n")
    let site = try #require(SiteAddress("https://moot.example.gov.uk"))
    let text = AccountLetter(
      authority: Sample.authority, account: nil, to: try #require(EmailAddress("ada@home.example")), name: "",
      at: town.clock.now.moment, matter: .news(letter)
    ).words(at: site)
    #expect(!text.subject.contains("\r") && !text.subject.contains("\n"))
    #expect(text.subject == "Borsetshire: 8 pieces of news")
    #expect(!text.plain.contains("\nBcc:") && !text.plain.contains("\nTwo"))
    #expect(text.plain.contains("And 7 more:\nhttps://moot.example.gov.uk/borsetshire/news"))
  }
}
