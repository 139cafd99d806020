import Publishing
import Testing

@testable import CaseFiles

@Suite("Every key of the format")
struct EveryKeyTests {
  /// The place of each value in the case, by walking the tree the reader walks.
  private static func scalars(_ node: YAMLNode) -> [YAMLNode] {
    switch node.content {
    case .scalar: [node]
    case .list(let items): items.flatMap(scalars)
    case .map(let entries): entries.flatMap { scalars($0.value) }
    case .refused: []
    }
  }

  private static func keys(_ node: YAMLNode) -> Set<String> {
    switch node.content {
    case .list(let items): items.reduce(into: []) { $0.formUnion(keys($1)) }
    case .map(let entries): entries.reduce(into: []) { $0.formUnion(keys($1.value).union([$1.key])) }
    default: []
    }
  }

  private static var tree: YAMLNode? {
    YAMLTree.read(Array(EverythingCase.yaml.utf8), limits: .standard, log: MessageLog(file: "case.yaml"))
  }

  @Test func `the sample of everything leaves no key out`() throws {
    let used = Self.keys(try #require(Self.tree))
    let objects: [any FormatKey.Type] = [
      CaseKey.self, AuthorityKey.self, SettingsKey.self, DecisionKey.self, PostKey.self, PartKey.self, UnitKey.self,
      MoneyKey.self, SplitKey.self, ClaimKey.self, StepKey.self, RedundancyKey.self, EqualityKey.self,
      StatutoryReportKey.self, DocumentKey.self, JobDescriptionKey.self, AccountabilityKey.self, CriterionKey.self,
      ReportKey.self, RecommendationKey.self, SectionKey.self, ImplicationKey.self,
    ]
    let known = objects.flatMap { names(of: $0) } + Verb.allCases.map(\.rawValue) + Companion.allCases.map(\.rawValue)
    #expect(Set(known).subtracting(used) == [])
  }

  private func names<Key: FormatKey>(of type: Key.Type) -> [String] { type.allCases.map(\.rawValue) }

  // A value that is never looked at would let a list pass in its place.
  @Test func `a list in the place of any single value is refused on its line`() throws {
    for scalar in Self.scalars(try #require(Self.tree)) {
      let broken = Self.replacing(scalar, by: "[[a, b]]")
      let messages = CaseReader.read(files: [
        "case.yaml": broken, "establishment.csv": Array(Sample.establishment.utf8),
      ]).messages
      #expect(
        messages.contains { $0.line == scalar.place.line },
        "\(scalar.written) on line \(scalar.place.line): \(messages)")
      #expect(messages.allSatisfy { $0.line > 0 && $0.column > 0 && $0.file == "case.yaml" })
    }
  }

  private static func replacing(_ scalar: YAMLNode, by text: String) -> [UInt8] {
    var lines = EverythingCase.yaml.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var line = Array(lines[scalar.place.line - 1].unicodeScalars)
    let start = scalar.place.column - 1
    let isQuoted = line[start] == "\""
    let length = scalar.written.unicodeScalars.count + (isQuoted ? 2 : 0)
    line.replaceSubrange(start..<(start + length), with: Array(text.unicodeScalars))
    var new = String.UnicodeScalarView()
    new.append(contentsOf: line)
    lines[scalar.place.line - 1] = String(new)
    return Array(lines.joined(separator: "\n").utf8)
  }
}
