import Counting
import Testing

@testable import Publishing

@Suite("Counts as JSON")
struct CountJSONTests {
  private static let text = """
    META
    key;value
    budget;100
    vote_type;approval
    rule;equalshares/add1-comparison
    PROJECTS
    project_id;cost;name
    a;60;Swings
    b;50;Benches
    c;30;Trees
    VOTES
    voter_id;vote
    1;a,b
    2;a
    3;b,c
    4;c
    5;c
    6;z

    """

  private func file(_ rule: String = "equalshares/add1-comparison") throws -> PabulibFile {
    let text = Self.text.replacing("equalshares/add1-comparison", with: rule)
    return try PabulibReader.read(Array(text.utf8), file: "a.pb")
  }

  private func members(_ value: JSONText.Value) -> [String: JSONText.Value] {
    guard case .object(let members) = value else { return [:] }
    return Dictionary(members) { first, _ in first }
  }

  @Test func `a result says what was decided and from which files`() throws {
    let file = try file()
    let rule = try #require(CountRuleText.rule(of: file))
    let record = try file.election.counted(by: rule)
    let digests = CountDigests(ballots: "ab", rule: "cd")
    let value = CountJSON.value(record, of: file.election, refused: file.refused, digests: digests)
    let written = String(decoding: JSONText.write(value), as: UTF8.self)
    _ = try JSONReader.read(Array(written.utf8))
    let top = members(value)
    for key in ["rule", "completion", "endowment", "winners", "cost", "budget", "rejected", "rounds", "ties", "sha256"]
    {
      #expect(top[key] != nil, "\(key)")
    }
    #expect(written.contains("\"rule\": \"equal-shares\""))
    #expect(written.contains("\"completion\": \"add1\""))
    #expect(written.contains("\"unknownProject\": 1"))
    #expect(written.contains("\"taken\": \"equal-shares\""))
    #expect(try file.election.counted(by: rule) == record)
  }

  @Test(arguments: [
    "greedy", "greedy-no-skip", "equalshares", "equalshares/add1", "equalshares-comparison",
    "equalshares/add1-comparison",
  ])
  func `the rule of a file has its name again`(name: String) throws {
    #expect(CountRuleText.pabulib(try #require(CountRuleText.rule(of: file(name)))) == name)
  }

  @Test(arguments: ["unknown", "greedy-custom", "", "equalshares/add2", "equalshares-best"])
  func `a rule that is not known is none`(name: String) throws {
    #expect(try CountRuleText.rule(of: file(name)) == nil)
  }

  @Test(arguments: ShareCompletion.allCases)
  func `a completion is found by its name`(completion: ShareCompletion) {
    #expect(CountRuleText.completion(named: CountRuleText.completion(completion)) == completion)
  }

  @Test func `a certificate is read as it was written, and anything else is none`() throws {
    let election = try file().election
    for completion in ShareCompletion.allCases {
      let rule = CountRule(.equalShares(EqualSharesRule(completion: completion)))
      let record = try election.counted(by: rule)
      let certificate = try #require(election.certificate(record))
      let bytes = JSONText.write(CertificateJSON.value(certificate))
      #expect(try CertificateJSON.certificate(bytes) == certificate)
    }
    #expect(try CertificateJSON.certificate(Array("{}".utf8)) == nil)
    #expect(try CertificateJSON.certificate(Array("[1]".utf8)) == nil)
    #expect(throws: JSONProblem.self) { try CertificateJSON.certificate(Array("{".utf8)) }
  }
}
