import Council
import HTTPTypes
import Law
import Secrets
import Store
import Testing

@testable import Web

@Suite("Having one’s say on the site")
struct InvolvementPagesTests {
  private func town() throws -> (town: Town, path: String) {
    let town = try Town()
    try town.enterActivity()
    return (town, "/\(Town.id)/involvement/A-\(town.clock.now.day.year)-1")
  }

  /// Sends a form by the button that says what comes next, which is none of its fields.
  private func press(_ browser: Browser, _ form: PageForm, _ fields: [String: String]) async throws -> Town.Reply {
    try await browser.post(form.action, form.values.merging(fields) { $1 })
  }

  @Test func `somebody without an account answers page by page, sends, and withdraws by the receipt`() async throws {
    let (town, path) = try town()
    let browser = Browser(town)
    let first = try await browser.get("\(path)/answer")
    let form = try #require(first.forms.first { $0.action.hasSuffix("/answer") })
    let refused = try await press(browser, form, ["step": "next"])
    #expect(refused.status == 422 && refused.text.contains("What comes first?"))
    let over = try await press(browser, form, ["step": "next", "q1": "1", "q2-0": "6", "q2-1": "6"])
    #expect(over.status == 422 && over.text.contains("2 more than there is") && over.text.contains("value=\"6\""))
    let next = try await press(browser, form, ["step": "next", "q1": "1", "q2-0": "6", "q2-1": "4"])
    let second = try await browser.get(try #require(next.headers[.location]))
    #expect(second.text.contains("Why roads?"))
    let words = try #require(second.forms.first { $0.action.hasSuffix("/answer") })
    let check = try await press(browser, words, ["step": "next", "q3": "<b>Holes</b>"])
    let overview = try await browser.get(try #require(check.headers[.location]))
    #expect(overview.text.contains("&lt;b&gt;Holes") && overview.text.contains("About you"))
    let last = try #require(overview.forms.first { $0.action.hasSuffix("/answer") })
    let sent = try await press(browser, last, ["step": "send", "equality-age": "2", "publish": "yes"])
    let again = try await press(browser, last, ["step": "send", "equality-age": "2", "publish": "yes"])
    #expect(sent.headers[.location] == again.headers[.location])
    let kept = try town.records.read {
      try $0.responses(to: .init(rawValue: String(path.split(separator: "/").last ?? "")), at: Town.id, atMost: 10)
    }
    #expect(kept.count == 2)
    let receipt = try await browser.get(try #require(sent.headers[.location]))
    #expect(receipt.text.contains("Roads: 4") && receipt.text.contains("Withdraw my answers"))
    let withdrawal = try #require(receipt.forms.first { $0.action.contains("/receipt/") })
    #expect(try await browser.send(withdrawal, [:]).text.contains("were withdrawn"))
    #expect(try await browser.get(withdrawal.action).status == 404)
  }

  @Test func `a question that does not matter is not asked, and its answer is not kept`() async throws {
    let (town, path) = try town()
    let browser = Browser(town)
    let form = try #require(try await browser.get("\(path)/answer").forms.first { $0.action.hasSuffix("/answer") })
    let next = try await press(browser, form, ["step": "next", "q1": "0"])
    #expect(next.headers[.location]?.hasSuffix("page=check") == true)
  }

  @Test func `a link that nobody was given begins anew, and none that does not exist is answered under`() async throws {
    let (town, path) = try town()
    let made = Token(RandomBytes { Array(repeating: 3, count: $0) }).text
    let reply = try await Browser(town).get("\(path)/answer/\(made)")
    #expect(reply.headers[.location]?.hasSuffix("/answer?over=yes") == true)
    let told = try await Browser(town).get("\(path)/answer?over=yes")
    #expect(told.text.contains("Nothing is kept under that link") && !told.text.contains(made))
  }

  @Test func `a page that is not there is no fault of the site`() async throws {
    let (town, path) = try town()
    let browser = Browser(town)
    let form = try #require(try await browser.get("\(path)/answer").forms.first { $0.action.hasSuffix("/answer") })
    for page in ["99", "-1", "", "all", "x"] {
      for step in ["next", "back", "keep", "send"] {
        let reply = try await press(browser, form, ["page": page, "step": step, "q1": "9"])
        #expect(reply.status < 500, "page \(page), \(step)")
      }
    }
  }

  @Test func `who changes an answer keeps the consent they gave, and is not asked on equality again`() async throws {
    let (town, path) = try town()
    let browser = Browser(town)
    let form = try #require(try await browser.get("\(path)/answer").forms.first { $0.action.hasSuffix("/answer") })
    let check = try await press(browser, form, ["step": "next", "q1": "0"])
    let overview = try await browser.get(try #require(check.headers[.location]))
    let last = try #require(overview.forms.first { $0.action.hasSuffix("/answer") })
    let sent = try await press(browser, last, ["step": "send", "publish": "yes"])
    let receipt = try #require(sent.headers[.location]?.split(separator: "?").first.map(String.init))
    let changing = try await browser.get(receipt.replacing("/receipt/", with: "/answer/") + "?page=check")
    #expect(changing.text.contains("name=\"publish\" value=\"yes\" checked") && !changing.text.contains("About you"))
  }

  @Test func `results are for nobody but those who run it until they are reported`() async throws {
    let (town, path) = try town()
    #expect(try await Browser(town).get("\(path)/results").status == 404)
    let officer = try await Newcomer(town, "engage@borsetshire.example", as: .engagementOfficer).browser
    let results = try await officer.get("\(path)/results")
    #expect(results.status == 200 && results.text.contains("Fewer than 5"))
    let crossed = try await officer.get("\(path)/results?by=q1")
    #expect(crossed.status == 200)
    let file = try await officer.get("\(path)/answers.csv")
    #expect(file.text.contains("They are full of holes."))
    #expect(try await officer.get("\(path)/answers?find=HOLES").text.contains("Answer 1"))
    #expect(try await officer.get("\(path)/answers?find=bridges").text.contains("No answer has these words"))
  }

  @Test func `after the close and its half hour nothing is taken, and what was typed is not sent`() async throws {
    let (town, path) = try town()
    let browser = Browser(town)
    let form = try #require(try await browser.get("\(path)/answer").forms.first { $0.action.hasSuffix("/answer") })
    town.clock.pass(seconds: 101 * 86_400)
    let late = try await press(browser, form, ["step": "send", "q1": "1"])
    #expect(late.status == 410 && late.text.contains("was not sent"))
  }

  @Test func `an officer builds questions by hand, and a dead end is told`() async throws {
    let (town, path) = try town()
    let officer = try await Newcomer(town, "engage@borsetshire.example", as: .engagementOfficer).browser
    let page = try await officer.get("\(path)/build")
    let form = try #require(page.forms.first { $0.names.contains("on-page") })
    let saved = try await officer.send(
      form, ["on-page": "1", "text": "And then?", "kind": "line", "if": "q1", "if-options": "Boats"])
    #expect(saved.status == 303)
    let told = try await officer.get("\(path)/build").text
    #expect(told.contains("so it would never be asked"))
  }
}
