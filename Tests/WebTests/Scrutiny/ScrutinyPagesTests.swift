import Actions
import Council
import Law
import Store
import TestEngines
import Testing

@testable import Web

@Suite("Overview and scrutiny, in the browser")
struct ScrutinyPagesTests {
  private func editor(_ engine: Engine) throws -> Editor {
    let editor = try Editor(engine, role: .democraticServices)
    let bodies = [("OSC", "Scrutiny <Committee>", BodyKind.scrutiny), ("CAB", "Cabinet", .executive)].map {
      Body(reference: .init(rawValue: $0.0), name: $0.1, kind: $0.2, powers: .decides)
    }
    try editor.site.records.carryOut(
      ImportBodies(BodyList(bodies: bodies), of: "borsetshire", from: nil, source: "list.csv"),
      by: .operatorAtTheMachine, at: editor.now)
    return editor
  }

  @Test(arguments: Engine.allCases)
  func `a report is published, asked about and answered, and what was typed is kept when something is missing`(
    engine: Engine
  ) throws {
    let editor = try editor(engine)
    let site = editor.site
    var typed = try Editor.fields(try site.reporting(editor.visit([:]), nil))
    typed.merge(["body": "OSC", "findings": "Six are broken.", "recommendations": "Mend them.\nCount them."]) { $1 }
    let refused = try site.publishReport(editor.visit([:], form: typed))
    #expect(refused.status == 422 && Editor.text(refused).contains("Say in a line what it is about"))
    #expect(try Editor.fields(refused)["findings"] == "Six are broken.")
    typed["title"] = "Benches"
    #expect(try site.publishReport(editor.visit([:], form: typed)).status == 303)

    let part = ["report": "S-\(editor.now.day.year)-1"]
    #expect(Editor.text(try site.scrutinyReport(editor.visit(part))).contains("No notice given"))
    let notice = try Editor.fields(try site.noticing(editor.visit(part), nil))
    #expect(try site.giveNotice(editor.visit(part, form: notice)).status == 303)
    let page = Editor.text(try site.scrutinyReport(editor.visit(part)))
    #expect(page.contains("Answer awaited") && page.contains("Last day of the two months"))

    var answer = try Editor.fields(try site.answering(editor.visit(part), nil))
    answer.merge(["answer-1": "accepted", "why-1": "By May.", "words": "Thank you."]) { $1 }
    let half = try site.answerReport(editor.visit(part, form: answer))
    #expect(half.status == 422 && Editor.text(half).contains("Say whether this recommendation is accepted"))
    #expect(try Editor.fields(half)["why-1"] == "By May.")
    answer.merge(["answer-2": "rejected", "why-2": "It was done."]) { $1 }
    #expect(try site.answerReport(editor.visit(part, form: answer)).status == 303)
    let done = Editor.text(try site.scrutinyReport(editor.visit(part)))
    #expect(done.contains("Not accepted") && done.contains("It was done.") && done.contains("Answered in time"))
    let list = Editor.text(try site.scrutinyReports(editor.visit([:])))
    #expect(list.contains("Benches") && list.contains("Scrutiny &lt;Committee&gt;"))
  }

  @Test(arguments: Engine.allCases)
  func `what a committee thought beforehand stands with the notice`(engine: Engine) throws {
    let editor = try editor(engine)
    let day = editor.now.day.adding(days: 60)
    let entry = try editor.site.records.carryOut(
      AnnounceDecision(
        ForwardPlanEntry(
          title: "Buses", matter: "A contract.", taker: .body(.init(rawValue: "CAB")), members: ["Cllr Ash"], from: day,
          to: day, documents: "None", copiesFrom: "Here", otherDocuments: "Ask", publishedAt: editor.now.moment,
          publishedOn: editor.now.day), at: "borsetshire"), by: .operatorAtTheMachine, at: editor.now)
    let part = ["entry": entry.rawValue]
    var typed = try Editor.fields(try editor.site.considering(editor.visit(part), nil))
    typed.merge(["body": "OSC", "comments": "Keep the *last* bus."]) { $1 }
    let refused = try editor.site.considerBeforehand(editor.visit(part, form: typed))
    #expect(refused.status == 422 && Editor.text(refused).contains("Choose what the committee thought"))
    typed["view"] = "advised-against"
    #expect(try editor.site.considerBeforehand(editor.visit(part, form: typed)).status == 303)
    let page = Editor.text(try editor.site.announcement(editor.visit(part)))
    #expect(page.contains("advised against") && page.contains("<em>last</em>"))
  }
}
