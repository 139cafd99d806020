import Actions
import Council
import Store
import TestEngines
import Testing

@testable import Web

@Suite("Entering a map of places in the browser")
struct EnteringMapTests {
  private static let ring = "[[-1.4,53.4],[-1.3,53.4],[-1.3,53.5],[-1.4,53.5],[-1.4,53.4]]"

  private static func map(_ ring: String = ring, _ more: String = "") -> String {
    """
    {"type":"FeatureCollection"\(more),"features":[{"type":"Feature","properties":{"reference":"AMB","name":"<Ambridge>"},
    "geometry":{"type":"Polygon","coordinates":[\(ring)]}}]}
    """
  }

  private func send(_ map: String, _ more: [String: String], _ editor: Editor, file: String? = "a.geojson") throws
    -> Answer
  {
    var visit = editor.visit(
      [:],
      form: ["on": "21 November 2026", "under": "Borsetshire (Wards) Order 2026", "kind": "ward"].merging(more) { $1 })
    visit.form.fields.append(.init(name: file == nil ? "map-text" : "map", fileName: file, bytes: Array(map.utf8)))
    return try editor.site.enterMap(visit)
  }

  private func places(_ editor: Editor) throws -> [Place] {
    try editor.site.records.read { try $0.places(of: "borsetshire", on: editor.now.day) }
  }

  @Test(arguments: Engine.allCases)
  func `a map is drawn before anything is entered, and then entered as it was shown`(engine: Engine) throws {
    let editor = try Editor(engine, role: .democraticServices)
    let page = Editor.text(try send(Self.map(), [:], editor))
    #expect(page.contains("<svg") && page.contains("Nothing is entered yet") && page.contains("Enter 1 place"))
    #expect(page.contains("&lt;Ambridge&gt;") && !page.contains("<Ambridge>"))
    #expect(try places(editor).isEmpty)
    let hidden = try #require(page.firstMatch(of: #/name="map-text" value="([^"]*)"/#)?.output.1)
    let shown = hidden.replacing("&quot;", with: "\"").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
    let entered = try send(String(shown), ["act": "enter"], editor, file: nil)
    #expect(entered.status == 303, "\(Editor.text(entered))")
    #expect(try places(editor).map(\.kind) == [.ward])
    let around = try editor.site.records.read {
      try $0.places(
        around: Position(longitude: -1_350_000, latitude: 53_450_000), of: "borsetshire", on: editor.now.day)
    }
    #expect(around == [.init(rawValue: "AMB")])
    let again = Editor.text(try send(Self.map(), ["act": "enter"], editor))
    #expect(again.contains("All of it stands already"))
  }

  @Test(arguments: [
    (map("[[-1.4,53.4],[-1.2,53.6],[-1.2,53.4],[-1.4,53.5],[-1.4,53.4]]"), "crosses itself"),
    (map("[[-1.4,53.4],[-1.3,53.4],[-1.3,53.5],[-1.4,53.5]]"), "does not end where it began"),
    (map("[[53.4,-1.4],[53.5,-1.4],[53.5,-1.3],[53.4,-1.4]]"), "Latitude stands before longitude"),
    (map("[[13.3,52.4],[13.5,52.4],[13.5,52.6],[13.3,52.4]]"), "outside the British Isles"),
    (map("[[445000,390000],[446000,390000],[446000,391000],[445000,390000]]"), "not in the British National Grid"),
    (map(ring, #","crs":{"type":"name","properties":{"name":"EPSG:27700"}}"#), "WGS 84"),
    (String(repeating: " ", count: 5 << 20), "at most 4 MB"), ("{", "map"), ("", "Choose the file"),
    (map() + map(), "follows behind the end"),
  ])
  func `a map that cannot be entered says why at its field, and nothing of it is entered`(map: String, words: String)
    throws
  {
    for act in ["", "enter"] {
      let editor = try Editor(.sqlite, role: .democraticServices)
      let answer = try send(map, ["act": act], editor)
      #expect(answer.status == 422)
      let page = Editor.text(answer)
      #expect(page.contains(words) && page.contains("id=\"map-error\""), "\(words)")
      #expect(page.contains("Borsetshire (Wards) Order 2026"), "what was typed is lost")
      #expect(try places(editor).isEmpty)
    }
  }

  @Test
  func `one place that cannot stand keeps all of the map out, and a day or a source that is missing is asked for`()
    throws
  {
    let editor = try Editor(.sqlite, role: .democraticServices)
    let feature = #","properties":{"reference":"LOST","name":"Lost","parents":"NOWHERE"},"geometry":null}"#
    let both = Self.map().replacing("]}}]}", with: "]}},{\"type\":\"Feature\"\(feature)]}")
    let refused = Editor.text(try send(both, ["act": "enter"], editor))
    #expect(refused.contains("There is no place NOWHERE"))
    let empty = Editor.text(try send(Self.map(), ["on": "31 November 2026", "under": ""], editor))
    #expect(empty.contains("id=\"on-error\"") && empty.contains("id=\"under-error\""))
    #expect(try places(editor).isEmpty)
  }
}
