import Foundation
import Testing

@testable import CaseFiles

@Suite("The published schema")
struct CaseSchemaTests {
  private static let published = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("../../../docs/case.schema.json")

  private static func object() throws -> [String: Any] {
    let json = try JSONSerialization.jsonObject(with: Data(CaseSchema.text.utf8))
    return try #require(json as? [String: Any])
  }

  // With FOLKMOOT_PRINT_SCHEMA set, the published copy is written anew first.
  @Test func `the copy in docs is the one printed from the reader's keys`() throws {
    if ProcessInfo.processInfo.environment["FOLKMOOT_PRINT_SCHEMA"] != nil {
      try Data(CaseSchema.text.utf8).write(to: Self.published)
    }
    #expect(try String(contentsOf: Self.published, encoding: .utf8) == CaseSchema.text)
  }

  @Test func `every key at the top is described, and unknown ones are refused`() throws {
    let schema = try Self.object()
    let properties = try #require(schema["properties"] as? [String: [String: Any]])
    #expect(Set(properties.keys) == Set(CaseKey.allCases.map(\.rawValue)))
    #expect(properties.values.allSatisfy { ($0["description"] as? String)?.isEmpty == false })
    #expect(schema["additionalProperties"] as? Bool == false)
    #expect(schema["required"] as? [String] == ["case", "title", "authority", "decision", "effective"])
  }

  @Test func `every verb is one of the changes, with what stands beside it`() throws {
    let definitions = try #require(try Self.object()["$defs"] as? [String: [String: Any]])
    for verb in Verb.allCases {
      let properties = try #require(definitions[verb.rawValue]?["properties"] as? [String: Any])
      let beside = (verb.companions + Verb.common).map(\.key.rawValue)
      #expect(Set(properties.keys) == Set(beside + [verb.rawValue]))
    }
    let choices = try #require(definitions["change"]?["oneOf"] as? [[String: String]])
    #expect(choices.compactMap { $0["$ref"] } == Verb.allCases.map { "#/$defs/\($0.rawValue)" })
  }

  @Test func `every reference within the schema leads somewhere`() throws {
    let definitions = try #require(try Self.object()["$defs"] as? [String: Any])
    let named = CaseSchema.text.matches(of: /"#\/\$defs\/([a-z_]+)"/).map { String($0.1) }
    #expect(named.count > 100)
    #expect(Set(named).subtracting(definitions.keys) == [])
  }
}
