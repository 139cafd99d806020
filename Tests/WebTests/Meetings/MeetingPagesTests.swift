import Actions
import Council
import Law
import Store
import Synchronization
import TestEngines
import Testing

@testable import Web

@Suite("Meetings in the browser")
struct MeetingPagesTests {
  private static let secret = "The lowest bid is 61,000 pounds."
  private let place = ["meeting": "PLAN-2026-12-15"]

  private func editor(_ engine: Engine) throws -> Editor {
    let editor = try Editor(engine, role: .democraticServices)
    let members = ["Ash", "Birch"].map { Member(reference: .init(rawValue: $0.uppercased()), name: "Cllr \($0)") }
    let body = Body(
      reference: .init(rawValue: "PLAN"), name: "Planning Committee", kind: .committee, powers: .decides, quorum: 2)
    let seats = members.enumerated().map {
      Membership(body: body.reference, member: $1.reference, role: $0 == 0 ? .chair : .member)
    }
    let list = BodyList(members: members, groups: [], bodies: [body], memberships: seats)
    try editor.site.records.carryOut(
      ImportBodies(list, of: "borsetshire", from: nil, source: "b.csv"), by: .operatorAtTheMachine, at: editor.now)
    return editor
  }

  private func called(_ engine: Engine) throws -> Editor {
    let editor = try editor(engine)
    var fields = try Editor.fields(try editor.site.newMeeting(editor.visit([:])))
    fields.merge(["body": "PLAN", "day": "15 December 2026", "time": "6.30pm", "place": "County Hall"]) { $1 }
    let answer = try editor.site.scheduleMeeting(editor.visit([:], form: fields))
    #expect(answer.location?.hasPrefix("/borsetshire/meetings/PLAN-2026-12-15?saved=") == true)
    return editor
  }

  private func anybody(_ editor: Editor, _ parameters: [String: String]) -> Visit {
    var visit = editor.visit(parameters)
    visit.signedIn = nil
    return visit
  }

  private func page(_ editor: Editor) throws -> String {
    Editor.text(try editor.site.meeting(anybody(editor, place)))
  }

  private func add(_ item: [String: String], _ editor: Editor) throws {
    let form = try Editor.fields(try editor.site.itemForm(editor.visit(place))).merging(item) { $1 }
    #expect(try editor.site.saveItem(editor.visit(place, form: form)).status == 303)
  }

  private func paper(_ item: String, _ paper: [String: String], _ editor: Editor) throws {
    let form = try Editor.fields(try editor.site.paperForm(editor.visit(place, query: ["item": item])))
      .merging(paper) { $1 }
    #expect(try editor.site.savePaper(editor.visit(place, form: form)).status == 303)
  }

  private func publish(_ editor: Editor, inSpite: Bool = false, version: Int? = nil) throws -> Answer {
    let draft = try editor.site.agendaDraft(editor.visit(place))
    return try editor.site.changeAgenda(
      editor.visit(
        place,
        form: ["step": "publish", "version": String(version ?? draft.version), "in-spite": inSpite ? "yes" : ""]))
  }

  private func published(_ engine: Engine) throws -> Editor {
    let editor = try called(engine)
    try add(["title": "A bridge"], editor)
    try add(["title": "Exclusion of the public", "kind": "exclusion"], editor)
    try add(["title": "A contract", "paragraphs-3": "yes", "public-interest": "Bids are still open."], editor)
    try paper(
      "1", ["text": "It leaks.", "recommendations": "mend it", "background": "None", "author": "Director of Roads"],
      editor)
    try paper("3", ["title": "The bids", "text": Self.secret, "exempt": "yes"], editor)
    #expect(try publish(editor).status == 303)
    return editor
  }

  @Test(arguments: Engine.allCases)
  func `the clock says by which day the agenda is out, then how many days it really had`(engine: Engine) throws {
    let editor = try called(engine)
    #expect(try page(editor).contains("It comes out by Monday 7 December 2026."))
    try add(["title": "A bridge"], editor)
    try paper("1", ["text": "It leaks.", "background": "None"], editor)
    #expect(!(try page(editor).contains("A bridge")))
    #expect(try publish(editor).status == 303)
    let out = try page(editor)
    #expect(out.contains("1. A bridge") && out.contains("class=\"clock\"") && out.contains("five are needed"))
  }

  @Test(arguments: Engine.allCases)
  func `a bank holiday is said before a meeting is saved, and nothing that was typed is lost`(engine: Engine) throws {
    let editor = try editor(engine)
    var fields = try Editor.fields(try editor.site.newMeeting(editor.visit([:])))
    fields.merge(["body": "PLAN", "day": "28 December 2026", "time": "10:00", "place": "Hall"]) { $1 }
    let told = try editor.site.scheduleMeeting(editor.visit([:], form: fields))
    #expect(told.status == 422 && Editor.text(told).contains("is a bank holiday: Boxing Day"))
    let again = try Editor.fields(told)
    #expect(again["place"] == "Hall")
    let saved = try editor.site.scheduleMeeting(
      editor.visit([:], form: again.merging(["in-spite": "yes"]) { $1 }))
    #expect(saved.status == 303)
  }

  @Test(arguments: Engine.allCases)
  func `what is missing by the rules must be read before it is published`(engine: Engine) throws {
    let editor = try called(engine)
    try add(["title": "A bridge"], editor)
    try paper("1", ["text": "It leaks."], editor)
    let refused = try publish(editor)
    #expect(refused.status == 422 && Editor.text(refused).contains("No word on background papers"))
    #expect(try publish(editor, inSpite: true).status == 303)
  }

  @Test(arguments: Engine.allCases)
  func `two clerks who publish at once publish once, and the second is told`(engine: Engine) throws {
    let editor = try called(engine)
    try add(["title": "A bridge"], editor)
    let version = try editor.site.agendaDraft(editor.visit(place)).version
    #expect(try publish(editor, version: version).status == 303)
    let second = try publish(editor, version: version)
    #expect(second.status == 422 && Editor.text(second).contains("Nothing was published twice."))
  }

  @Test(arguments: Engine.allCases)
  func `an exempt paper is told of and never shown to who may not read it`(engine: Engine) throws {
    let editor = try published(engine)
    let exempt = place.merging(["paper": "3-1"]) { $1 }
    let shown = try editor.site.paper(editor.visit(exempt))
    #expect(Editor.text(shown).contains(Self.secret) && shown.keeping == .never)
    #expect(throws: Problem.nothingHere) { try editor.site.paper(anybody(editor, exempt)) }
    #expect(throws: Problem.nothingHere) {
      try editor.site.paper(anybody(editor, place.merging(["paper": "9-9"]) { $1 }))
    }
    let text = try page(editor)
    #expect(
      text.contains("Not for publication") && text.contains("paragraph 3") && text.contains("Bids are still open."))
    #expect(!text.contains("papers/3-1"))
    let site = editor.site
    var pages = [text, Editor.text(try site.packPage(anybody(editor, place)))]
    pages.append(Editor.text(try site.meetings(anybody(editor, [:]))))
    pages.append(Editor.text(try site.body(anybody(editor, ["body": "PLAN"]))))
    pages.append(Editor.text(try site.record(anybody(editor, [:]))))
    let last = try #require(try site.records.authority("borsetshire")?.lastEntry(about: "meeting PLAN-2026-12-15"))
      .number
    for number in 1...last {
      let visit = anybody(editor, ["number": String(number)])
      pages.append(Editor.text(try site.recordEntry(visit)))
      pages.append(Editor.text(try site.entryChanges(visit)))
    }
    #expect(pages.contains { $0.contains("A bridge") })
    for page in pages { #expect(!page.contains("61,000") && !page.contains("lowest bid")) }
  }

  @Test(arguments: Engine.allCases)
  func `the public pack has the numbers of the page, and the private one what is exempt`(engine: Engine) throws {
    let editor = try published(engine)
    let pack = Editor.text(try editor.site.packPage(anybody(editor, place)))
    #expect(pack.contains("id=\"1-1-p0.1\"") && pack.contains("mend it") && pack.contains("Not for publication."))
    let asked = Asked()
    var site = Site(
      records: editor.site.records, now: { editor.now },
      documents: ReportDocuments { page, _ in
        asked.pages.withLock { $0.append(String(decoding: page, as: UTF8.self)) }
        return Array("%PDF".utf8)
      })
    site.letters = .byMail
    let answer = try site.privatePackFile(editor.visit(place))
    #expect(answer.keeping == .never && asked.pages.withLock { $0 }.last?.contains(Self.secret) == true)
    _ = try site.packFile(anybody(editor, place))
    #expect(asked.pages.withLock { $0 }.last?.contains(Self.secret) == false)
  }

  @Test(arguments: Engine.allCases)
  func `a preview shows how a paper will read and saves nothing`(engine: Engine) throws {
    let editor = try called(engine)
    try add(["title": "A bridge"], editor)
    let form = try Editor.fields(try editor.site.paperForm(editor.visit(place, query: ["item": "1"])))
      .merging(["text": "## Why\n\nIt <b>leaks</b>.", "step": "preview"]) { $1 }
    let shown = try editor.site.savePaper(editor.visit(place, form: form))
    #expect(Editor.text(shown).contains("id=\"p1.1\"") && !Editor.text(shown).contains("<b>leaks</b>"))
    #expect(try Editor.fields(shown)["text"] == "## Why\n\nIt <b>leaks</b>.")
    #expect(try editor.site.agendaDraft(editor.visit(place)).papers.isEmpty)
  }

  @Test(arguments: Engine.allCases)
  func `who attended is entered when it has met, and its page says whether there was a quorum`(engine: Engine) throws {
    let before = try published(engine)
    #expect(throws: Problem.self) { try before.site.attendanceForm(before.visit(place)) }
    let later = Now(before.now.moment.adding(seconds: 30 * 86_400), before.now.day.adding(days: 30))
    let site = Site(records: before.site.records, now: { later })
    func visit(_ form: [String: String]? = nil) -> Visit {
      var visit = before.visit(place, form: form)
      visit.now = later
      return visit
    }
    var fields = try Editor.fields(try site.attendanceForm(visit()))
    fields["m-BIRCH"] = "observing"
    fields["interests"] = "1 | Cllr Ash | pecuniary | Lives beside it | left\nnonsense"
    let wrong = try site.saveAttendance(visit(fields))
    #expect(wrong.status == 422 && Editor.text(wrong).contains("nonsense"))
    fields["interests"] = "1 | Cllr Ash | pecuniary | Lives beside it | left"
    #expect(try site.saveAttendance(visit(fields)).status == 303)
    let page = Editor.text(try site.meeting(visit()))
    #expect(page.contains("No quorum") && page.contains("1 member is present; the quorum is 2."))
    #expect(page.contains("observing from elsewhere") && page.contains("Lives beside it"))
    var minutes = try Editor.fields(try site.minutesForm(visit()))
    minutes.merge(["minutes": "RESOLVED: to mend it.", "step": "publish"]) { $1 }
    #expect(try site.saveMinutes(visit(minutes)).status == 303)
    #expect(Editor.text(try site.meeting(visit())).contains("RESOLVED: to mend it."))
  }

  @Test(arguments: ["10:00": 600, "6.30pm": 1110, "1830": 1110, "10 am": 600, "12am": 0, "12pm": 720, "0:05": 5])
  func `times as people type them`(_ typed: String, _ minute: Int) { #expect(TimeOfDay(typed).minute == minute) }

  @Test(arguments: ["", "ten", "25:00", "10:60", "13pm", "10", "1:2:3", "-1:00", "10:0x"])
  func `what is no time`(_ typed: String) { #expect(TimeOfDay(typed).minute == nil) }
}
