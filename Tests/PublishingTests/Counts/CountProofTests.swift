import Counting
import Testing

@testable import Publishing

@Suite("Certificates with what belongs to them")
struct CountProofTests {
  private struct Made {
    let proof: CountProof
    let election: Election
    let rule: CountRule
    let digests: CountDigests
  }

  private func make(_ completion: ShareCompletion, compares: Bool = false, extra: String = "") throws -> Made {
    let file = try InventedVote.file(
      InventedVote.byHand.replacing("VOTES", with: extra + "VOTES") + (extra.isEmpty ? "" : "Fay;f,g\n"))
    let rule = CountRule(.equalShares(EqualSharesRule(completion: completion, comparesWithGreedy: compares)))
    let digests = CountDigests(ballots: "aa", rule: "bb")
    let record = try file.election.counted(by: rule)
    let proof = try #require(CountProof(record, of: file.election, choices: CountChoices(), digests: digests))
    #expect(proof.winners == record.winners.map { file.election.projects[$0].id })
    return Made(proof: proof, election: file.election, rule: rule, digests: digests)
  }

  @Test(arguments: ShareCompletion.allCases, [false, true])
  func `it holds for the whole outcome, with what was free, filled in or taken by comparison`(
    completion: ShareCompletion, compares: Bool
  ) throws {
    let made = try make(completion, compares: compares, extra: "f;0;Free;\ng;35;Goals;\n")
    try made.proof.check(made.election, rule: made.rule, digests: made.digests)
    let again = try #require(try CountProof.read(JSONText.write(made.proof.value)))
    #expect(again == made.proof)
    #expect(try again.choices.rule(named: nil, election: made.election) { $0 } == made.rule)
  }

  @Test func `whatever is altered is refused`() throws {
    let made = try make(.add1)
    func fault(_ alter: (inout CountProof) -> Void) -> CountProof.Fault? {
      var proof = made.proof
      alter(&proof)
      do throws(CountProof.Fault) {
        try proof.check(made.election, rule: made.rule, digests: made.digests)
        return nil
      } catch { return error }
    }
    #expect(fault { _ in } == nil)
    #expect(fault { $0.digests.ballots = "ab" } == .anotherFile)
    #expect(fault { $0.digests.rule = "bc" } == .anotherRule)
    #expect(fault { $0.winners = ["b", "s"] } == .otherWinners)
    #expect(fault { $0.winners.reverse() } == .otherWinners)
    #expect(fault { $0.cost = "61" } == .anotherCost)
    #expect(fault { $0.certificate.next = nil } == .payments(.notTheLastStep))
    #expect(fault { $0.certificate.payments.prices[0].project = "q" } == .payments(.notACandidate("q")))
    #expect(fault { $0.certificate.payments.prices[0].amount = .one } == .payments(.stillAffordable("s")))
    #expect(fault { $0.certificate.payments.prices.removeLast() } == .payments(.stillAffordable("t")))
    #expect(CountProof.Fault.payments(.wrongSum("b")).words == "What is paid for “b” is not what it costs.")
  }

  @Test func `a greedy count has none, and other JSON is none`() throws {
    let file = try InventedVote.file()
    let record = try file.election.counted(by: CountRule(.greedy(GreedyRule())))
    #expect(
      CountProof(record, of: file.election, choices: CountChoices(), digests: CountDigests(ballots: "", rule: ""))
        == nil)
    #expect(try CountProof.read(Array("{}".utf8)) == nil)
    let election = try make(.none)
    #expect(try CountProof.read(JSONText.write(CertificateJSON.value(election.proof.certificate))) == nil)
    #expect(throws: JSONProblem.self) { try CountProof.read(Array("{".utf8)) }
  }
}
