import Actions
import Council
import Law
import Store
import TestEngines
import Testing

@testable import Web

@Suite("The report of a proposal on the agenda of a meeting")
struct PuttingOnAgendaTests {
  private let place = ["proposal": "one-front-door"]

  /// A planning committee that meets in so many days.
  private func meeting(in days: Int, _ editor: Editor) throws -> Meeting.Reference {
    let body = Body(
      reference: .init(rawValue: "PLAN"), name: "Planning Committee", kind: .committee, powers: .decides,
      seats: [Seat(label: "Members", number: 9, appointedBy: "Borsetshire")])
    let records = editor.site.records
    try records.carryOut(
      ImportBodies(BodyList(bodies: [body]), of: "borsetshire", from: nil, source: "bodies.csv"),
      by: .operatorAtTheMachine, at: editor.now)
    let called = try records.carryOut(
      ScheduleMeetings(
        of: body.reference, on: [editor.now.day.adding(days: days)], minute: 600, place: "Hall", at: "borsetshire",
        inSpiteOfWarnings: true), by: .operatorAtTheMachine, at: editor.now)
    return try #require(called.first?.reference)
  }

  @Test(arguments: Engine.allCases)
  func `it becomes the paper of an item that is on the agenda already`(engine: Engine) throws {
    let editor = try Editor(engine, role: .democraticServices)
    let reference = try meeting(in: 60, editor)
    let item = AgendaItem(id: 4, number: "4", title: "Senior management")
    let first = Paper(reference: .init(rawValue: "4-1"), item: 4, title: "Background", text: "Text.", background: .none)
    try editor.site.records.carryOut(
      PrepareAgenda(AgendaDraft(items: [item], papers: [first]), of: reference, at: "borsetshire"),
      by: .operatorAtTheMachine, at: editor.now)
    try editor.site.records.carryOut(
      PublishPapers(of: reference, version: 1, at: "borsetshire", inSpiteOfWarnings: true), by: .operatorAtTheMachine,
      at: editor.now)
    let form = ["meeting": "\(reference.rawValue)/4", "title": "Not used", "in-spite": "yes"]
    #expect(try editor.site.putOnAgenda(editor.visit(place, form: form)).status == 303)
    let draft = try editor.site.records.read { try $0.draft(of: reference, at: "borsetshire") }
    #expect(draft.items.isEmpty)
    #expect(draft.papers.map(\.reference.rawValue) == ["4-2"] && draft.papers.first?.item == 4)
  }

  @Test(arguments: Engine.allCases)
  func `it becomes an item with a paper once what the rules say was read, and not twice`(engine: Engine) throws {
    let editor = try Editor(engine, role: .democraticServices)
    let reference = try meeting(in: 60, editor)
    func put(_ more: [String: String] = [:]) throws -> Answer {
      let form = ["meeting": reference.rawValue, "title": "The front door"].merging(more) { $1 }
      return try editor.site.putOnAgenda(editor.visit(place, form: form))
    }
    let elsewhere = try put(["meeting": "PLAN-1999-01-01"])
    #expect(elsewhere.status == 422 && Editor.text(elsewhere).contains("Choose a meeting."))
    let warned = try put()
    #expect(warned.status == 422 && Editor.text(warned).contains("No word on background papers"))
    #expect(try put(["in-spite": "yes"]).status == 303)
    let draft = try editor.site.records.read { try $0.draft(of: reference, at: "borsetshire") }
    #expect(draft.items.map(\.title) == ["The front door"] && draft.papers.map(\.title) == ["One front door"])
    let text = try #require(draft.papers.first?.text)
    #expect(text.contains("Customer Adviser") && text.contains("/borsetshire/proposals/one-front-door"))
    #expect(!text.contains("|--"))
    let again = try put(["in-spite": "yes"])
    #expect(again.status == 422 && Editor.text(again).contains("is with that meeting already"))
  }
}
