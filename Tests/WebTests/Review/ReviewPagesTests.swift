import Actions
import Council
import Foundation
import Hummingbird
import Law
import Store
import Testing

@testable import Web

@Suite("The pages of a review")
struct ReviewPagesTests {
  @Test func `a draft goes to a colleague, comes back, goes again and stands among the proposals`() async throws {
    let town = try Town()
    let author = try await Newcomer(town, "ada@borsetshire.example")
    let officer = try await Newcomer(town, "mo@borsetshire.example", as: .monitoringOfficer)
    let draft = try town.draft(by: "ada@borsetshire.example")
    let page = Address.review(Town.id, draft.id)

    try await author.submit(page)
    let waiting = try await officer.browser.get("/borsetshire/workspace")
    #expect(waiting.main.contains("Review “Two desks”") && waiting.main.contains("Return it with reasons"))
    #expect(try await author.browser.get("/borsetshire/workspace").main.contains("With Policy Officer"))
    #expect(town.postbag.letters.last?.to == "mo@borsetshire.example")
    #expect(town.postbag.letters.last?.text.contains("Two desks") == false)

    let unsaid = try await officer.browser.fill(page, sentTo: page + "/return", ["reasons": " "])
    #expect(unsaid.status == 422 && unsaid.faults == ["Say why it goes back, so that its authors know what to do."])
    let returned = try await officer.browser.fill(page, sentTo: page + "/return", ["reasons": "Who <answers>?"])
    #expect(try await officer.browser.follow(returned).main.contains("Returned with reasons"))
    #expect(try await author.browser.get("/borsetshire/workspace").main.contains("Who &lt;answers&gt;?"))

    try await author.submit(page)
    let fields = ["short-name": "two-desks", "under": "Scheme of delegation, 4.2"]
    let unread = try await officer.browser.fill(
      page, sentTo: page + "/approve", fields.merging(["in-spite": ""]) { $1 })
    #expect(unread.faults == ["Read what needs attention, and tick that you have."])
    let approved = try await officer.browser.fill(
      page, sentTo: page + "/approve", fields.merging(["in-spite": "yes"]) { $1 })
    #expect(approved.status == 303)
    #expect(try await Browser(town).get("/borsetshire/proposals/two-desks").status == 200)
    #expect(try await Browser(town).get("/borsetshire/record").main.contains("Approved for consultation: Two desks"))
    #expect(try await Browser(town).get(page).status == 303)
  }

  @Test func `the day a review is needed by falls due for who asked and who is asked`() async throws {
    let town = try Town()
    let author = try await Newcomer(town, "ada@borsetshire.example")
    let officer = try await Newcomer(town, "mo@borsetshire.example", as: .monitoringOfficer)
    let page = Address.review(Town.id, try town.draft(by: "ada@borsetshire.example").id)
    let nothing = "No proposal, draft or review has a day in the next fortnight."
    #expect(try await author.browser.get("/borsetshire/workspace").main.contains(nothing))
    try await author.submit(page, neededBy: town.clock.now.day.adding(days: 6).iso)
    for somebody in [author, officer] {
      #expect(try await !somebody.browser.get("/borsetshire/workspace").main.contains(nothing))
    }
  }

  @Test func `comments are made, answered, changed and settled, each in its place`() async throws {
    let town = try Town()
    let author = try await Newcomer(town, "ada@borsetshire.example")
    let treasurer = try await Newcomer(town, "fin@borsetshire.example", as: .finance)
    let page = Address.review(Town.id, try town.draft(by: "ada@borsetshire.example").id)
    try await treasurer.browser.fill(
      page, sentTo: page + "/comments", ["comment": "Who pays\nfor <b>this</b>?", "about": "post:RECEP"])
    let seen = try await author.browser.get(page)
    #expect(seen.main.contains("for &lt;b&gt;this&lt;/b&gt;?") && seen.main.contains("About the post RECEP"))
    #expect(try await author.browser.get("/borsetshire/workspace").main.contains("A comment on “Two desks”"))
    let link = try #require(seen.main.firstMatch(of: #/href="([^"]*\/comments\/[0-9a-f]+)"/#).map { String($0.1) })
    try await author.browser.fill(link, sentTo: link + "/answer", ["answer": "The General Fund."])
    #expect(try await author.browser.get(link).form(sentTo: link + "/change") == nil)
    try await treasurer.browser.fill(link, sentTo: link + "/change", ["words": "Who pays for it?"])
    let changed = try await treasurer.browser.get(link)
    #expect(changed.main.contains("What it said before") && changed.main.contains("Who pays for it?"))
    try await author.browser.fill(link, sentTo: link + "/settle")
    let settled = try await treasurer.browser.get(page)
    #expect(settled.main.contains("Dealt with") && settled.main.contains("The General Fund."))
  }

  @Test func `a file is saved and never shown, is asked for again each time, and only by those who may`() async throws {
    let town = try Town()
    let author = try await Newcomer(town, "ada@borsetshire.example")
    let member = try await Newcomer(town, "cllr@borsetshire.example", as: .member)
    let draft = try town.draft(by: "ada@borsetshire.example")
    let page = Address.review(Town.id, draft.id)
    let sent = try await author.browser.upload(page, "Équité x.csv", "post,title\nP1,<b>\n")
    #expect(sent.status == 303)
    let shown = try await author.browser.get(page)
    let link = try #require(shown.main.firstMatch(of: #/href="([^"]*\/papers\/[0-9a-f]+)"/#).map { String($0.1) })
    let file = try await author.browser.get(link)
    #expect(file.status == 200 && file.text == "post,title\nP1,<b>\n")
    #expect(
      file.headers[.contentDisposition]
        == "attachment; filename=\"_quit_ x.csv\"; filename*=UTF-8''%C3%89quit%C3%A9%20x.csv")
    #expect(file.headers[.cacheControl] == "private, no-cache" && file.headers[.xContentTypeOptions] == "nosniff")
    #expect(file.headers[.contentType] == "text/csv; charset=utf-8" && file.headers[.eTag] != nil)
    #expect(try await member.browser.get(link).status == 403)
    #expect(try await Browser(town).get(link).status == 303)
    let elsewhere = link.replacing(draft.id, with: "0123456789abcdef01234567")
    #expect(try await author.browser.get(elsewhere).status == 404)

    for (name, content) in [("page.html", "<html>"), ("x.csv", "<svg onload=x>"), ("x.pdf", "words"), ("x.csv", "")] {
      let refused = try await author.browser.upload(page, name, content)
      #expect(refused.status == 422 && refused.faults.count == 1, "\(name)")
    }
    let large = try await author.browser.upload(page, "x.csv", String(repeating: "a", count: 11 * 1_048_576))
    #expect(large.status == 413 && large.main.contains("The file is larger than 10 MB"))
    try await author.browser.fill(page, sentTo: link + "/remove")
    #expect(try await author.browser.get(link).status == 404)
  }

  @Test func `who may not send a file is turned away before it is read`() async throws {
    let town = try Town()
    let draft = try town.draft(by: "nobody")
    let reply = try await town.ask(
      .post, "/borsetshire/drafts/\(draft.id)/papers", [.contentType: "nonsense"], String(repeating: "a", count: 100))
    #expect(reply.status == 403)
  }
}

extension Town {
  /// A draft of whoever has an e-mail address.
  func draft(by email: String) throws -> Draft {
    var restructure = Sample.restructure(title: "Two desks")
    restructure.id = "two-desks"
    // It needs attention: no impact is found, and no reason is given.
    restructure.equality = EqualityAssessment(findsNoImpact: true)
    let account = try EmailAddress(email).flatMap { address in
      try records.read { try $0.account(at: address, of: Self.id) }
    }
    let person = account.map {
      ActingPerson(
        .account($0.id), post: $0.post, grants: [RoleGrant(authority: Self.id, role: .structureEditor)])
    }
    return try records.carryOut(StartDraft(restructure), by: person ?? .operatorAtTheMachine, at: clock.now)
  }
}

extension Newcomer {
  /// Submits a draft to everybody who can review it.
  fileprivate func submit(_ page: String, neededBy day: String = "") async throws {
    let form = try #require(try await browser.get(page).form(sentTo: page + "/submit"))
    let everybody = form.names.filter { $0.hasPrefix("reviewers-") }
    #expect(!everybody.isEmpty)
    let ticks = Dictionary(uniqueKeysWithValues: everybody.map { ($0, "yes") })
    let reply = try await browser.send(form, ticks.merging(["needed-by": day]) { $1 })
    #expect(reply.status == 303, "\(reply.faults)")
  }
}

extension Browser {
  /// Sends a file with the form of a page, as browsers do.
  func upload(
    _ page: String, _ name: String, _ content: String, with fields: [String: String] = [:]
  ) async throws -> Reply {
    let opened = try await get(page)
    let form = try #require(opened.forms.first { $0.names.contains("file") }, "no form for a file")
    let escaped = name.replacing("\"", with: "%22").replacing("\r\n", with: "%0D%0A")
    let values = form.values.filter { $0.key != "file" }.merging(fields) { $1 }
    let body =
      values.map { "--b\r\nContent-Disposition: form-data; name=\"\($0)\"\r\n\r\n\($1)\r\n" }.joined()
      + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(escaped)\"\r\n\r\n\(content)\r\n--b--\r\n"
    return try await send(to: form.action, contentType: "multipart/form-data; boundary=b", body)
  }
}
