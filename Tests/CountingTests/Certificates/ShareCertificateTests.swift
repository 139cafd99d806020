import Testing

@testable import Counting

@Suite("Certificates of equal shares")
struct ShareCertificateTests {
  private struct Case {
    let election: Election
    let rule: CountRule
    let winners: [Int]
    let certificate: ShareCertificate
  }

  private func cases() throws -> [Case] {
    try (0..<150).map { seed in
      let kind: BallotKind = seed.isMultiple(of: 3) ? .points : .approval
      let completion: ShareCompletion = seed.isMultiple(of: 2) ? .add1 : .none
      let utility: ShareUtility = kind == .points ? .points : seed.isMultiple(of: 5) ? .cardinality : .cost
      let election = RandomElection(seed: seed, kind: kind).election
      let rule = CountRule(.equalShares(EqualSharesRule(utility: utility, completion: completion)))
      let record = try election.counted(by: rule)
      let bought = record.rounds.filter { if case .share = $0.reason { true } else { false } }.map(\.project)
      return Case(
        election: election, rule: rule, winners: bought, certificate: try #require(election.certificate(record)))
    }
  }

  private func accepts(_ item: Case, _ change: (inout ShareCertificate) -> Void = { _ in }) -> Bool {
    var certificate = item.certificate
    change(&certificate)
    return (try? item.election.verify(certificate, winners: item.winners, rule: item.rule)) != nil
  }

  @Test func `the certificate of a count is accepted`() throws {
    for item in try cases() { #expect(accepts(item)) }
  }

  @Test func `an altered certificate is refused`() throws {
    var altered = 0
    for item in try cases() where !item.winners.isEmpty {
      for place in item.certificate.payments.prices.indices {
        #expect(!accepts(item) { $0.payments.prices[place].amount += .one })
        #expect(!accepts(item) { $0.payments.prices[place].amount -= .one })
        #expect(!accepts(item) { $0.payments.prices[place].project = "nothing" })
        #expect(!accepts(item) { $0.payments.prices.remove(at: place) })
        altered += 1
      }
      #expect(!accepts(item) { $0.payments.endowment += .one })
      #expect(!accepts(item) { $0.payments.denominator += .one })
      #expect(!accepts(item) { $0.step = ($0.step ?? 0) + 1 })
      #expect(!accepts(item) { $0.utility = $0.utility == .cost ? .cardinality : .cost })
      if item.certificate.next?.prices.isEmpty == false {
        #expect(!accepts(item) { $0.next = $0.payments })
        #expect(!accepts(item) { $0.next?.prices.removeLast() })
      }
    }
    #expect(altered > 100)
  }

  @Test func `a certificate proves nothing of another outcome`() throws {
    for item in try cases() where !item.winners.isEmpty {
      #expect(throws: CertificateFault.otherWinners) {
        try item.election.verify(item.certificate, winners: Array(item.winners.dropLast()), rule: item.rule)
      }
      #expect(throws: CertificateFault.anotherRule) {
        try item.election.verify(item.certificate, winners: item.winners, rule: CountRule(.phragmen))
      }
    }
  }

  @Test func `equal shares pass nobody over, and a greedy count does`() throws {
    for seed in 0..<150 {
      let election = RandomElection(seed: seed).election
      for utility in [ShareUtility.cost, .cardinality] {
        for completion in ShareCompletion.allCases {
          let rule = EqualSharesRule(utility: utility, completion: completion, startsAtExactShare: true)
          let record = try election.counted(by: CountRule(.equalShares(rule)))
          #expect(Proportionality.breaches(election, winners: record.winners, utility: utility).isEmpty, "seed \(seed)")
        }
      }
    }
    var gathering = BallotGathering(kind: .approval, prices: [100, 40])
    for _ in 0..<6 { gathering.add([0]) }
    for _ in 0..<4 { gathering.add([1]) }
    let projects = [Project(id: "a", cost: 100), Project(id: "b", cost: 40)]
    let election = Election(budget: 100, projects: projects, kind: .approval, ballots: gathering.ballots)
    let greedy = try election.counted(by: CountRule(.greedy(GreedyRule()))).winners
    #expect(greedy == [0])
    #expect(
      Proportionality.breaches(election, winners: greedy) == [Proportionality.Breach(project: 1, voters: 4, most: 0)])
  }
}
