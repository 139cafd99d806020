import Council
import HTTPTypes
import Law
import Store
import Testing

@testable import Actions
@testable import Secrets
@testable import Web

@Suite("The page of a stall")
struct StallPagesTests {
  private func opened() throws -> (town: Town, page: String) {
    let town = try Town()
    try town.enterActivity()
    let activity = Activity.Reference(rawValue: "A-\(town.clock.now.day.year)-1")
    let link = try town.records.carryOut(
      OpenStall(Stall(place: "Library", endsOn: town.clock.now.day), for: activity, at: Town.id),
      by: .operatorAtTheMachine, at: town.clock.now)
    return (town, Address.activity(Town.id, activity, "stall/\(link.text)"))
  }

  @Test func `it alone runs our own script, tells nobody its address, is kept nowhere, and nothing leads away from it`()
    async throws
  {
    let (town, path) = try opened()
    let page = try await Browser(town).get(path)
    let policy = try #require(page.headers[.contentSecurityPolicy])
    #expect(policy.contains("script-src 'self'") && !policy.contains("unsafe"))
    #expect(page.text.contains("<script src=\"\(Assets.stallScript.address)\"") && !page.text.contains("<nav"))
    #expect(page.headers[.cacheControl] == "no-store")
    let worker = try await Browser(town).get("/stall-worker.js")
    #expect(worker.headers[.contentType]?.hasPrefix("text/javascript") == true)
    let other = try await Browser(town).get(path.split(separator: "/").prefix(3).reduce("") { "\($0)/\($1)" })
    #expect(other.headers[.contentSecurityPolicy]?.contains("script-src") == false && !other.text.contains("<script"))
  }

  @Test func `without script an answer is sent at once, and what is wrong stands beside what was typed`() async throws {
    let (town, path) = try opened()
    let browser = Browser(town)
    let form = try #require(try await browser.get(path).forms.first)
    let wrong = try await browser.send(form, ["q1": "0", "q2-0": "7", "q2-1": "7"])
    #expect(wrong.status == 422 && wrong.text.contains("4 more than there is") && wrong.text.contains("value=\"7\""))
    let corrected = try #require(wrong.forms.first)
    #expect(corrected.values["answer"] == form.values["answer"])
    let sent = try await browser.send(corrected, ["q1": "0", "q2-0": "7", "q2-1": "3", "equality-age": "2"])
    #expect(sent.status == 200 && sent.headers[.cacheControl] == "no-store")
    #expect(sent.text.contains("it is handed in") && sent.text.contains("href=\"\(path)\">The next person can begin"))
  }

  @Test func `the receipt of a stall is shown once, and opens the answer to look at and to withdraw on any device`()
    async throws
  {
    let (town, path) = try opened()
    let tablet = Browser(town)
    let form = try #require(try await tablet.get(path).forms.first)
    let code = try #require(form.values["answer"])
    #expect(try await tablet.send(form, ["q1": "0"]).text.contains("<b>\(code)</b>"))
    let again = try await tablet.send(form, ["q1": "0"])
    #expect(again.headers[.location] == "\(path)?handed=yes" && !again.text.contains(code))
    #expect(try await tablet.get(path).forms.first?.values["answer"] != code)

    let own = Browser(town)
    let typing = try #require(try await own.get("/\(Town.id)/involvement/receipt").forms.last)
    let wrong = try await own.send(typing, ["code": "DDDDD-DDDDD-DDDDD-DDDDD"])
    #expect(wrong.status == 422 && wrong.text.contains("There is no answer with this receipt"))
    let found = try await own.send(typing, ["code": code.lowercased().replacing("-", with: " ")])
    let receipt = try #require(found.headers[.location])
    #expect(found.status == 303 && !receipt.contains(code))
    let shown = try await own.get(receipt)
    #expect(shown.text.contains("What you answered") && shown.text.contains("What comes first?"))
    let withdrawing = try #require(shown.forms.last)
    #expect(try await own.send(withdrawing).text.contains("Your answers were withdrawn"))
    #expect(try await own.send(typing, ["code": code]).status == 422)
  }

  @Test func `what a tablet keeps and sends for a receipt opens nothing, and its answer counts`() async throws {
    let (town, path) = try opened()
    let tablet = Browser(town)
    let form = try #require(try await tablet.get(path).forms.first)
    let code = ReceiptCode(.system)
    let sent = try await tablet.send(form, ["q1": "0", "answer": code.mark.text])
    #expect(sent.headers[.location] == "\(path)?handed=yes")
    let activity = path.split(separator: "/").prefix(3).joined(separator: "/")
    #expect(try await tablet.get("/\(activity)/receipt/\(code.mark.text)").status == 404)
    let typing = try #require(try await tablet.get("/\(Town.id)/involvement/receipt").forms.last)
    #expect(try await tablet.send(typing, ["code": code.mark.text]).status == 422)
    #expect(try await tablet.send(typing, ["code": code.text]).status == 303)
  }

  @Test func `the script draws receipts from the letters that the server knows, and keeps none of them on the tablet`()
    throws
  {
    let script = String(decoding: Assets.stallScript.bytes, as: UTF8.self)
    #expect(
      script.contains("\"\(String(ReceiptCode.alphabet))\"") && script.contains("code.length < \(ReceiptCode.length)"))
    for line in script.split(separator: "\n") where line.contains("localStorage") {
      #expect(!line.contains("code") && !line.contains("own"), "\(line)")
    }
  }

  @Test func `a form that was sent and is sent again with other answers is told, and counts when it is sent once more`()
    async throws
  {
    let (town, path) = try opened()
    let browser = Browser(town)
    let form = try #require(try await browser.get(path).forms.first)
    #expect(try await browser.send(form, ["q1": "0"]).status == 200)
    #expect(try await browser.send(form, ["q1": "0"]).status == 303)
    let other = try await browser.send(form, ["q1": "1"])
    #expect(other.status == 422 && other.text.contains("was sent already with other answers"))
    #expect(try await browser.send(try #require(other.forms.first), ["q1": "1"]).status == 200)
    let activity = Activity.Reference(rawValue: "A-\(town.clock.now.day.year)-1")
    #expect(try town.records.read { try $0.received(by: activity, at: Town.id) } == 3)
  }

  @Test func `the day after its last nobody is asked, and what a tablet holds can still be sent`() async throws {
    let (town, path) = try opened()
    let browser = Browser(town)
    let form = try #require(try await browser.get(path).forms.first)
    town.clock.pass(seconds: 86_400)
    let later = try await browser.get(path)
    #expect(later.text.contains("Nobody is asked here today") && !later.text.contains("What comes first?"))
    #expect(try await browser.send(form, ["q1": "0"]).status == 200)
    town.clock.pass(seconds: 8 * 86_400)
    #expect(try await browser.get(path).status == 404)
  }
}
