import Actions
import Council
import HTTPTypes
import Law
import Publishing
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
    let withdrawal = try #require(receipt.forms.first { $0.action.contains("/receipt/") && $0.values["act"] == nil })
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
    #expect(try await officer.get("\(path)/answers").text.contains("href=\"\(path)/answers.xlsx\""))
    let book = try await officer.get("\(path)/answers.xlsx")
    #expect(book.headers[.contentType] == AnswersSpreadsheet.contentType)
    #expect(book.headers[.contentDisposition]?.contains(".xlsx") == true && book.headers[.cacheControl] == "no-store")
    // It came in pieces, to the end.
    #expect(book.bytes.prefix(4) == [0x50, 0x4B, 3, 4] && book.bytes.suffix(22).prefix(4) == [0x50, 0x4B, 5, 6])
    #expect(try await officer.get("\(path)/answers?find=HOLES").text.contains("Answer 1"))
    #expect(try await officer.get("\(path)/answers?find=bridges").text.contains("No answer has these words"))
  }

  @Test func `what people wrote is read before it is published, and blacked out with the reason`() async throws {
    let (town, path) = try town()
    let reference = Activity.Reference(rawValue: "A-\(town.clock.now.day.year)-1")
    let receipts = [8, 9].map { byte in Token(RandomBytes { Array(repeating: byte, count: $0) }) }
    for (receipt, words) in zip(receipts, ["<b>Ann Lee</b> fell into one.", "ذہن میں رکھیں"]) {
      _ = try town.records.carryOut(
        AnswerActivity(
          ActivityResponse(
            receivedAt: town.clock.now.moment, version: 1,
            answers: ["q1": Answered(chosen: ["Roads"]), "q3": Answered(text: words)], mayBePublished: true),
          receipt: receipt, to: reference, at: Town.id), by: .visitor, at: town.clock.now)
    }
    #expect(try await Browser(town).get("\(path)/words").status == 404)
    let officer = try await Newcomer(town, "engage@borsetshire.example", as: .engagementOfficer).browser
    let waiting = try await officer.get("\(path)/answers?waiting=yes")
    #expect(!waiting.text.contains("full of holes") && waiting.text.contains("Nobody has read it yet"))
    let form = try #require(waiting.forms.first { $0.values["response"] == "2" && $0.values["act"] == "redact" })
    let without = try await press(officer, form, ["verdict": "black", "passages-2-q3": "Ann <Lee"])
    #expect(without.status == 422 && without.text.contains("Choose why it is blacked out"))
    #expect(without.text.contains("Ann &lt;Lee</textarea>"))
    let wrong = try await press(
      officer, form, ["verdict": "black", "code-2-q3": "P", "passages-2-q3": "Ann Smith", "note-2-q3": "A name"])
    #expect(wrong.status == 422 && wrong.text.contains("does not stand in the answer"))
    #expect(wrong.text.contains("value=\"A name\""))
    let done = try await press(
      officer, form, ["verdict": "black", "code-2-q3": "P", "passages-2-q3": "Ann Lee", "note-2-q3": "A name"])
    #expect(done.status == 303)
    let rest = try await officer.get("\(path)/answers?waiting=yes")
    let clear = try #require(rest.forms.first { $0.values["act"] == "clear" })
    #expect(try await officer.send(clear, [:]).status == 303)
    #expect(try await officer.get("\(path)/answers?waiting=yes").text.contains("Nothing waits to be read"))

    town.clock.pass(seconds: 101 * 86_400)
    _ = try town.records.carryOut(
      ReportActivity("Holes.", of: reference, inSpiteOfWarnings: true, at: Town.id), by: .operatorAtTheMachine,
      at: town.clock.now)
    let page = try await Browser(town).get("\(path)/words")
    #expect(
      page.text.contains("&lt;b&gt;") && page.text.contains("blacked out, P") && page.text.contains("ذہن میں رکھیں"))
    #expect(!page.text.contains("Ann Lee") && !page.text.contains("A name") && !page.text.contains("full of holes"))
    #expect(try await Browser(town).get("\(path)/words?question=q1").text.contains("Nothing is published"))
    #expect(try await Browser(town).get("\(path)/words?from=zz&question=nine").status == 200)

    let receipt = "\(path)/receipt/\(receipts[0].text)"
    let browser = Browser(town)
    let own = try await browser.get(receipt)
    let hide = try #require(own.forms.first { $0.values["act"] == "hide" })
    #expect(try await browser.send(hide, [:]).status == 303)
    let hidden = try await browser.get(receipt + "?words=changed")
    #expect(hidden.text.contains("It is changed") && hidden.text.contains("You may publish my words"))
    #expect(!(try await Browser(town).get("\(path)/words").text.contains("&lt;b&gt;")))
  }

  @Test func `one like an earlier one begins with its words and its questions, and not with its days`() async throws {
    let (town, path) = try town()
    let officer = try await Newcomer(town, "engage@borsetshire.example", as: .engagementOfficer).browser
    #expect(try await officer.get(path).text.contains("Prepare one like it"))
    let reference = try #require(path.split(separator: "/").last.map(String.init))
    let page = try await officer.get("/\(Town.id)/involvement/new?like=\(reference)")
    let form = try #require(page.forms.first { $0.action.hasSuffix("/new") })
    #expect(form.values["title"] == "Budget priorities" && form.values["stakeholders"] == "Parish councils")
    #expect(form.values["closes"] == "" && form.values["decided"] == "" && form.values["like"] == reference)
    let kept = try await officer.post(
      form.action, form.values.merging(["closes": town.clock.now.day.adding(days: 90).typed]) { $1 })
    let build = try await officer.get(try #require(kept.headers[.location]))
    #expect(build.text.contains("What comes first?") && build.text.contains("Why roads?"))
    let unknown = try await officer.post(
      form.action,
      form.values.merging(["closes": town.clock.now.day.adding(days: 90).typed, "like": "A-1999-1"]) { $1 })
    #expect(unknown.status == 404)
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
