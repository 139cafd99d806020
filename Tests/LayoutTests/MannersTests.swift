import Foundation
import Testing

@Suite("Manners")
struct MannersTests {
  @Test(arguments: ["Law", "Counting", "Council", "Publishing", "DatabasePort"])
  func `what others may call says what it is for`(module: String) throws {
    for file in try Tree.files(below: "Sources/\(module)") {
      for number in PublicDeclarations(file).undocumented {
        Issue.record("\(file.path):\(number) has no comment: \(file.lines[number - 1])")
      }
    }
  }

  @Test func `no file is longer than 400 lines`() throws {
    for file in try Tree.files(below: "Sources") + Tree.files(below: "Tests", ending: [".swift", ".py"]) {
      #expect(file.lines.count <= 400, "\(file.path) has \(file.lines.count)")
    }
  }

  @Test func `nothing stops the process`() throws {
    let pattern = #/\btry!|\bfatalError\(|\bpreconditionFailure\(|\bas! /#
    for file in try Tree.files(below: "Sources") {
      #expect(file.text.firstMatch(of: pattern) == nil, "\(file.path)")
    }
  }

  @Test(arguments: ["Law", "Counting", "Council", "Publishing", "HTML"])
  func `what must stay pure neither waits nor asks the time`(module: String) throws {
    let pattern = #/\b(?:async|await|ContinuousClock|SystemRandomNumberGenerator)\b|\bDate\(\)|\.random\(in: [^,)]*\)/#
    for file in try Tree.files(below: "Sources/\(module)") {
      let code = file.lines.filter { !$0.trimmingCharacters(in: .whitespaces).hasPrefix("//") }
      #expect(!code.contains { $0.firstMatch(of: pattern) != nil }, "\(file.path)")
    }
  }

  @Test func `no file names a place on somebody’s machine`() throws {
    let places = ["work", "root", "home"].map { "/\($0)/" }
    let kinds = [".swift", ".md", ".sql", ".py", ".yml", ".csv", ".css", ".json"]
    var files = try ["Sources", "Tests", "docs", "Examples"].flatMap { try Tree.files(below: $0, ending: kinds) }
    files += try Tree.files(below: "script", ending: [""])
    for file in files {
      for place in places { #expect(!file.text.contains(place), "\(file.path) names \(place)") }
    }
  }
}
