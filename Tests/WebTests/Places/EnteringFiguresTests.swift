import Actions
import Council
import Store
import TestEngines
import Testing

@testable import Web

@Suite("Entering residents and deprivation in the browser")
struct EnteringFiguresTests {
  private func editor(_ engine: Engine) throws -> Editor {
    let editor = try Editor(engine)
    let places = [("AMB", "<Ambridge>"), ("FELP", "Felpersham")].map {
      ListedPlace(Place(reference: .init(rawValue: $0.0), name: $0.1, kind: .ward))
    }
    try editor.site.records.carryOut(
      ImportPlaces(places, of: "borsetshire", from: nil, source: "places.csv"), by: .operatorAtTheMachine,
      at: editor.now)
    return editor
  }

  private func send(_ text: String, _ more: [String: String], _ editor: Editor, file: String? = nil) throws -> Answer {
    var visit = editor.visit([:], form: ["year": "2024", "edition": "", "source": "ONS"].merging(more) { $1 })
    visit.form.fields.append(.init(name: file == nil ? "pasted" : "list", fileName: file, bytes: Array(text.utf8)))
    return try editor.site.enterFigures(visit)
  }

  private func kept(_ editor: Editor) throws -> [PlaceFigure] {
    try editor.site.records.read { try $0.placeFigures(of: "borsetshire") }
  }

  @Test(arguments: Engine.allCases)
  func `a list is shown before it is entered, and then stands on the page of the place and in the open list`(
    engine: Engine
  ) throws {
    let editor = try editor(engine)
    let list = "code,residents,tenth,edition,name\nAMB,\"1,204\",2,2025,Ambridge\nE05000001,9,,,Elsewhere\n"
    let page = Editor.text(try send(list, [:], editor, file: "<wards>.csv"))
    #expect(page.contains("Nothing is entered yet") && page.contains("Enter figures of 1 place"))
    #expect(page.contains("&lt;Ambridge&gt;") && !page.contains("<Ambridge>") && page.contains("1,204"))
    #expect(page.contains("1 line is of a place that does not stand here: E05000001"))
    #expect(page.contains("Columns that were not read: name"))
    #expect(try kept(editor).isEmpty)
    let entered = try send(list, ["act": "enter", "name": "wards.csv"], editor)
    #expect(entered.status == 303 && entered.location == "/borsetshire/places/figures?entered=1")
    #expect(try kept(editor).map(\.residents) == [1_204])
    #expect(Editor.text(try send(list, [:], editor)).contains("All of it stands already"))
    let place = Editor.text(try editor.site.place(editor.visit(["place": "AMB"])))
    #expect(
      place.contains("1,204 in 2024") && place.contains("Source: ONS") && place.contains("2, by the Indices of 2025"))
    let open = Editor.text(try editor.site.placeFigureList(editor.visit([:])))
    #expect(open == "code,residents,year,tenth,edition,source\r\nAMB,1204,2024,2,2025,ONS\r\n")
    let changing = Editor.text(try send("code,residents\nAMB,1300\nFELP,90\n", [:], editor))
    #expect(changing.contains("1,300") && changing.contains("1,204") && changing.contains("New"))
  }

  @Test(
    arguments: [
      ("", [:], "Choose the file"), (" \r\n", [:], "Choose the file"), ("code,residents\nAMB,many\n", [:], "2:5"),
      ("code,residents\nAMB,5\n", ["source": ""], "Name the source"),
      ("code,residents\nAMB,5\n", ["year": "last"], "Write a year"),
      ("code,residents,tenth\nAMB,5,1\n", [:], "which edition"),
      ("code,residents,tenth\nAMB,5,1\n", ["edition": "x"], "Write the year of the edition"),
    ] as [(String, [String: String], String)])
  func `what is wrong is said, nothing is entered, and what was typed stands there again`(
    list: String, more: [String: String], words: String
  ) throws {
    let editor = try editor(.sqlite)
    for act in ["", "enter"] {
      let answer = try send(list, more.merging(["act": act]) { $1 }, editor)
      let page = Editor.text(answer)
      #expect(answer.status == 422 && page.contains(words), "\(page)")
      #expect(list.isEmpty || page.contains(list.contains("AMB") ? "AMB," : "name=\"pasted\""))
    }
    #expect(try kept(editor).isEmpty)
  }

  @Test func `of wards it is said how many have figures and which have none`() throws {
    let editor = try editor(.sqlite)
    _ = try send("code,residents\nAMB,5\n", ["act": "enter"], editor)
    var visit = editor.visit([:], query: ["entered": "1"])
    visit.isForm = false
    let page = Editor.text(try editor.site.figuresPage(visit, FiguresForm(texts: [:])))
    #expect(page.contains("1 of 2 have figures") && page.contains("Missing: Felpersham"))
    #expect(page.contains("entered or changed: 1"))
    let names = page.matches(of: #/ id="([^"]*)"/#).map(\.output.1)
    #expect(Set(names).count == names.count, "an id stands twice")
  }
}
