import Council
import Hummingbird
import Law
import Publishing
import Store
import Testing

@testable import Web

/// Every page there is, as everybody sees it, in the language in which nothing is left to English.
@Suite("Every page in another language", .serialized)
struct EveryPageTests {
  @Test func `the reader tells words of the language from data, from English and from what was forgotten`() {
    let words = PageWords(
      "<html lang=\"ar-XB\" dir=\"rtl\"><p title=\"Forgotten\">Ŝö \u{2068}Ada\u{2069}</p><p lang=\"en\">Law</p><code>x</code>"
    )
    #expect(words.loose == ["Forgotten"] && words.data == ["Ada"] && words.english == ["Law"])
    #expect(words.start.contains("dir=\"rtl\""))
  }

  @Test func `no page leaves a word to English, and whatever stands in English says so`() async throws {
    let crowd = try await Crowd(languages: try SiteLanguages(["ar-XB"]))
    let town = crowd.town
    try town.enterPlaces()
    try town.enterActivity()
    try town.enterCommunity()
    try town.enterEnquiry()
    try town.enterForums()
    let draft = try town.draft(by: "person-2@example.org").id
    let question = try town.enterQuestion()
    let discussion = try town.enterDiscussion()
    let event = try town.enterEvent()
    let known = try town.everything().joined(separator: "\n")
    for route in town.routes where route.method == "GET" && !route.isAPI {
      let place = crowd.address(
        of: route,
        [
          ":place": "AA", ":draft": draft, ":voluntary": "V-1", ":enquiry": "Q-\(town.clock.now.day.year)-1",
          ":forum": "FORUM", ":held": "RM-\(town.clock.now.day.year)-1",
          ":asked": "RA-\(town.clock.now.day.year)-2", ":comparison": "MR-\(town.clock.now.day.year)-1",
          ":order": "FO-\(town.clock.now.day.year)-1",
          ":question": question, ":discussion": discussion, ":event": event,
          ":activity": "A-\(town.clock.now.day.year)-1",
          ":assessment": "EIA-\(town.clock.now.day.year)-1",
        ])
      for caller in crowd.callers where !caller.roles.isEmpty || caller.words == "a visitor" {
        let cookies = caller.cookies.merging(["language": "ar-XB"]) { $1 }
        let reply = try await town.ask(
          .get, place, [.cookie: cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")])
        guard reply.headers[.contentType]?.hasPrefix("text/html") == true, !reply.bytes.isEmpty else { continue }
        let words = PageWords(reply.text)
        #expect(
          words.start.contains("lang=\"ar-XB\"") && words.start.contains("dir=\"rtl\"") || Self.isAFile(route.path),
          "\(route.path) is in another language")
        guard !Self.isAFile(route.path) else { continue }
        #expect(words.loose.isEmpty, "\(caller.words) reads words of no language at \(route.path)")
        guard !Self.inEnglish.contains(route.path) else { continue }
        let stray = words.data.filter {
          $0.contains(" ") && !$0.contains(/^[0-9a-f ]+$/) && !known.contains($0) && !Self.terms.contains($0)
        }
        #expect(stray.isEmpty, "\(caller.words) reads what is no data at \(route.path)")
        // The way back to English calls it by its own name.
        let english = words.english.filter { !$0.contains("English") }
        #expect(english.isEmpty, "\(caller.words) reads English at \(route.path)")
      }
    }
  }

  /// Data that stands in no table: the terms of law and of money, and the example of a postcode.
  private static let terms = Set(
    Designation.allCases.map(\.title) + ["General Fund", "GF 100%", "S60 2TH", "JSON Feed"])

  /// Pages with English among their words, and what it is.
  private static let inEnglish: Set<String> = [
    // The law, findings, reports with their sections, and the API are English in every language.
    "/:authority/report-template",
    "/rulebook", "/api", "/:authority/forward-plan", "/:authority/urgent-decisions", "/:authority/scrutiny",
    "/:authority/scrutiny/:report", "/:authority/involvement/:activity", "/:authority/involvement/:activity/publish",
    "/:authority/involvement/:activity/results", "/:authority/involvement/:activity/answers",
    "/:authority/questions/:question", "/:authority/questions/:question/moderate",
    "/:authority/discussions/:discussion", "/:authority/discussions/:discussion/write", "/:authority/events/:event",
    // Languages stand there by their own names.
    "/:authority/formats/ask", "/:authority/formats/orders/new",
    "/:authority/equality", "/:authority/equality/assessments",
    "/:authority/equality/assessments/:assessment", "/:authority/equality/assessments/:assessment/sign",
    // What was found in answers, and its charts.
    "/:authority/questions/:question/results", "/:authority/mgWebService.asmx",
    "/check",
    "/:authority/proposals/:proposal",
    "/:authority/proposals/:proposal/report",
    "/:authority/drafts/:draft", "/:authority/drafts/:draft/review", "/:authority/drafts/:draft/alternatives",
    // So is the record, and what it names: deeds, designations, funds, working time.
    "/:authority/record", "/:authority/record/:number", "/:authority/record/check", "/:authority/posts/:post",
    "/:authority/posts/:post/history", "/:authority/posts/:post/correct", "/:authority/structure",
    "/:authority/units/:unit/history", "/:authority/places/:place/history",
    // What the law asks to be out or to be told, and the name of an alternative.
    "/clock", "/balance", "/:authority/balance", "/:authority/bodies/:body", "/:authority/drafts/:draft/people",
    "/:authority/drafts",
    // What the law on committees says of a forum, and the report of a review.
    "/:authority/forums/:forum", "/:authority/model-reviews/:comparison/judge",
    // What a group does, as the council writes it.
    "/:authority/community/:voluntary",
    // What news says beside its headline, in feeds and letters too, and when.
    "/:authority/news",
    // The data map is printed from the tables; descriptions of maps and of some ways to sign in are still to be put into words.
    "/:authority/privacy", "/:authority/account/data", "/:authority/accounts/:account/erase", "/:authority/accounts",
    "/:authority/places", "/:authority/places/:place", "/:authority/account/delete", "/:authority/password",
    "/:authority/sign-in/by-letter",
  ]

  /// A report as a page of its own is a paper of the council, in English like its other files.
  private static func isAFile(_ path: String) -> Bool { path.hasSuffix(".html") }
}
