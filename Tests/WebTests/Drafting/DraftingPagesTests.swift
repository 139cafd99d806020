import Actions
import CaseFiles
import Council
import Law
import Store
import TestEngines
import Testing

@testable import Web

@Suite("Drafting a restructure in the browser")
struct DraftingPagesTests {
  private func begun(_ engine: Engine) throws -> (editor: Editor, draft: String) {
    let editor = try Editor(engine)
    let answer = try editor.site.beginDraft(
      editor.visit(
        [:],
        form: [
          "title": "One <desk>", "unit": "", "decision": "1 March 2027", "effective": "1 June 2027",
          "decided-by": "Cabinet",
        ]))
    #expect(answer.status == 303)
    return (editor, String(try #require(answer.location?.split(separator: "/").last)))
  }

  private func step(_ editor: Editor, _ draft: String, _ kind: String, _ ticked: [String]) throws -> [String: String] {
    var query = ["do": kind]
    for name in ticked { query[name] = "yes" }
    return try Editor.fields(try editor.site.stepToTake(editor.visit(["draft": draft], query: query)))
  }

  private func send(_ editor: Editor, _ draft: String, _ fields: [String: String]) throws -> Answer {
    try editor.site.takeStep(editor.visit(["draft": draft], form: fields))
  }

  private func standing(_ editor: Editor, _ draft: String) throws -> DraftAlternative {
    try #require(
      try editor.site.records.read { try $0.alternatives(of: draft, at: "borsetshire") }.first)
  }

  @Test(arguments: Engine.allCases)
  func `a step is taken, undone and taken again, and the page says what it did`(engine: Engine) throws {
    let (editor, draft) = try begun(engine)
    let fields = try step(editor, draft, "change", ["post-RECEP"])
    let answer = try send(editor, draft, fields.merging(["title": "Customer Adviser", "because": "One desk"]) { $1 })
    #expect(answer.status == 303)
    let page = Editor.text(try editor.site.draft(editor.visit(["draft": draft])))
    #expect(page.contains("One &lt;desk&gt;") && page.contains("Customer Adviser") && !page.contains("<desk>"))
    #expect(try standing(editor, draft).restructure.changes.count == 1)
    let turned = ["alternative": "A", "version": "2", "standing": "1"]
    #expect(try editor.site.undoStep(editor.visit(["draft": draft], form: turned)).status == 303)
    #expect(try standing(editor, draft).restructure.changes.isEmpty)
    let again = turned.merging(["version": "3"]) { $1 }
    #expect(try editor.site.redoStep(editor.visit(["draft": draft], form: again)).status == 303)
    #expect(try standing(editor, draft).restructure.changes.first?.because == "One desk")
  }

  @Test(arguments: Engine.allCases)
  func `the second of two people sees the first one’s step and takes theirs over it`(engine: Engine) throws {
    let (editor, draft) = try begun(engine)
    let second = try step(editor, draft, "change", ["post-RECEP"]).merging(["area": "Felpersham"]) { $1 }
    let first = try step(editor, draft, "unit", []).merging(["reference": "HALL", "name": "The desk"]) { $1 }
    #expect(try send(editor, draft, first).status == 303)
    let answer = try send(editor, draft, second)
    #expect(answer.status == 409)
    #expect(Editor.text(answer).contains("Created the team The desk"))
    let again = try Editor.fields(answer)
    #expect(again["area"] == "Felpersham")
    #expect(try send(editor, draft, again).status == 303)
    #expect(try standing(editor, draft).restructure.changes.count == 2)
  }

  @Test(arguments: Engine.allCases)
  func `what only the first changed stays, and at what both changed the second is told both`(engine: Engine) throws {
    let (editor, draft) = try begun(engine)
    let shown = try step(editor, draft, "change", ["post-RECEP"])
    let first = shown.merging(["grade": "PO 1", "title": "Adviser"]) { $1 }
    #expect(try send(editor, draft, first).status == 303)
    let answer = try send(editor, draft, shown.merging(["title": "Guide", "area": "Felpersham"]) { $1 })
    #expect(answer.status == 409)
    #expect(Editor.text(answer).contains("It says “Adviser” now."))
    let both = try Editor.fields(answer)
    #expect(both["grade"] == "PO 1" && both["title"] == "Guide" && both["area"] == "Felpersham")
    #expect(try send(editor, draft, both).status == 303)
    let post = try #require(
      try standing(editor, draft).restructure.establishmentAfter.posts.first { $0.reference.rawValue == "RECEP" })
    #expect(post.grade == "PO 1" && post.title == "Guide" && post.area == "Felpersham")
  }

  @Test(arguments: Engine.allCases)
  func `what cannot be done is told at its field, and nothing typed is lost`(engine: Engine) throws {
    let (editor, draft) = try begun(engine)
    let fields = try step(editor, draft, "post", []).merging(
      ["reference": "RECEP", "title": "A <b>job</b>", "unit": "", "fte": "2"]) { $1 }
    let answer = try send(editor, draft, fields)
    #expect(answer.status == 422)
    #expect(try Editor.fields(answer)["title"] == "A <b>job</b>")
    #expect(try standing(editor, draft).steps.isEmpty)
  }

  @Test(arguments: Engine.allCases)
  func `taken out as files and taken in again it is the same, and an edited file is a step`(engine: Engine) throws {
    let (editor, draft) = try begun(engine)
    let file = try editor.site.caseFile(editor.visit(["draft": draft]))
    let text = String(decoding: file.body, as: UTF8.self)
    let form = ["alternative": "A", "version": "1", "standing": "0", "as": "step"]
    let same = try editor.site.takeInCase(
      editor.visit(["draft": draft], form: form.merging(["case-text": text]) { $1 }))
    #expect(same.status == 422 && Editor.text(same).contains("This is how it stands already"))
    let edited = text + "changes:\n  - retitle_post: RECEP\n    to: Welcome officer\n"
    let taken = try editor.site.takeInCase(
      editor.visit(["draft": draft], form: form.merging(["case-text": edited]) { $1 }))
    #expect(taken.status == 303)
    #expect(try standing(editor, draft).last?.words == "Taken in from files: 1 change put in")
    let wrong = try editor.site.takeInCase(
      editor.visit(["draft": draft], form: form.merging(["case-text": "case: [", "version": "2"]) { $1 }))
    #expect(wrong.status == 422)
    #expect(try Editor.fields(wrong)["case-text"] == "case: [")
  }

  @Test(arguments: Engine.allCases)
  func `alternatives stand side by side, and the last cannot be removed`(engine: Engine) throws {
    let (editor, draft) = try begun(engine)
    let added = try editor.site.addAlternative(
      editor.visit(["draft": draft], form: ["alternative": "A", "name": "Two desks", "from": "copy"]))
    #expect(added.location == "/borsetshire/drafts/\(draft)?alternative=B")
    let page = Editor.text(try editor.site.alternatives(editor.visit(["draft": draft])))
    #expect(page.contains("B: Two desks"))
    let gone = ["alternative": "B", "version": "1"]
    #expect(try editor.site.removeAlternative(editor.visit(["draft": draft], form: gone)).status == 303)
    let last = ["alternative": "A", "version": "1"]
    #expect(try editor.site.removeAlternative(editor.visit(["draft": draft], form: last)).status == 409)
  }

  @Test(arguments: Engine.allCases)
  func `nobody sees a draft of another council, and the record tells the public nothing of it`(engine: Engine) throws {
    let (editor, draft) = try begun(engine)
    let kept = try editor.site.records.read { try $0.draft(draft, of: "elsewhere") }
    #expect(kept == nil)
    let page = Editor.text(try editor.site.record(editor.visit([:])))
    #expect(!page.contains("One &lt;desk&gt;"))
    #expect(throws: Problem.self) { try editor.site.draft(editor.visit(["draft": "none"])) }
  }
}
