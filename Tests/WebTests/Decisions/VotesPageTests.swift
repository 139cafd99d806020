import Actions
import Council
import Law
import Store
import TestEngines
import Testing

@testable import Web

@Suite("Motions and votes in the browser")
struct VotesPageTests {
  private static let place = ["meeting": "PLAN-2026-12-11"]

  /// The site three weeks later, when the meeting has begun.
  private struct Room {
    let site: Site
    let editor: Editor
    let now: Now

    init(_ editor: Editor, _ now: Now) {
      (self.editor, self.now) = (editor, now)
      site = Site(records: editor.site.records, now: { now })
    }

    func visit(_ parts: [String: String], query: [String: String] = [:], form: [String: String]? = nil) -> Visit {
      let made = editor.visit(parts, query: query, form: form)
      var visit = Visit(path: made.path, parameters: made.parameters, query: query, now: now)
      (visit.signedIn, visit.isForm, visit.form) = (made.signedIn, made.isForm, made.form)
      return visit
    }
  }

  /// A committee of two that meets since eight o’clock, with one item and its recommendation.
  private static func editor(_ engine: Engine) throws -> Room {
    let editor = try Editor(engine, role: .democraticServices)
    let members = ["ASH", "ELM"].map { Member(reference: .init(rawValue: $0), name: "Cllr \($0)") }
    let plan = Body(
      reference: .init(rawValue: "PLAN"), name: "Planning Committee", kind: .committee, powers: .decides,
      seats: [Seat(label: "Members", number: 2, appointedBy: Sample.authority.name)], quorum: 2)
    let before = editor.now
    let later = Now(before.moment.adding(seconds: 20 * 86_400), before.day.adding(days: 20))
    func done<D: Deed>(_ deed: D, _ now: Now) throws -> D.Outcome {
      try editor.site.records.carryOut(deed, by: .operatorAtTheMachine, at: now)
    }
    _ = try done(
      ImportBodies(
        BodyList(
          members: members, bodies: [plan],
          memberships: members.map { Membership(body: plan.reference, member: $0.reference, seat: "Members") }),
        of: "borsetshire", from: nil, source: "members.csv"), before)
    let called = try done(
      ScheduleMeetings(
        of: plan.reference, on: [later.day], minute: 480, place: "Hall", at: "borsetshire", inSpiteOfWarnings: true
      ),
      before)
    let draft = AgendaDraft(
      items: [AgendaItem(id: 1, number: "1", title: "A bench")],
      papers: [
        Paper(
          reference: .init(rawValue: "1-1"), item: 1, title: "A bench", text: "It is old.",
          recommendations: ["Approve a <new> bench."], background: .none)
      ])
    let kept = try done(PrepareAgenda(draft, of: called[0].reference, at: "borsetshire"), before)
    _ = try done(
      PublishPapers(of: called[0].reference, version: kept.version, at: "borsetshire", inSpiteOfWarnings: true), before)
    _ = try done(
      RecordAttendance(
        members.map { Attendance($0.reference, .present) }, of: called[0].reference, at: "borsetshire"), later)
    return Room(editor, later)
  }

  private func votes(_ editor: Room) throws -> String {
    Editor.text(try editor.site.votes(editor.visit(Self.place)))
  }

  private func vote(_ fields: [String: String], _ editor: Room) throws -> Answer {
    let parts = Self.place.merging(["motion": "1"]) { $1 }
    let form = try Editor.fields(try editor.site.voteToClose(editor.visit(parts)))
    return try editor.site.closeVote(editor.visit(parts, form: form.merging(fields) { $1 }))
  }

  @Test(arguments: Engine.allCases)
  func `a recommendation is moved, voted on by name, and published as a decision the same evening`(
    engine: Engine
  ) throws {
    let editor = try Self.editor(engine)
    #expect(try votes(editor).contains("Approve a &lt;new&gt; bench."))
    let query = ["item": "1", "paper": "1-1", "place": "0"]
    let form = try Editor.fields(try editor.site.motionToMove(editor.visit(Self.place, query: query)))
    #expect(form["text"] == "Approve a <new> bench.")
    let moved = try editor.site.moveMotion(
      editor.visit(Self.place, query: query, form: form.merging(["mover": "ASH", "seconder": "ELM"]) { $1 }))
    #expect(moved.status == 303)
    #expect(try vote(["way": "by-name", "b-ASH": "for"], editor).status == 422)
    #expect(try vote(["way": "hands", "favour": "three"], editor).status == 422)
    #expect(try vote(["way": "by-name", "b-ASH": "for", "b-ELM": "abstained"], editor).status == 303)
    let page = try votes(editor)
    #expect(page.contains("1 for, 0 against, 1 abstained") && page.contains("Moved by Cllr ASH, seconded by Cllr ELM"))
    let asked = ["meeting": "PLAN-2026-12-11", "motion": "1"]
    var record = try Editor.fields(try editor.site.decisionToRecord(editor.visit([:], query: asked)))
    #expect(record["resolution"] == "Approve a <new> bench." && record["taker"] == "PLAN")
    record["title"] = "A bench"
    #expect(try editor.site.recordDecision(editor.visit([:], query: asked, form: record)).status == 303)
    #expect(try votes(editor).contains("Resolved: decision D-2026-1"))
    let again = try editor.site.recordDecision(editor.visit([:], query: asked, form: record))
    #expect(again.status == 422 && Editor.text(again).contains("on the record already as D-2026-1"))
  }

  @Test(arguments: Engine.allCases)
  func `a motion is withdrawn, and nobody else runs the meeting`(engine: Engine) throws {
    let editor = try Self.editor(engine)
    let query = ["item": "1"]
    let form = try Editor.fields(try editor.site.motionToMove(editor.visit(Self.place, query: query)))
    _ = try editor.site.moveMotion(
      editor.visit(Self.place, query: query, form: form.merging(["text": "Note it."]) { $1 }))
    #expect(try vote(["step": "withdraw"], editor).status == 303)
    #expect(try votes(editor).contains("Withdrawn"))
    var resident = editor.visit(Self.place)
    resident.signedIn = nil
    let page = Editor.text(try editor.site.votes(resident))
    #expect(page.contains("Note it.") && !page.contains("Move a motion"))
  }
}
