import Foundation
import HTML
import Testing

@testable import Web

@Suite("The design pages")
struct SpecimenTests {
  private static let states = SpecimenGroup.all.flatMap { group in
    group.specimens.flatMap { specimen in specimen.states.map { (specimen, $0) } }
  }

  private static func page(_ group: SpecimenGroup, _ query: [String: String] = [:]) -> String {
    Frame(title: group.name, content: DesignPage(group: group, manner: DesignManner(query)).view).document.render()
  }

  private static func values(_ attribute: String, in page: String) throws -> [String] {
    let pattern = try Regex("\\s\(attribute)=\"([^\"]*)\"", as: (Substring, Substring).self)
    return page.matches(of: pattern).map { String($0.output.1) }
  }

  @Test func `show every state with the very code that makes it`() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "../../../Sources/Web/Design/Specimens"
    ).standardized
    let source = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .map { try String(contentsOf: $0, encoding: .utf8) }.joined().filter { !$0.isWhitespace }
    #expect(Self.states.count > 40)
    #expect(SpecimenCode.all.count == Self.states.count, "run script/design")
    for (specimen, state) in Self.states {
      let code = try #require(
        SpecimenCode.all["\(specimen.id)/\(state.name.inEnglish)"],
        "\(specimen.id)/\(state.name.inEnglish): run script/design")
      let text = code.filter { !$0.isWhitespace }
      #expect(
        !text.isEmpty && source.contains("(\"\(state.name.inEnglish)\"){\(text)}".filter { !$0.isWhitespace }),
        "\(code)")
    }
  }

  @Test(arguments: SpecimenGroup.all.map(\.id))
  func `name nothing twice, and what refers to something finds it`(id: String) throws {
    let group = try #require(SpecimenGroup.all.first { $0.id == id })
    let page = Self.page(group)
    let ids = try Self.values("id", in: page)
    #expect(Set(ids).count == ids.count, "\(Dictionary(grouping: ids) { $0 }.filter { $1.count > 1 }.keys)")
    for attribute in ["for", "aria-labelledby", "aria-describedby"] {
      for value in try Self.values(attribute, in: page) {
        for one in value.split(separator: " ") { #expect(ids.contains(String(one)), "\(attribute) \(one)") }
      }
    }
    for link in try Self.values("href", in: page) where link.hasPrefix("#") {
      #expect(ids.contains(String(link.dropFirst())) || link == "#sample-line-wrong" || link == "#on", "\(link)")
    }
  }

  @Test func `use no class without a rule, and no style of their own`() throws {
    let stylesheet = String(decoding: Assets.stylesheet.bytes, as: UTF8.self)
    // Names by which drawings and parts are found; they look like whatever they stand in.
    let names: Set = ["bars", "org", "seats", "word", "findings", "narrow", "wide", "done", "same", "sprite"]
    for group in SpecimenGroup.all {
      let page = Self.page(group)
      #expect(try Self.values("style", in: page).isEmpty)
      for name in Set(try Self.values("class", in: page).flatMap { $0.split(separator: " ").map(String.init) }) {
        #expect(names.contains(name) || stylesheet.contains(".\(name)"), "\(group.id): .\(name)")
      }
    }
  }

  @Test func `turn each component over to the other direction or ground when asked, and to nothing else`() throws {
    let group = SpecimenGroup.words
    let count = group.specimens.flatMap(\.states).count
    #expect(Self.page(group, ["dir": "rtl"]).ranges(of: "dir=\"rtl\"").count == count)
    #expect(Self.page(group, ["theme": "dark"]).ranges(of: "data-theme=\"dark\"").count == count)
    let other = Self.page(group, ["theme": "\" onload=\"", "dir": "up"])
    #expect(!other.contains("data-theme") && !other.contains("onload") && !other.contains("dir=\"up\""))
  }

  @Test func `markup is shown an element to a line`() {
    let node = p {
      "Read "
      a(.href("/rulebook")) { "the rulebook" }
      br()
    }
    #expect(node.indented == "<p>Read \n  <a href=\"/rulebook\">the rulebook</a>\n  <br>\n</p>")
  }
}

@Suite("A table's order")
struct TableOrderTests {
  private enum Key: String { case post, grade }

  @Test(arguments: ["grade; DROP TABLE post", "GRADE", "reference", "", "grade\u{0}", "post,grade"])
  func `is by a column that the page names, whatever an address says`(asked: String) {
    #expect(TableOrder<Key>(["sort": asked, "order": "down"], first: .post).key == .post)
  }

  @Test func `turns when its own column is asked for again, and begins upwards for another`() {
    let order = TableOrder<Key>(["sort": "grade"], first: .post)
    #expect(order.column(.grade) { "?\($0)" }.address == "?sort=grade&order=down")
    #expect(order.column(.grade) { "?\($0)" }.direction == "ascending")
    #expect(order.column(.post) { "?\($0)" }.address == "?sort=post")
    #expect(order.column(.post) { "?\($0)" }.direction == nil)
    let down = TableOrder<Key>(["sort": "grade", "order": "down"], first: .post)
    #expect(down.column(.grade) { "?\($0)" }.address == "?sort=grade")
    #expect(down.precedes(2, 1) && !down.precedes(1, 2) && !down.precedes(1, 1))
  }
}
