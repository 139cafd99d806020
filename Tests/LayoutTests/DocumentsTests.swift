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

  @Test func `every command, option and script that a document tells to run is there`() throws {
    let source = try Tree.files(below: "Sources/folkmoot").map(\.text).joined()
    let commands = Set(source.matches(of: #/commandName: "([a-z-]+)"/#).map { String($0.output.1) })
    // A flag that is one of several is a case.
    let names =
      source.matches(of: #/var ([a-zA-Z]+)(?:: | =)/#).map { Self.asOption(String($0.output.1)) }
      + source.matches(of: #/customLong\("([a-z-]+)"\)/#).map { String($0.output.1) }
      + source.matches(of: #/case ([a-z]+), ([a-z]+)/#).flatMap { [String($0.output.1), String($0.output.2)] }
    var told = 0
    for file in try Self.documents() {
      for line in file.lines where line.hasPrefix("    ") {
        for script in line.matches(of: #/\bscript/([a-z-]+)/#).map(\.output.1) {
          #expect(Tree.exists("script/\(script)"), "\(file.path): \(line)")
        }
        guard let command = line.firstMatch(of: #/^ +folkmoot ([a-z-]+)/#)?.output.1 else { continue }
        told += 1
        #expect(commands.contains(String(command)), "\(file.path): \(line)")
        // What stands in quotation marks is the command of another program.
        let own = line.replacing(#/"[^"]*"/#, with: "")
        for option in own.matches(of: #/ --([a-z-]+)/#).map({ String($0.output.1) }) {
          #expect(names.contains(option), "\(file.path): --\(option) in \(line)")
        }
      }
    }
    #expect(told > 20)
  }

  /// `keyFile` as a command takes it: `key-file`; `clientID`: `client-id`.
  private static func asOption(_ name: String) -> String {
    name.replacing(#/[A-Z]+/#) { "-" + $0.output.lowercased() }
  }
}
