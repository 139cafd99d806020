import Foundation
import Law
import Testing

@Suite("The printed rulebook")
struct RulebookPrintedTests {
  @Test func `docs/rulebook.md is what the code prints; script/rulebook prints it again`() throws {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let kept = try String(contentsOf: root.appendingPathComponent("docs/rulebook.md"), encoding: .utf8)
    let printed = RulebookPage.markdown()
    for (line, other) in zip(kept.split(separator: "\n"), printed.split(separator: "\n")) where line != other {
      Issue.record("The first line that differs reads \(line), and the code prints \(other)")
      break
    }
    #expect(kept.utf8.count == printed.utf8.count)
  }
}
