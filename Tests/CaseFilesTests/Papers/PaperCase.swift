import CaseFiles
import Council
import Foundation
import Law
import Publishing
import Testing

/// One of the papers' cases, read from its files and assessed.
struct PaperCase {
  let answer: Assessment

  init(_ name: String) throws {
    let reading = CaseReader.read(folder: Self.folder(name).path)
    #expect(reading.messages.isEmpty, "\(reading.messages.map(\.description))")
    answer = try #require(reading.restructure).assess()
  }

  static func folder(_ name: String) -> URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Examples/\(name)")
  }

  func findings(_ rule: String, _ outcome: Outcome? = nil) -> [Finding] {
    answer.findings.filter { $0.rule == rule && (outcome == nil || $0.outcome == outcome) }
  }

  func row(_ reference: String) -> StructureComparison.PostRow? {
    answer.comparison.posts.first { $0.post.reference.rawValue == reference }
  }

  func span(_ reference: String) -> (before: Int, after: Int) {
    let post = Post.Reference(rawValue: reference)
    return (answer.comparison.before.span(of: post), answer.comparison.after.span(of: post))
  }

  func unit(_ reference: String, after: Bool) -> StaffingTotals.UnitTotal? {
    (after ? answer.after : answer.before).byUnit.first { $0.unit.reference.rawValue == reference }
  }
}

extension FullTimeEquivalent {
  static func tenths(_ number: Int) -> Self { Self(millionths: number * 100_000) }
}
