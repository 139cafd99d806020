import Actions
import Council
import Law
import Secrets
import Store
import Synchronization
import TestEngines
import Testing

@testable import Web

/// A private paper holds words that stand nowhere else; then everything anybody may ask for is asked for.
@Suite("Whether an exempt paper leaks")
struct ExemptLeakTests {
  private static let secrets = [
    "quibblewort", "zindelfang", "morvanish", "brackelthorn", "grumblesedge", "tarnwhistle",
  ]
  private let place = ["meeting": "PLAN-2026-12-15"]

  private let editor: Editor
  private let visitor: Visitor
  private let log = Log()

  private final class Log: Sendable {
    let lines = Mutex<[String]>([])
  }

  /// A committee with a meeting whose papers are being prepared: an open one, and one that is not for publication.
  init() throws {
    editor = try Editor(.ofTheWebsite, role: .democraticServices)
    let log = log
    let (editor, now) = (editor, editor.now)
    let site = Site(
      records: editor.site.records, now: { now }, documents: ReportDocuments { page, _ in Array("%PDF".utf8) + page },
      surroundings: Surroundings(log: { line in log.lines.withLock { $0.append("\(line)") } }))
    visitor = Visitor(site: site)
    try site.records.carryOut(
      DeclareReportTemplate(
        ReportTemplate(sections: [.init(key: "legal", kind: .legal, title: "Legal implications", isRequired: false)]),
        at: "borsetshire"), by: .operatorAtTheMachine, at: now)
    let body = Body(
      reference: .init(rawValue: "PLAN"), name: "Planning Committee", kind: .committee, powers: .decides, quorum: 2)
    let list = BodyList(
      members: [Member(reference: .init(rawValue: "ASH"), name: "Cllr Ash")], bodies: [body],
      memberships: [Membership(body: body.reference, member: .init(rawValue: "ASH"))])
    try site.records.carryOut(
      ImportBodies(list, of: "borsetshire", from: nil, source: "b.csv"), by: .operatorAtTheMachine, at: now)
    try site.records.carryOut(
      ScheduleMeetings(
        of: body.reference, on: [Sample.day("2026-12-15")], minute: 600, place: "County Hall", at: "borsetshire",
        inSpiteOfWarnings: true), by: .operatorAtTheMachine, at: now)
    let entry = try Self.askResidents(site, now)
    for item in [
      ["title": "A bridge"], ["title": "Exclusion of the public", "kind": "exclusion"],
      [
        "title": "A contract", "paragraphs-3": "yes", "public-interest": "Bids are still open.",
        "announcement": entry.rawValue,
      ],
    ] {
      let form = try Editor.fields(try site.itemForm(editor.visit(place))).merging(item) { $1 }
      #expect(try site.saveItem(editor.visit(place, form: form)).status == 303)
    }
    for (item, paper) in [
      ("1", ["text": "It leaks.", "background": "None", "recommendations": "mend the bridge"]),
      (
        "3",
        [
          "title": "The bids", "text": "## Bids\n\nThe lowest is from Quibblewort Limited.", "exempt": "yes",
          "recommendations": "accept the Zindelfang bid", "background": "Letter of Morvanish",
        ]
      ),
    ] {
      let form = try Editor.fields(try site.paperForm(editor.visit(place, query: ["item": item]))).merging(paper) { $1 }
      #expect(try site.savePaper(editor.visit(place, form: form)).status == 303)
    }
    try upload("A plan of the bridge", "Plan.csv", "lot,cost\nspan,1\n", of: "1")
    try upload("What bidders sent", "Brackelthorn.csv", "bidder,price\nGrumblesedge,1\n", of: "3", isExempt: true)
  }

  /// Residents are asked of what the private item decides; both name the same entry of the forward plan.
  private static func askResidents(_ site: Site, _ now: Now) throws -> ForwardPlanEntry.Reference {
    func done<D: Deed>(_ deed: D) throws -> D.Outcome {
      try site.records.carryOut(deed, by: .operatorAtTheMachine, at: now)
    }
    let day = Sample.day("2026-12-15")
    let entry = try done(
      AnnounceDecision(
        ForwardPlanEntry(
          title: "A crossing", matter: "Who builds it.", taker: .body(.init(rawValue: "PLAN")), from: day, to: day,
          documents: "None", copiesFrom: "Here", otherDocuments: "Ask", publishedAt: now.moment, publishedOn: now.day),
        at: "borsetshire", inSpiteOfWarnings: true))
    let activity = try done(
      PrepareActivity(
        Activity(
          .consult, title: "How should we cross?", reasons: "The river is wide.", opensOn: now.day,
          closesOn: now.day.adding(days: 100), announcement: entry), at: "borsetshire"))
    try done(
      PrepareQuestions(
        Questionnaire([.init("One", [ActivityQuestion("q1", .line, "How?")])]), of: activity, at: "borsetshire"))
    try done(PublishActivity(activity, inSpiteOfWarnings: true, at: "borsetshire"))
    return entry
  }

  /// What residents are asked of stands nowhere beside the item whose papers are all private, and the item nowhere beside that.
  private func lookForTheJoin() async throws {
    for page in ["meetings/PLAN-2026-12-15", "meetings/PLAN-2026-12-15/pack.html", "meetings/PLAN-2026-12-15/pack.pdf"]
    {
      #expect(try await !get("/borsetshire/\(page)").contains("How should we cross?"), "\(page)")
    }
    #expect(try await !get("/api/v1/authorities/borsetshire/meetings/PLAN-2026-12-15").contains("How should we cross?"))
    let xml = try await get("/borsetshire/mgWebService.asmx/GetMeeting?lMeetingId=1")
    #expect(!xml.contains("How should we cross?"))
    let year = editor.now.day.year
    for page in ["involvement/A-\(year)-1", "forward-plan/F-\(year)-1"] {
      let text = try await get("/borsetshire/\(page)")
      #expect(text.contains("cross") && !text.contains("PLAN-2026-12-15") && !text.contains("A contract"), "\(page)")
    }
  }

  /// A file in the place of a text, chosen in the form of a paper.
  private func upload(_ title: String, _ name: String, _ content: String, of item: String, isExempt: Bool = false)
    throws
  {
    let site = editor.site
    let form = try Editor.fields(try site.paperForm(editor.visit(place, query: ["item": item])))
      .merging(["title": title, "exempt": isExempt ? "yes" : "", "background": "None"]) { $1 }
      .merging(isExempt ? ["implication-legal": "The Tarnwhistle case was lost."] : [:]) { $1 }
    var visit = editor.visit(place, form: form)
    visit.form.fields.append(.init(name: "file", fileName: name, bytes: Array(content.utf8)))
    #expect(try site.savePaper(visit).status == 303)
  }

  /// The digest of the exempt file, by which nobody may find it or confirm a guess.
  private var digest: String {
    get throws {
      let kept = try editor.site.records.read {
        try $0.exemptPaper(
          .init(rawValue: "3-2"), version: 1, of: .init(rawValue: "PLAN-2026-12-15"), at: "borsetshire")
      }
      #expect(kept?.parts.filled.first?.text == "The Tarnwhistle case was lost.")
      return try #require(kept?.parts.file?.digest)
    }
  }

  /// Somebody follows everything by letter, another the words of the private paper.
  private func follow() throws {
    for (email, follow) in [
      ("all@home.example", Follow(.council)), ("words@home.example", Follow(.topic("quibblewort"))),
      ("body@home.example", Follow(.body(.init(rawValue: "PLAN")))),
    ] {
      let records = visitor.site.records
      let asked = AskToFollow(
        follow, .atOnce, words: "it", email: try #require(EmailAddress(email)), at: "borsetshire",
        caller: CallingDevice(network: "", browser: email),
        post: AccountPost { letter, open in
          guard case .followingAsked(let token, _, _) = letter.matter else { return }
          confirming.tokens.withLock { $0.append(token) }
        })
      #expect(try records.carryOut(asked, by: .visitor, at: editor.now) == nil)
    }
    for token in confirming.tokens.withLock({ $0 }) {
      try visitor.site.records.carryOut(ConfirmFollowing(token, at: "borsetshire"), by: .visitor, at: editor.now)
    }
  }

  /// The letters on what was published: who follows the words of the private paper gets none.
  private func lookIntoLetters() throws {
    let records = visitor.site.records
    let address = try #require(SiteAddress("https://moot.example.gov.uk"))
    #expect(try records.sendNews(.written(at: address), at: editor.now) == 2)
    try records.read { open in
      for letter in try open.letters(of: "borsetshire", atMost: 99) {
        let text = try #require(try open.text(of: letter))
        #expect(text.plain.contains("A bridge") && !Self.isTold(text.subject + text.plain + text.html))
        #expect(!letter.to.text.hasPrefix("words"))
      }
    }
  }

  private let confirming = Confirming()

  private final class Confirming: Sendable {
    let tokens = Mutex<[Token]>([])
  }

  private func publish() throws {
    let version = try editor.site.agendaDraft(editor.visit(place)).version
    let answer = try editor.site.changeAgenda(
      editor.visit(place, form: ["step": "publish", "version": String(version), "in-spite": "yes"]))
    #expect(answer.status == 303)
  }

  @Test func `neither while it is prepared nor when it is out is a word of it anywhere that anybody may look`()
    async throws
  {
    #expect(
      Self.isTold(Editor.text(try editor.site.paperForm(editor.visit(place, query: ["item": "3", "paper": "3-1"])))))
    try await lookEverywhere(expecting: 60)
    try follow()
    try publish()
    try await lookEverywhere(expecting: 60)
    try await lookForTheJoin()
    try lookIntoLetters()
    let digest = try digest
    #expect(try await get("/borsetshire/meetings/PLAN-2026-12-15/papers/1-2/file").contains("span,1"))
    for page in ["meetings/PLAN-2026-12-15", "meetings/PLAN-2026-12-15/pack.pdf", "record.txt", "search?q=Plan"] {
      #expect(try await !get("/borsetshire/\(page)").contains(digest), "\(page)")
    }
    let api = try await get("/api/v1/authorities/borsetshire/meetings/PLAN-2026-12-15")
    #expect(api.contains("Plan.csv") && !api.contains(digest))
    for part in ["file", "file?version=1", "file?version=0"] {
      #expect(try await visitor.get("/borsetshire/meetings/PLAN-2026-12-15/papers/3-2/\(part)").status == 404)
    }
    // Whoever may read it gets the file, for nobody else to keep.
    let file = try editor.site.paperFile(editor.visit(place.merging(["paper": "3-2"]) { $1 }))
    #expect(file.keeping == .never && file.entityTag == nil)
    #expect(String(decoding: try file.rest?(0)?.bytes ?? [], as: UTF8.self).contains("Grumblesedge"))
    // The test looks in the right places: the open paper beside it is found there, and who may read the other does.
    #expect(try await get("/borsetshire/search?q=mend+the+bridge").contains("<mark>mend</mark>"))
    #expect(try await get("/borsetshire/meetings/PLAN-2026-12-15/pack.pdf").contains("mend the bridge"))
    let paper = Editor.text(try editor.site.paper(editor.visit(place.merging(["paper": "3-1"]) { $1 })))
    #expect(paper.contains("Quibblewort") && paper.contains("Zindelfang"))
    let pack = Editor.text(try visitor.site.privatePackFile(editor.visit(place)))
    #expect(pack.contains("Quibblewort"))
  }

  private func get(_ address: String) async throws -> String { try await visitor.get(address).text }

  private static func isTold(_ text: String) -> Bool {
    let text = text.lowercased()
    return secrets.contains(where: text.contains)
  }

  /// Every open route with whatever its names may stand for, and what is asked behind a question mark.
  private func lookEverywhere(expecting least: Int) async throws {
    var pages = 0
    for address in try addresses() {
      let reply = try await visitor.get(address)
      #expect(reply.status < 500, "\(address)")
      #expect(!Self.isTold(reply.text), "\(address) tells what is not for publication")
      #expect(!Self.isTold(String(describing: reply.headers)), "\(address)")
      if reply.status == 200 { pages += 1 }
    }
    #expect(pages > least, "only \(pages) pages were there")
    for secret in Self.secrets {
      // What is looked for is said again, and nothing else.
      let page = try await get("/borsetshire/search?q=\(secret)")
      #expect(page.contains("Nothing found") && !page.contains("<mark>"))
      let found = try await get("/api/v1/authorities/borsetshire/search?q=\(secret)")
      #expect(found.contains("\"found\":0") || found.contains("\"found\": 0"), "\(found)")
    }
    let lines = log.lines.withLock { $0 }
    #expect(lines.count > least && !lines.contains(where: Self.isTold))
  }

  private func addresses() throws -> [String] {
    let head = try visitor.site.records.read { try $0.recordHead(of: "borsetshire") }.number
    let names: [String: [String]] = [
      ":authority": ["borsetshire"], ":meeting": ["PLAN-2026-12-15"],
      ":paper": ["1-1", "1-2", "3-1", "3-1?version=1", "3-2"],
      ":body": ["PLAN"], ":member": ["ASH"], ":place": ["BORSET"], ":unit": ["CUST"], ":post": ["CSM"],
      ":proposal": ["one-front-door"], ":activity": ["A-\(editor.now.day.year)-1"],
      ":entry": ["F-\(editor.now.day.year)-1"],
      ":number": (1...max(1, head)).map(String.init),
      ":operation": ["GetCommittees", "GetMeetings?lCommitteeId=1", "GetMeeting?lMeetingId=1", "GetAgendaItems"],
    ]
    let asked = ["lowest", "Limited", "accept", "bid", "The+bids", "contract", "letter"]
    let searches = asked.flatMap {
      [
        "/borsetshire/search?q=\($0)", "/api/v1/authorities/borsetshire/search?q=\($0)",
        "/borsetshire/record?words=\($0)", "/borsetshire/news.atom?q=\($0)", "/borsetshire/news.json?q=\($0)",
        "/borsetshire/meetings.ics?q=\($0)", "/borsetshire/news?q=\($0)", "/borsetshire/follow?q=\($0)",
      ]
    }
    return visitor.site.routes().all.filter { route in
      route.method == "GET" && RouteTable.all["GET \(route.path)"] == .everyone
    }.flatMap { Self.filled($0.path, names) } + searches + [
      "/borsetshire/ieListDocuments.aspx?MId=1&CId=1", "/borsetshire/mgUserInfo.aspx?UID=1", "/borsetshire/nothing",
      "/borsetshire/meetings?body=PLAN", "/borsetshire/meetings/PLAN-2026-12-15/private-pack.pdf",
      "/borsetshire/meetings/PLAN-2026-12-15/agenda", "/sitemap.xml", "/robots.txt", "/metrics",
      "/borsetshire/meetings/PLAN-2026-12-15/agenda/paper?item=3&paper=3-1",
    ]
  }

  private static func filled(_ path: String, _ names: [String: [String]]) -> [String] {
    path.split(separator: "/").reduce([""]) { begun, part in
      let values = part.first == ":" ? names[String(part)] ?? ["none"] : [String(part)]
      return begun.flatMap { start in values.map { "\(start)/\($0)" } }
    }.map { $0.isEmpty ? "/" : $0 }
  }
}
