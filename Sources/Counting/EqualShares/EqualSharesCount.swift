/// Counts by the Method of Equal Shares, with what follows when money is left over.
struct EqualSharesCount {
  let election: Election
  let rule: EqualSharesRule
  let setting: SharesSetting
  let purse: Int64
  private(set) var endowment: Fraction
  private(set) var search: EndowmentSearch?
  private(set) var trace: SharesTrace
  private(set) var pass: SharesPass

  init(
    _ election: Election, _ rule: EqualSharesRule, setting: SharesSetting, purse: Int64, watch: (CountProgress) -> Bool
  )
    throws(CountRefusal)
  {
    (self.election, self.rule, self.setting, self.purse) = (election, rule, setting, purse)
    pass = setting.pass()
    endowment = Fraction(purse, max(1, election.ballots.weight))
    if rule.completion.raisesEndowment, setting.everything > Int128(purse) {
      let stepping = EndowmentStepping(
        setting: setting, purse: purse, voters: election.ballots.weight,
        step: rule.step.multipliedReportingOverflow(by: election.money.unit).partialValue,
        endsWhenExhausted: rule.completion.endsWhenExhausted, startsAtExactShare: rule.startsAtExactShare)
      let found = try stepping.run(watch)
      (search, endowment) = (found.search, found.endowment)
    } else if rule.completion.raisesEndowment {
      search = EndowmentSearch(base: .zero, step: rule.step, stretches: [], end: .everythingFits, runs: 0)
    }
    let progress = CountProgress(runs: 1 + (search?.runs ?? 0), spent: purse, purse: purse)
    trace = try pass.run(endowment: endowment) { () throws(CountRefusal) in
      guard watch(progress) else { throw .stopped }
    }
  }

  /// The rounds: what costs nothing, what was bought together, and what was filled in.
  func rounds(votes: [Int64], scores: [Int64], ranks: [Int], eligible: [Int]) -> [CountRound] {
    var rounds = setting.free.map { CountRound(project: $0, cost: 0, reason: .free) }
    for (number, round) in trace.rounds.enumerated() {
      let payment = SharePayment(
        price: trace.ledger.price(number), gauge: Int64(setting.gauges[round.candidate]), payers: round.payers,
        exhausted: round.exhausted)
      rounds.append(
        CountRound(
          project: setting.table.projects[round.candidate], cost: setting.costs[round.candidate],
          reason: .share(payment), level: round.tied.map { setting.table.projects[$0] }))
    }
    guard rule.completion.fills else { return rounds }
    return rounds + filling(rounds, votes, scores, ranks, eligible)
  }

  private func filling(_ rounds: [CountRound], _ votes: [Int64], _ scores: [Int64], _ ranks: [Int], _ eligible: [Int])
    -> [CountRound]
  {
    let chosen = rounds.map(\.project)
    let rest = Set(eligible).subtracting(chosen).sorted()
    var greedy = GreedyCount(
      election, GreedyRule(order: rule.fillingOrder), ranking: .longestFirst, votes: votes, scores: scores, ranks: ranks
    )
    greedy.fund(rest, purse: purse - rounds.reduce(0) { $0 + $1.cost }, chosen: chosen)
    return greedy.rounds.map {
      CountRound(project: $0.project, cost: $0.cost, reason: .filling(votes[$0.project]), level: $0.level)
    }
  }
}
