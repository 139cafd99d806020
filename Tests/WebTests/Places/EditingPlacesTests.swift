import Actions
import Council
import Store
import TestEngines
import Testing

@testable import Web

@Suite("Changing places in the browser")
struct EditingPlacesTests {
  private let grounds = ["under": "Council, 20 November 2026", "reason": "The boundaries were reviewed."]

  private func add(_ reference: String, _ name: String, _ more: [String: String], _ editor: Editor) throws -> Answer {
    let form = try Editor.fields(try editor.site.newPlace(editor.visit([:])))
    let typed = form.merging(grounds) { $1 }.merging(["reference": reference, "name": name]) { $1 }
    return try editor.site.addPlace(editor.visit([:], form: typed.merging(more) { $1 }))
  }

  private func places(_ editor: Editor) throws -> [Place] {
    try editor.site.records.read { try $0.places(of: "borsetshire", on: editor.now.day) }
  }

  @Test(arguments: Engine.allCases)
  func `a place is added in another by its name, changed, and ended`(engine: Engine) throws {
    let editor = try Editor(engine)
    #expect(
      try add("FELP", "Felpersham", ["kind": "district"], editor).location?.hasPrefix("/borsetshire/places/FELP?")
        == true)
    #expect(try add("AMB", "Ambridge", ["kind": "ward", "parents": "felpersham"], editor).status == 303)
    #expect(try places(editor).last?.parents == [.init(rawValue: "FELP")])
    let visit = ["place": "AMB"]
    let fields = try Editor.fields(try editor.site.placeToEdit(editor.visit(visit)))
    let changed = fields.merging(grounds) { $1 }.merging(["name": "Ambridge and Penny Hassett"]) { $1 }
    #expect(try editor.site.editPlace(editor.visit(visit, form: changed)).status == 303)
    #expect(try places(editor).last?.name == "Ambridge and Penny Hassett")
    let ending = try Editor.fields(try editor.site.placeToEnd(editor.visit(visit)))
      .merging(grounds) { $1 }.merging(["on": "1 December 2026"]) { $1 }
    #expect(try editor.site.endPlace(editor.visit(visit, form: ending)).status == 303)
  }

  @Test(arguments: Engine.allCases)
  func `a place in one that is not there, or with a code that is none, is not saved, and nothing typed is lost`(
    engine: Engine
  ) throws {
    let editor = try Editor(engine)
    let answer = try add("AMB", "Ambridge", ["kind": "ward", "parents": "Atlantis"], editor)
    #expect(answer.status == 422)
    #expect(Editor.text(answer).contains("There is no place Atlantis"))
    #expect(try Editor.fields(answer)["parents"] == "Atlantis")
    let code = try add("AMB", "Ambridge", ["kind": "ward", "code": "E1"], editor)
    #expect(Editor.text(code).contains("id=\"code-error\""))
    #expect(try places(editor).isEmpty)
  }

  @Test(arguments: Engine.allCases)
  func `posts are named for a place by their titles, and its page says who answers`(engine: Engine) throws {
    let editor = try Editor(engine)
    _ = try add("AMB", "Ambridge", ["kind": "ward"], editor)
    let visit = ["place": "AMB"]
    let fields = try Editor.fields(try editor.site.answeringToSet(editor.visit(visit))).merging(grounds) { $1 }
    let unknown = try editor.site.setAnswering(editor.visit(visit, form: fields.merging(["posts": "Nobody"]) { $1 }))
    #expect(Editor.text(unknown).contains("There is no post Nobody"))
    let saved = try editor.site.setAnswering(
      editor.visit(visit, form: fields.merging(["posts": "customer service manager\r\n"]) { $1 }))
    #expect(saved.status == 303)
    let page = Editor.text(try editor.site.place(editor.visit(visit)))
    #expect(page.contains("Customer Service Manager") && page.contains("Change it"))
  }
}
