import Council
import HTTPTypes
import Law
import Secrets
import Store
import TestEngines
import Testing

@testable import Actions
@testable import Web

@Suite("Answering back on the site")
struct AnsweringBackPagesTests {
  private let town: Town
  private let path: String
  private let meeting: Meeting

  /// An activity that is open, a meeting whose agenda is out, and the item named for it.
  init() throws {
    town = try Town()
    try town.enterBodies()
    try town.enterActivity()
    let now = town.clock.now
    path = "/\(Town.id)/involvement/A-\(now.day.year)-1"
    let town = town
    func done<D: Deed>(_ deed: D) throws -> D.Outcome {
      try town.records.carryOut(deed, by: .operatorAtTheMachine, at: now)
    }
    meeting = try #require(
      try done(
        ScheduleMeetings(
          of: .init(rawValue: "PLAN"), on: [now.day.adding(days: 150)], minute: 600, place: "Hall", at: Town.id,
          inSpiteOfWarnings: true)
      ).first)
    let draft = try done(
      PrepareAgenda(
        AgendaDraft(
          items: [AgendaItem(id: 1, title: "The budget")],
          papers: [
            Paper(reference: .init(rawValue: "1-1"), item: 1, title: "The budget", text: "Sums.", background: .none)
          ]), of: meeting.reference, at: Town.id))
    _ = try done(
      PublishPapers(of: meeting.reference, version: draft.version, at: Town.id, inSpiteOfWarnings: true))
  }

  private var reference: Activity.Reference { .init(rawValue: String(path.split(separator: "/").last ?? "")) }
  private var page: String { "/\(Town.id)/meetings/\(meeting.reference.rawValue)" }

  private func report() throws {
    town.clock.pass(seconds: 101 * 86_400)
    try town.records.carryOut(
      ReportActivity("Most name **holes**.", of: reference, inSpiteOfWarnings: true, at: Town.id),
      by: .operatorAtTheMachine, at: town.clock.now)
  }

  @Test
  func `an officer names the item, which then says until when residents are asked, and afterwards what they said`()
    async throws
  {
    let officer = try await Newcomer(town, "engage@borsetshire.example", as: .engagementOfficer).browser
    let form = try #require(try await officer.get("\(path)/items").forms.first { $0.action.hasSuffix("/items") })
    let box = try #require(form.names.first { $0.hasPrefix("items-") })
    let named = try await officer.send(form, [box: "yes"])
    #expect(named.status == 303)
    let browser = Browser(town)
    let before = try await browser.get(page)
    #expect(before.main.contains("Residents are being asked, until") && !before.main.contains("Many see holes."))
    #expect(try await browser.get(path).main.contains("Item 1, The budget"))
    try report()
    let after = try await browser.get(page)
    #expect(after.main.contains("1 answer came in.") && after.main.contains("Many see holes."))
    #expect(after.main.contains("\(path)#report") && after.main.contains("\(path)/results"))
    let pack = try await browser.get("\(page)/pack.html")
    #expect(
      pack.text.contains("What residents said: Budget priorities") && pack.text.contains("<strong>holes</strong>"))
    let api = try await browser.get("/api/v1/authorities/\(Town.id)/meetings/\(meeting.reference.rawValue)")
    #expect(api.text.contains("\"activity\":\"\(reference.rawValue)\"") || api.text.contains(reference.rawValue))
    let xml = try await browser.get("/\(Town.id)/mgWebService.asmx/GetMeeting?lMeetingId=\(meeting.number)")
    #expect(xml.text.contains("What residents said: Budget priorities"))
  }

  /// The link to a page in the last letter to an address.
  private func link(_ part: String, to email: String) throws -> String {
    let letter = try #require(town.postbag.letters.last { $0.to == email && $0.text.contains(part) })
    let links = letter.text.matches(of: #/https:\/\/moot\.example(\/\S+\/[\w-]{43})\b/#).map { String($0.output.1) }
    return try #require(links.first { $0.contains(part) })
  }

  @Test func `somebody hears by e-mail what was said, without an account, and stops in one click`() async throws {
    let browser = Browser(town)
    let slip = try await browser.fill("\(path)/hear", ["email": "ada"])
    #expect(slip.status == 422 && slip.main.contains("value=\"ada\""))
    let sent = try await browser.follow(browser.fill("\(path)/hear", ["email": "ada@home.example"]))
    #expect(sent.main.contains("a letter is on its way"))
    let confirm = try link("/hear/confirm/", to: "ada@home.example")
    let yes = try await browser.follow(browser.fill(confirm))
    #expect(yes.main.contains("You are told what comes of it") && !yes.main.contains("ada@home"))
    try report()
    #expect(try town.records.sendWhatCame(town.postbag.post, at: town.clock.now) == 1)
    let told = try #require(town.postbag.letters.last)
    #expect(told.text.contains("1 answer came in.") && told.text.contains("Many see holes."))
    #expect(!told.subject.contains("Budget"))
    let stop = try link("/hear/stop/", to: "ada@home.example")
    #expect(told.unsubscribe?.hasSuffix(stop) == true)
    #expect(try await browser.get(stop).main.contains("Stop all letters"))
    let click = try await town.ask(
      .post, stop, [.contentType: "application/x-www-form-urlencoded"], "List-Unsubscribe=One-Click")
    #expect(click.status == 200 && click.text.contains("You get no letters by this link"))
    #expect(try await browser.get(stop).main.contains("You get no letters by this link"))
  }

  @Test func `the link to an answer is sent to whoever has it, and to nobody who made one up`() async throws {
    let browser = Browser(town)
    let receipt = Token(RandomBytes { Array(repeating: 7, count: $0) }).text
    let address = "\(path)/answer/\(receipt)/letter"
    let sent = try await browser.follow(browser.fill(address, ["email": "ada@home.example"]))
    #expect(sent.main.contains("a letter with the link is on its way"))
    let link = try link("/receipt/", to: "ada@home.example")
    #expect(link == "\(path)/receipt/\(receipt)")
    #expect(town.postbag.letters.last?.subject.contains("Budget") == false)
    let made = Token(RandomBytes { Array(repeating: 3, count: $0) }).text
    #expect(try await browser.get("\(path)/answer/\(made)/letter").status == 404)
  }
}
