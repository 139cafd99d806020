import Actions
import Council
import HTTPTypes
import Hummingbird
import Law
import Publishing
import Store
import TestEngines
import Testing

@testable import Web

/// Every form of every page, as its own officers see it, is filled with what does harm elsewhere; then every page is read again.
@Suite("What is typed stays text", .serialized)
struct PayloadTests {
  @Test func `the reader of pages finds what a browser would run`() {
    for bad in [
      "<b><script>x6e()</script>", "<x6e>", "<p onclick=\"\" x6e>", "<a href=\"javascript:1\">", "<!-- x6e -->",
    ] {
      let found = Payloads.markup(in: bad)
      #expect(bad.contains("<script>") ? found.isEmpty : !found.isEmpty, "\(bad)")
    }
    #expect(Payloads.markup(in: "<p title=\"x6e > <x6e\">&lt;x6e&gt;</p>").isEmpty)
    #expect(Payloads.hasFormula("a,=1") && Payloads.hasFormula("\"=1\"") && !Payloads.hasFormula("a,'=1\n\"b=1\""))
  }

  @Test func `every field of every form shows what was typed as text, on every page, in letters and in files`()
    async throws
  {
    let site = try await Attacked()
    let forms = try await site.attack()
    #expect(forms.count > 20, "only \(forms.count) forms were found")
    #expect(site.unsent(forms) == Attacked.notSent, "a form is not attacked, or is, and stands in the list")
    try await site.attackTheAPI()
    let pages = try await site.readAll()
    #expect(pages.filter { $0.text.contains("&lt;script&gt;\(Payloads.mark)()") }.count > 3)
    for page in pages { expectText(page.reply, page.address) }
    for letter in site.town.postbag.letters { #expect(!letter.text.contains("\u{0}")) }
    #expect(try Verification(key: Engine.keeping.key).verify(site.town.records.database).isSound)
  }

  private func expectText(_ reply: Town.Reply, _ address: String) {
    #expect(reply.status < 500, "\(address) failed")
    #expect(reply.headers[values: .setCookie].allSatisfy { !$0.hasPrefix(Payloads.mark) }, "\(address) set a cookie")
    let kind = reply.headers[.contentType] ?? ""
    #expect(!reply.text.contains("\u{0}") || kind == AnswersSpreadsheet.contentType, "\(address) holds a null byte")
    // What becomes a PDF or a Word file is the page it is made of here.
    if kind.hasPrefix("text/html") || kind.contains("svg") || kind.contains("pdf") || kind.contains("word") {
      #expect(Payloads.markup(in: reply.text).isEmpty, "\(address)")
    }
    if kind.hasPrefix("text/csv") { #expect(!Payloads.hasFormula(reply.text), "\(address)") }
    if kind.hasPrefix("text/markdown") {
      let tags = reply.text.replacing("\\<", with: "")
      #expect(!tags.contains("<\(Payloads.mark)>"), "\(address)")
    }
  }
}

/// A town whose own officers type what does harm.
private final class Attacked {
  let town: Town
  private var browsers: [Browser] = []
  private let draft: Draft

  init() async throws {
    town = try Town()
    for (name, role) in [
      ("admin", Role.administrator), ("clerk", .democraticServices), ("mo", .monitoringOfficer),
      ("hr", .humanResources), ("engage", .engagementOfficer),
    ] {
      browsers.append(try await Newcomer(town, "\(name)@borsetshire.example", as: role).browser)
    }
    draft = try town.draft(by: "clerk@borsetshire.example")
    try town.enterPlaces()
    try town.enterBodies()
    try town.enterDecisions()
    try town.enterQuestion()
    try town.enterDiscussion()
    try town.enterEvent()
    try town.enterMeeting()
    try town.enterActivity()
    try town.enterCommunity()
    try town.enterEnquiry()
    try town.enterForums()
    var papers = Sample.restructure(title: Payloads.all.filter { !$0.contains("\u{0}") }.joined(separator: " "))
    papers.id = "papers"
    papers.summary = papers.title
    // The latest papers say which settings the council has.
    papers.authority.settings.publicNoticeDays = 5
    try town.records.carryOut(ImportCase(papers), by: .operatorAtTheMachine, at: town.clock.now)
    try town.decide("papers")
    try town.consult(on: "papers", answeringAs: "hr@borsetshire.example")
  }

  /// Forms that are not sent with payloads, each with its reason.
  static let notSent = [
    "/:authority/meetings/:meeting/attendance": begun,
    "/:authority/meetings/:meeting/signing/:paper": signer,
    "/:authority/meetings/:meeting/signing/:paper/waive": signer,
    "/:authority/meetings/:meeting/votes/new": begun, "/:authority/meetings/:meeting/votes/:motion": begun,
    "/set-up/:token": link, "/:authority/invitation/:token": link, "/:authority/password/:token": link,
    "/:authority/address/:token": link, "/:authority/sign-in/by-letter/:token": link,
    "/:authority/mgWebService.asmx": envelope, "/:authority/involvement/:activity/receipt/:token": link,
    "/:authority/involvement/:activity/hear/confirm/:token": link,
    "/:authority/involvement/:activity/hear/stop/:token": link,
    "/:authority/involvement/:activity/answer/:token/letter": link,
    "/:authority/involvement/:activity/answer/:token/files/:question": link,
    "/:authority/involvement/:activity/items": "it has no field for text, and no agenda is out",
    "/:authority/events/:event/place/:token": link,
    "/:authority/events/:event/told": "it has no field for text, and nobody waits to be told",
    "/:authority/involvement/:activity/stall/:token": link,
    "/:authority/follow/confirm/:token": link, "/:authority/follow/yours/:token": link,
    "/:authority/follow/stop/:token": link,
    "/:authority/proposals/:proposal/consultation/answer/:token": link,
    "/:authority/proposals/:proposal/consultation/publish": "it opens once the consultation is closed",
    "/:authority/proposals/:proposal/implementation/effect": "it has no field for text",
    "/:authority/enquiries/desk/:enquiry/reopen": "it opens once the enquiry is closed",
    "/:authority/discussions/:discussion/:number/appeal": "it opens for whoever wrote what was taken down",
    "/:authority/sign-in": "who attacks is signed in", "/:authority/sign-in/code": "who attacks is signed in",
    "/:authority/account/tokens/revoke": "it has no field for text, and no token was made",
    "/:authority/drafts/:draft/undo": "it has no field for text",
    "/:authority/drafts/:draft/redo": "it has no field for text",
    "/:authority/drafts/:draft/review/approve": "nobody is asked to review this draft",
    "/:authority/drafts/:draft/review/return": "nobody is asked to review this draft",
    "/:authority/drafts/:draft/review/comments/:comment/change": "the first comment is somebody else’s",
  ]
  private static let envelope = "it is no form: it takes an envelope of SOAP, which its own tests send"
  private static let begun = "it opens once a meeting has begun, and its own tests send it"
  private static let signer =
    "it opens for a report in the making and the post that signs it, and its own tests send it"
  private static let link = "it opens by the link of a letter only"

  /// The addresses of forms that none of those sent goes to.
  func unsent(_ sent: Set<String>) -> [String: String] {
    let all = Set(town.routes.filter { $0.method == "POST" && !$0.isAPI }.map(\.path))
    let left = all.filter { path in !Self.takesAway(path) && !sent.contains { Self.goes($0, to: path) } }
    return Dictionary(uniqueKeysWithValues: left.map { ($0, Self.notSent[$0] ?? "nobody says why") })
  }

  private static func goes(_ action: String, to path: String) -> Bool {
    let (named, meant) = (action.prefix { $0 != "?" }.split(separator: "/"), path.split(separator: "/"))
    return named.count == meant.count && zip(named, meant).allSatisfy { $1.hasPrefix(":") || $0 == $1 }
  }

  /// Sends every payload in all texts of whatever the API takes.
  func attackTheAPI() async throws {
    let program = try Program(town)
    let site = Site(records: town.records, now: { [town] in town.clock.now })
    for endpoint in site.endpoints where endpoint.method == .post {
      guard let schema = endpoint.body?.schema else { continue }
      for (round, payload) in Payloads.all.enumerated() {
        let sent = JSONText.write(schema.filled(with: payload, round))
        let route = Routes.Route(path: endpoint.path, method: "POST", access: endpoint.access)
        let named = [
          ":draft": draft.id, ":alternative": "A", ":activity": "A-\(town.clock.now.day.year)-1",
        ]
        let seen = try await program.get(
          program.address(of: route, named).split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" })
        let reply = try await program.ask(route, named, String(decoding: sent, as: UTF8.self), tag: seen.tag)
        #expect(reply.status < 500, "\(endpoint.path) failed with \(payload.debugDescription)")
        #expect(reply.headers[.contentType]?.hasSuffix("json") == true, "\(endpoint.path) answers as a page")
      }
    }
  }

  /// The addresses of pages, with what is there in the places of their parts.
  private var addresses: [String] {
    get throws {
      let comment = try town.records.read { try $0.comments(on: draft.id, at: Town.id) }.first?.id ?? "none"
      let account = try town.records.read { try $0.accounts(of: Town.id) }.last?.id ?? "none"
      let parts = [
        ":authority": Town.id, ":account": account, ":unit": "CUST", ":post": "RECEP", ":proposal": "papers",
        ":draft": draft.id, ":comment": comment, ":alternative": "A", ":place": "AA",
        ":body": "PLAN", ":member": "ASH", ":group": "GREEN", ":portfolio": "CLEAN", ":membership": "PLAN.ASH",
        ":article": "1",
        ":meeting": meeting, ":decision": "D-\(town.clock.now.day.year)-1", ":entry": "F-\(town.clock.now.day.year)-1",
        ":report": "S-\(town.clock.now.day.year)-1", ":activity": "A-\(town.clock.now.day.year)-1",
        ":assessment": "EIA-\(town.clock.now.day.year)-1",
        ":objective": "1", ":voluntary": "V-1", ":enquiry": "Q-\(town.clock.now.day.year)-1",
        ":forum": "FORUM", ":held": "RM-\(town.clock.now.day.year)-1", ":asked": "RA-\(town.clock.now.day.year)-1",
        ":comparison": "MR-\(town.clock.now.day.year)-1",
        ":order": "FO-\(town.clock.now.day.year)-1",
        ":question": "O-\(town.clock.now.day.year)-1", ":discussion": "T-\(town.clock.now.day.year)-1",
        ":number": "1", ":event": "EV-\(town.clock.now.day.year)-1",
      ]
      return Set(town.routes.filter { $0.method == "GET" && !$0.path.contains(":token") }.map(\.path)).sorted().map {
        $0.split(separator: "/", omittingEmptySubsequences: false)
          .map { $0.hasPrefix(":") ? parts[String($0)] ?? "none" : String($0) }.joined(separator: "/")
      } + (try entries)
    }
  }

  /// The page of an action that is still open: the one among the addresses is closed.
  private var action: String { "/\(Town.id)/forums/FORUM/actions/RA-\(town.clock.now.day.year)-2" }

  /// Pictures of the options of a question of an activity; the question among the addresses is an open one.
  private var pictures: String { "/\(Town.id)/involvement/A-\(town.clock.now.day.year)-1/build/q1/pictures" }

  private var entries: [String] { get throws { (1...(try town.head)).suffix(60).map { "/borsetshire/record/\($0)" } } }

  /// Sends every form, with each payload in all of its fields for text; gives back where forms go.
  func attack() async throws -> Set<String> {
    var seen: Set<String> = []
    for browser in browsers {
      for address in try ["/\(Town.id)/meetings/\(meeting)/agenda/paper?item=1", action, pictures] + addresses + [step]
      {
        for form in try await browser.get(address).forms where !Self.takesAway(form.action) {
          guard seen.insert(form.action).inserted else { continue }
          for (round, payload) in Payloads.all.enumerated() { try await send(payload, browser, form, round) }
        }
      }
    }
    return seen
  }

  private var meeting: String { "PLAN-\(town.clock.now.day.adding(days: 60).iso)" }

  /// The form of a step, as the draft’s tree asks for it.
  private var step: String {
    "\(Address.draft(Town.id, draft.id))/step?alternative=A&do=change&post-RECEP=yes"
  }

  /// Every other time, what chooses and the days are left as they were, so that the texts get through.
  private func send(_ payload: String, _ browser: Browser, _ form: PageForm, _ round: Int) async throws {
    let kept: Set<String> = round.isMultiple(of: 3) ? [] : Self.fixed.intersection(form.values.keys).union(Self.days)
    let typed = form.names.subtracting(kept).subtracting([FormToken.field])
    let reply = try await browser.send(form, Dictionary(uniqueKeysWithValues: typed.map { ($0, payload) }))
    #expect(reply.status < 500, "\(form.action) failed with \(payload.debugDescription)")
    // What somebody is given of their own data can be a file of JSON, which no browser reads as a page.
    guard reply.headers[.contentType]?.hasPrefix("application/json") != true else { return }
    #expect(Payloads.markup(in: reply.text).isEmpty, "\(form.action) showed \(payload.debugDescription)")
  }

  /// Fields that choose, so that a form gets through with its texts.
  private static let fixed: Set<String> = [
    "role", "scope", "kind", "basis", "status", "about", "alternative", "under-kind", "unit", "parent", "seen", "held",
    "powers", "group", "leader", "seat", "votes", "member",
  ]
  private static let days: Set<String> = ["on", "needed-by", "from", "to", "last", "decision", "effective"]

  /// Whether it ends what the others need: the session, an account, a draft.
  private static func takesAway(_ action: String) -> Bool {
    [
      "sign-out", "delete", "erase", "close", "password", "devices", "recovery-codes", "end", "withdraw", "remove",
      "call-off",
    ]
    .contains { action.hasSuffix($0) }
  }

  /// Every page as everybody sees it.
  func readAll() async throws -> [(address: String, reply: Town.Reply, text: String)] {
    var pages: [(String, Town.Reply, String)] = []
    for browser in browsers + [Browser(town)] {
      for address in try addresses {
        let reply = try await browser.get(address)
        pages.append((address, reply, reply.text))
      }
    }
    return pages
  }
}
