import Actions
import Council
import Foundation
import Law
import Secrets
import Store
import Synchronization
import TestEngines
import Testing

@testable import Web

@Suite("Files, signatures and plans in the browser")
struct PaperPagesTests {
  private static let meeting = Meeting.Reference(rawValue: "PLAN-2026-12-15")
  private let place = ["meeting": meeting.rawValue]
  private let paper = ["meeting": meeting.rawValue, "paper": "1-1"]
  private let editor: Editor

  init() throws {
    editor = try Editor(.ofTheWebsite, role: .democraticServices)
    let body = Body(
      reference: .init(rawValue: "PLAN"), name: "Planning Committee", kind: .committee, powers: .decides, quorum: 1)
    try does(
      ImportBodies(
        BodyList(
          members: [Member(reference: .init(rawValue: "ASH"), name: "Cllr Ash")], bodies: [body], memberships: []),
        of: "borsetshire", from: nil, source: "b.csv"))
    try does(
      ScheduleMeetings(
        of: body.reference, on: [Sample.day("2026-12-15")], minute: 600, place: "Hall", at: "borsetshire",
        inSpiteOfWarnings: true))
    let form = try Editor.fields(try editor.site.itemForm(editor.visit(place))).merging(["title": "A bridge"]) { $1 }
    #expect(try editor.site.saveItem(editor.visit(place, form: form)).status == 303)
  }

  private func does(_ deed: some Deed) throws {
    _ = try editor.site.records.carryOut(deed, by: .operatorAtTheMachine, at: editor.now)
  }

  private func site(_ tools: PaperTools = .beside, scanner: FileScanner? = nil, address: String? = nil) -> Site {
    var site = Site(
      records: editor.site.records, now: { [editor] in editor.now }, address: address.flatMap { SiteAddress($0) },
      files: FileRules(mostMegabytes: 1, scanner: scanner))
    site.tools = tools
    return site
  }

  /// Sends the form of the paper with these fields, and a file when one is named.
  private func save(
    _ fields: [String: String], file: (name: String, bytes: [UInt8])? = nil, at site: Site? = nil
  ) throws -> Answer {
    let site = site ?? self.site()
    let query = try editor.site.agendaDraft(editor.visit(place)).papers.isEmpty ? [:] : ["paper": "1-1"]
    let shown = try site.paperForm(editor.visit(place, query: query.merging(["item": "1"]) { $1 }))
    var visit = editor.visit(place, form: try Editor.fields(shown).merging(fields) { $1 })
    if let file { visit.form.fields.append(.init(name: "file", fileName: file.name, bytes: file.bytes)) }
    return try site.savePaper(visit)
  }

  private func made(_ name: String) throws -> [UInt8] {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return Array(try Data(contentsOf: tests.appendingPathComponent("CouncilTests/Files/Made/\(name)")))
  }

  private func publish() throws {
    let version = try editor.site.agendaDraft(editor.visit(place)).version
    try does(PublishPapers(of: Self.meeting, version: version, at: "borsetshire", inSpiteOfWarnings: true))
  }

  private func anybody(_ parameters: [String: String], query: [String: String] = [:]) -> Visit {
    var visit = editor.visit(parameters, query: query)
    visit.signedIn = nil
    return visit
  }

  @Test func `a PDF is taken with its pages and whether it has tags, and given out as it was sent`() throws {
    let pdf = try made("report.pdf")
    #expect(try save(["background": "None"], file: ("Plan of the bridge.pdf", pdf)).status == 303)
    let file = try #require(try editor.site.agendaDraft(editor.visit(place)).papers.first?.parts.file)
    #expect(file.pages == 1 && file.isTagged != nil && file.digest == Digest(of: pdf).description)
    #expect(throws: Problem.nothingHere) { try site().paperFile(anybody(paper)) }
    try publish()
    let answer = try site().paperFile(anybody(paper))
    #expect(answer.fileName == "Plan of the bridge.pdf" && answer.contentType == "application/pdf")
    #expect(answer.keeping == .askAgain && answer.entityTag == file.digest)
    #expect(try answer.rest?(0)?.bytes == pdf)
    #expect(throws: Problem.nothingHere) { try site().paperFile(anybody(paper, query: ["version": "2"])) }
    let page = Editor.text(try site().paper(anybody(paper)))
    #expect(page.contains("papers/1-1/file?version=1") && page.contains("1 page"))
    #expect(Editor.text(try site().meeting(anybody(place))).contains("Plan of the bridge.pdf"))
  }

  @Test func `a file that is refused loses nothing that was typed, and says why`() throws {
    let clean: [(String, [UInt8], Site, String)] = [
      ("plan.exe", [0x4D, 0x5A], site(), "is not taken"),
      ("plan.pdf", Array("Just words".utf8), site(), "not one that can be taken"),
      ("plan.pdf", Array("%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF\n".utf8), site(), "it is broken or asks for a password"),
      ("plan.csv", Array(repeating: 0x61, count: 1_048_577), site(), "larger than 1 MB"),
      ("map.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], site(), "is not taken as a paper"),
      ("plan.csv", Array("a,b".utf8), site(scanner: FileScanner(command: "false")), "virus check refused"),
      ("plan.csv", Array("a,b".utf8), site(scanner: FileScanner(command: "no-such-scanner")), "could not be checked"),
    ]
    for (name, bytes, site, said) in clean {
      let answer = try save(["title": "Typed <b>", "text": "Kept."], file: (name, bytes), at: site)
      #expect(answer.status == 422 && Editor.text(answer).contains(said), "\(name): \(said)")
      #expect(try Editor.fields(answer)["text"] == "Kept." && Editor.fields(answer)["title"] == "Typed <b>")
      #expect(try editor.site.agendaDraft(editor.visit(place)).papers.isEmpty)
    }
  }

  @Test func `the text of a Word file is taken out to be read and changed, and not over what is there`() throws {
    let word = try made("plan.docx")
    let answer = try save(["take-text": "yes"], file: ("plan.docx", word))
    #expect(answer.location?.contains("agenda/paper?item=1&paper=1-1") == true)
    let kept = try #require(try editor.site.agendaDraft(editor.visit(place)).papers.first)
    #expect(!kept.text.isEmpty && !kept.text.contains("<") && kept.parts.file?.kind == .word)
    let again = try save(["take-text": "yes"], file: ("plan.docx", word))
    #expect(again.status == 422 && Editor.text(again).contains("There is text already"))
    let none = try save(["take-text": "yes", "text": ""])
    #expect(none.status == 422 && Editor.text(none).contains("Choose a Word"))
  }

  @Test func `a PDF stands on pages of the pack’s own numbers; where that cannot be done the pack says where it is`()
    throws
  {
    let (pdf, asked) = (try made("report.pdf"), Asked())
    #expect(try save(["text": "See the plan.", "background": "None"], file: ("Plan.pdf", pdf)).status == 303)
    try publish()
    let convert: ReportDocuments.Conversion = { page, _ in
      asked.pages.withLock { $0.append(String(decoding: page, as: UTF8.self)) }
      return Array("%PDF".utf8)
    }
    var site = Site(
      records: editor.site.records, now: { [editor] in editor.now }, documents: ReportDocuments(convert: convert))
    site.tools.lay = { pack, sheets in
      #expect(sheets.map(\.mark) == ["File of paper 1-1"] && sheets[0].content == pdf && sheets[0].pages == 1)
      return pack + Array(" laid".utf8)
    }
    #expect(String(decoding: try site.packFile(anybody(place)).body, as: UTF8.self) == "%PDF laid")
    #expect(asked.pages.withLock { $0 }.last?.contains("File of paper 1-1") == true)
    struct Broken: Error {}
    site = Site(
      records: editor.site.records, now: { [editor] in editor.now }, documents: ReportDocuments(convert: convert))
    site.tools.lay = { _, _ in throw Broken() }
    #expect(String(decoding: try site.packFile(anybody(place)).body, as: UTF8.self) == "%PDF")
    #expect(asked.pages.withLock { $0 }.last?.contains("is not in this pack. It is at") == true)
  }

  @Test func `the real programs lay a file onto its pages, and the pack keeps its own`() throws {
    let pdf = try made("report.pdf")
    #expect(try save(["text": "See the plan.", "background": "None"], file: ("Plan.pdf", pdf)).status == 303)
    try publish()
    let pack = try site().packFile(anybody(place)).body
    let facts = try #require(try PaperTools.beside.look(pack))
    #expect(facts.isTagged && facts.pages == 3, "the agenda, the report, its file")
  }

  @Test func `a report is signed on the page of its signer, and nobody else learns of it`() throws {
    let sections: [ReportTemplate.Section] = [
      .init(key: "financial", kind: .financial, title: "Financial implications", signer: "Head of Finance")
    ]
    var fields = try Editor.fields(try editor.site.templateForm(editor.visit([:])))
    #expect(fields["title-1"] == "Financial implications")
    for place in 2...7 { fields["title-\(place)"] = "" }
    fields["signer-1"] = "Head of Finance"
    #expect(try editor.site.saveTemplate(editor.visit([:], form: fields)).status == 303)
    #expect(try editor.site.records.read { try $0.reportTemplate(of: "borsetshire") }.sections == sections)
    #expect(try save(["text": "It leaks.", "background": "None", "implication-financial": "About £2"]).status == 303)
    let agenda = Editor.text(try editor.site.agenda(editor.visit(place)))
    #expect(agenda.contains("waits for the signature of the Head of Finance") && agenda.contains("signing/1-1"))
    func visit(_ post: String, _ role: Role, _ form: [String: String]? = nil) -> Visit {
      var visit = editor.visit(paper, form: form)
      let person = ActingPerson(.account("f1"), post: post, grants: [RoleGrant(authority: "borsetshire", role: role)])
      visit.signedIn = SignedIn(
        authority: "borsetshire", name: "F", person: person, session: "s", formToken: "t", holder: nil, renewed: nil)
      return visit
    }
    #expect(throws: Problem.nothingHere) { try editor.site.signingPage(visit("Head of Roads", .finance)) }
    #expect(Editor.text(try editor.site.signingList(visit("Head of Roads", .finance))).contains("No report waits"))
    #expect(Editor.text(try editor.site.signingList(visit("Head of Finance", .finance))).contains("signing/1-1"))
    let page = Editor.text(try editor.site.signingPage(visit("Head of Finance", .finance)))
    #expect(page.contains("It leaks.") && page.contains("About £2"))
    let version = String(try editor.site.agendaDraft(editor.visit(place)).version)
    let empty = try editor.site.sign(
      visit("Head of Finance", .finance, ["key": "financial", "text": " ", "version": version]))
    #expect(empty.status == 422)
    let signed = try editor.site.sign(
      visit("Head of Finance", .finance, ["key": "financial", "text": "It costs £2.", "version": version]))
    #expect(signed.status == 303)
    try publish()
    let out = Editor.text(try editor.site.paper(anybody(paper)))
    #expect(out.contains("It costs £2.") && out.contains("Signed by the") && out.contains("Head of Finance"))
    #expect(Editor.text(try editor.site.packPage(anybody(place))).contains("It costs £2."))
  }

  @Test func `a plan is typed, refused with what was typed, made, shown and taken back`() throws {
    #expect(try save(["text": "It leaks.", "background": "None"]).status == 303)
    func send(_ fields: [String: String]) throws -> Answer {
      let version = try editor.site.agendaDraft(editor.visit(place)).version
      return try editor.site.changeAgenda(
        editor.visit(place, form: ["version": String(version)].merging(fields) { $1 }))
    }
    let wrong = try send(["step": "plan", "plan-day": "soon", "plan-time": "five"])
    let text = Editor.text(wrong)
    #expect(wrong.status == 422 && text.contains("value=\"soon\"") && text.contains("value=\"five\""))
    #expect(text.contains("plan-day-error") && text.contains("plan-time-error"))
    let past = try send(["step": "plan", "plan-day": "20 November 2026", "plan-time": "17:00"])
    #expect(past.status == 422 && Editor.text(past).contains("is past"))
    #expect(try send(["step": "plan", "plan-day": "23 November 2026", "plan-time": "17:00"]).status == 303)
    let shown = Editor.text(try editor.site.agenda(editor.visit(place)))
    #expect(shown.contains("23 November 2026, 17:00") && shown.contains("Take the plan back"))
    #expect(
      !Editor.text(try editor.site.meeting(anybody(place))).contains("23 November"), "visitors learn nothing of it")
    #expect(try send(["step": "unplan"]).status == 303)
    #expect(!Editor.text(try editor.site.agenda(editor.visit(place))).contains("Take the plan back"))
  }

  @Test func `what is out is fetched as a visitor gets it, and each thing that is wrong is told`() throws {
    #expect(
      try save(["text": "It leaks.", "background": "None"], file: ("Plan.csv", Array("a,b\n".utf8))).status == 303)
    try publish()
    let site = site(address: "https://moot.example")
    let open = try #require(try site.records.authority("borsetshire")).authority
    let release = try #require(try site.records.read { try $0.releases(of: Self.meeting, at: "borsetshire") }.first)
    func fetched(_ address: String) throws -> FetchedPage {
      let path = address.replacing("https://moot.example/borsetshire/meetings/PLAN-2026-12-15", with: "")
      let answer: Answer =
        switch path {
        case "": try site.meeting(anybody(place))
        case "/pack.html": try site.packPage(anybody(place))
        case "/papers/1-1/file?version=1": try site.paperFile(anybody(paper, query: ["version": "1"]))
        default: throw Problem.nothingHere
        }
      return FetchedPage(status: 200, body: answer.finished().body + (try answer.rest?(0)?.bytes ?? []))
    }
    #expect(try site.look(at: release, of: open) { address, _ in try fetched(address) } == "")
    let faults: [(String, @Sendable (String, FetchedPage) throws -> FetchedPage)] = [
      ("answers 503", { _, page in FetchedPage(status: 503, body: page.body) }),
      ("could not be fetched", { _, _ in throw Problem.nothingHere }),
      ("does not lead to", { path, page in path.hasSuffix("15") ? FetchedPage(status: 200, body: []) : page }),
      (
        "is not what was published",
        { path, page in
          path.hasSuffix("pack.html") ? FetchedPage(status: 200, body: page.body + [32]) : page
        }
      ),
      (
        "is not what was published",
        { path, page in
          path.contains("/file") ? FetchedPage(status: 200, body: Array("a,c\n".utf8)) : page
        }
      ),
    ]
    for (said, fault) in faults {
      let wrong = try site.look(at: release, of: open) { address, _ in try fault(address, try fetched(address)) }
      #expect(wrong.contains(said), "\(wrong)")
    }
    #expect(try self.site().look(at: release, of: open) { address, _ in try fetched(address) }.contains("--address"))
  }
}
