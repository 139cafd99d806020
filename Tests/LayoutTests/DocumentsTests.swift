import Foundation
import Testing

@Suite("Documents")
struct DocumentsTests {
  private static func documents() throws -> [Tree.File] {
    let top = ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md"]
    return try top.map { Tree.File(path: $0, text: try Tree.read($0)) }
      + Tree.files(below: "docs", ending: [".md"]) + Tree.files(below: "Examples", ending: [".md"])
  }

  @Test func `every link to a file of the project leads somewhere`() throws {
    for file in try Self.documents() {
      let folder = file.path.split(separator: "/").dropLast().joined(separator: "/")
      for match in file.text.matches(of: #/\]\((?!https?:|#|mailto:)([^)#\s]+)/#) {
        let target = folder.isEmpty ? String(match.output.1) : "\(folder)/\(match.output.1)"
        #expect(Tree.exists(target), "\(file.path) links to \(match.output.1)")
      }
    }
  }

  @Test func `every test that the threat model names is in the file it links to`() throws {
    var named = 0
    for line in try Tree.read("docs/threat-model.md").split(separator: "\n") where line.hasPrefix("- [") {
      let path = try #require(line.firstMatch(of: #/\]\(\.\./([^)]+)\)/#)?.output.1, "\(line)")
      let tests = try Tree.read(String(path))
      for sentence in line.matches(of: #/“([^”]+)”/#).map(\.output.1) {
        named += 1
        #expect(tests.contains("func `\(sentence)`("), "\(path) has no test “\(sentence)”")
      }
    }
    #expect(named > 50)
  }
}
