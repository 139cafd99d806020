import Counting
import Foundation
import Testing

@testable import Publishing

/// Real elections with answers that others computed, in the folder that `FOLKMOOT_ORACLES` names. They are nobody’s to publish, so without the
/// folder these tests are skipped.
@Suite(
  "Counts of real elections, as others counted them",
  .enabled(if: OracleFolder.path != nil, "Set FOLKMOOT_ORACLES to the folder of elections and answers to run these."))
struct OracleTests {
  private func bytes(_ path: String) throws -> [UInt8] {
    let folder = try #require(OracleFolder.path)
    return Array(try Data(contentsOf: URL(fileURLWithPath: folder).appendingPathComponent(path)))
  }

  private func file(_ name: String) throws -> PabulibFile {
    try PabulibReader.read(bytes("elections/\(name)"), file: name)
  }

  private func objects(_ path: String) throws -> [[String: JSONText.Value]] {
    try bytes(path).split(separator: 10).map { try object(JSONReader.read(Array($0))) }
  }

  private func object(_ value: JSONText.Value) -> [String: JSONText.Value] {
    guard case .object(let members) = value else { return [:] }
    return Dictionary(members) { first, _ in first }
  }

  private func texts(_ value: JSONText.Value?) -> [String] {
    guard case .list(let items)? = value else { return [] }
    return items.compactMap { if case .text(let text) = $0 { text } else { nil } }
  }

  private func text(_ value: JSONText.Value?) -> String { if case .text(let text)? = value { text } else { "" } }

  private func winners(_ file: PabulibFile, _ rule: CountRule) throws -> [String] {
    try file.election.counted(by: rule).winners.map { file.election.projects[$0].id }
  }

  @Test(arguments: [("equal-shares-exact.jsonl", ShareCompletion.none), ("equal-shares-add1-exact.jsonl", .add1)])
  func `equal shares fund the same projects in the same order`(path: String, completion: ShareCompletion) throws {
    let answers = try objects(path)
    #expect(!answers.isEmpty)
    for answer in answers {
      let name = text(answer["file"])
      let rule = CountRule(.equalShares(EqualSharesRule(completion: completion)))
      #expect(try winners(file(name), rule) == texts(answer["winners"]), "\(name)")
    }
  }

  @Test func `greedy counts fund what cities recorded`() throws {
    guard case .list(let answers) = try JSONReader.read(bytes("greedy-recorded-outcomes.json")) else { return }
    #expect(!answers.isEmpty)
    for answer in answers.map(object) {
      let file = try file(text(answer["file"]))
      let rule = try #require(CountRuleText.rule(of: file), "\(text(answer["file"]))")
      var own = rule
      // The record goes by the score where the file has one, whatever the ballots are.
      let order: GreedyRule.Order = file.projectColumns.contains("score") ? .score : .votes
      if case .greedy(let greedy) = rule.method { own.method = .greedy(GreedyRule(order: order, gap: greedy.gap)) }
      #expect(try Set(winners(file, own)) == Set(texts(answer["selected"])), "\(text(answer["file"]))")
    }
  }

  @Test
  func `every ballot of every file is counted, and votes add up to what the file says but for the few that repeat`()
    throws
  {
    let folder = try #require(OracleFolder.path)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/elections").filter {
      $0.hasSuffix(".pb")
    }
    for name in names {
      let file = try file(name)
      #expect(file.refused.isEmpty, "\(name)")
      #expect(file.messageCount <= 3, "\(name): \(file.messages)")
    }
  }
}
