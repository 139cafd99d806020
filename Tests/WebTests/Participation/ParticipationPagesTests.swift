import Actions
import Council
import Law
import Store
import TestEngines
import Testing

@testable import Web

@Suite("Putting something to a meeting, in the browser")
struct ParticipationPagesTests {
  private func town(_ engine: Engine) throws -> (Editor, Meeting) {
    let editor = try Editor(engine, role: .democraticServices)
    let records = editor.site.records
    var council = try #require(try records.authority("borsetshire")).authority
    (council.settings.publicNoticeDays, council.settings.publicMostWords) = (5, 50)
    try records.carryOut(RecordAuthority(council), by: .operatorAtTheMachine, at: editor.now)
    let body = Body(reference: .init(rawValue: "PLAN"), name: "Planning", kind: .committee, powers: .decides)
    try records.carryOut(
      ImportBodies(BodyList(bodies: [body]), of: "borsetshire", from: nil, source: "list.csv"),
      by: .operatorAtTheMachine, at: editor.now)
    let called = try records.carryOut(
      ScheduleMeetings(
        of: body.reference, on: [editor.now.day.adding(days: 30)], minute: 600, place: "Hall", at: "borsetshire",
        inSpiteOfWarnings: true), by: .operatorAtTheMachine, at: editor.now)
    return (editor, try #require(called.first))
  }

  @Test(arguments: Engine.allCases)
  func `a question is sent by a form, kept when it is refused, and put on the agenda by the clerk`(
    engine: Engine
  ) throws {
    let (editor, meeting) = try town(engine)
    let part = ["meeting": meeting.reference.rawValue]
    #expect(Editor.text(try editor.site.meeting(editor.visit(part))).contains("/ask"))
    var typed = try Editor.fields(try editor.site.submissionForm(editor.visit(part)))
    typed.merge(["kind": "question", "subject": "Bridge", "words": "Why <now>?", "name": ""]) { $1 }
    let refused = try editor.site.putToMeeting(editor.visit(part, form: typed))
    #expect(refused.status == 422 && Editor.text(refused).contains("Say who puts it"))
    #expect(try Editor.fields(refused)["words"] == "Why <now>?")
    typed["name"] = "A resident of Hillside"
    #expect(try editor.site.putToMeeting(editor.visit(part, form: typed)).status == 303)
    #expect(Editor.text(try editor.site.submissionForm(editor.visit(part))).contains("Democratic services have it"))
    let list = Editor.text(try editor.site.submissions(editor.visit(part)))
    #expect(list.contains("Why &lt;now&gt;?") && list.contains("A resident of Hillside"))
    #expect(!Editor.text(try editor.site.meeting(editor.visit(part))).contains("Why &lt;now&gt;?"))
    let settled = try editor.site.settleSubmission(editor.visit(part, form: ["submission": "1", "act": "accept"]))
    #expect(settled.status == 303)
    let draft = try editor.site.records.read { try $0.draft(of: meeting.reference, at: "borsetshire") }
    try editor.site.records.carryOut(
      PublishPapers(of: meeting.reference, version: draft.version, at: "borsetshire", inSpiteOfWarnings: true),
      by: .operatorAtTheMachine, at: editor.now)
    let page = Editor.text(try editor.site.meeting(editor.visit(part)))
    #expect(page.contains("Question: Bridge") && page.contains("A resident of Hillside"))
  }

  @Test(arguments: Engine.allCases)
  func `when it is too late the page says so, and has no form`(engine: Engine) throws {
    let (editor, meeting) = try town(engine)
    let later = Now(
      Moment(beginningInEnglandOf: meeting.day.adding(days: -3), minute: 600), meeting.day.adding(days: -3))
    var visit = editor.visit(["meeting": meeting.reference.rawValue])
    visit = Visit(path: visit.path, parameters: visit.parameters, query: [:], now: later)
    visit.signedIn = SignedIn(
      authority: "borsetshire", name: "E", person: editor.person, session: "s", formToken: "t", holder: nil,
      renewed: nil)
    let page = Editor.text(try editor.site.submissionForm(visit))
    #expect(page.contains("too late for this meeting") && !page.contains("name=\"words\""))
    #expect(!Editor.text(try editor.site.meeting(visit)).contains("\(meeting.reference.rawValue)/ask"))
  }
}
