import Counting

extension CountTelling {
  /// How it was counted, in words: the method, what happened to money left over, and every choice that the rule makes.
  public var rule: [String] {
    let method =
      switch record.rule.method {
      case .greedy(let greedy): self.greedy(greedy)
      case .equalShares(let shares): self.shares(shares)
      case .phragmen:
        [
          "Sequential Phragmén: everybody earns money at the same speed, and a project is bought as soon as those who voted for it can pay for it together. "
            + "The count ends when the next project costs more than is left."
        ]
      }
    return method + parts + [ballots] + record.rule.thresholds.map(threshold) + [tieRule]
  }

  private func greedy(_ rule: GreedyRule) -> [String] {
    let order =
      switch rule.order {
      case .votes: "votes"
      case .score: election.kind.hasValues ? "points" : "votes"
      case .votesPerCost: "votes for each \(unit) of their cost"
      case .scorePerCost: "\(election.kind.hasValues ? "points" : "votes") for each \(unit) of their cost"
      case .mean: "the mean of the scores they were given"
      case .trimmedMean(let dropped):
        "the mean of the scores they were given, without the \(words.figure(Int64(dropped))) highest and the "
          + "\(words.figure(Int64(dropped))) lowest"
      }
    let gap =
      switch rule.gap {
      case .skip: "A project that costs more than is left is passed over, and the next one is tried."
      case .stop: "The count ends at the first project that costs more than is left."
      case .fundWhenLeft(let part):
        "At the first project that costs more than is left the count ends; it is funded whole if at least \(part) of its cost is left."
      case .partFund:
        "The first project that costs more than is left is given what there is, if it can start with that, and the count ends."
      }
    return ["Projects are funded in order of \(order), the greatest first, as long as the money lasts. \(gap)"]
  }

  private func shares(_ rule: EqualSharesRule) -> [String] {
    let best =
      switch rule.utility {
      case .cost:
        "Each round buys the project with the most effective votes: as many votes as it would have if everybody who pays for it paid the most that anybody does."
      case .cardinality: "Each round buys the project that asks the least money of each person who pays for it."
      case .points: "Each round buys the project that asks the least money for each point it was given."
      }
    var sentences = [
      "Equal shares: everybody is given the same share of the money, on paper. A project is bought when those who voted for it can pay for it together "
        + "with their shares, all giving the same or everything they have left. \(best)"
    ]
    if let endowment = record.endowment { sentences.append(self.endowment(endowment, rule)) }
    switch rule.completion {
    case .none: sentences.append("Money that is left over stays unspent.")
    case .add1, .add1Exhaustive: break
    case .greedy, .add1Greedy, .add1ExhaustiveGreedy:
      sentences.append(
        "What is left over then goes to the projects with the most votes that still fit, passing over those that do not."
      )
    }
    if rule.comparesWithGreedy {
      sentences.append(
        "At the end the outcome is compared with that by the order of votes, which is taken instead if strictly more voters have more funded projects by it."
      )
    }
    return sentences
  }

  private func endowment(_ endowment: Fraction, _ rule: EqualSharesRule) -> String {
    let voters = words.count(election.ballots.weight, "ballot")
    guard let search = record.search else {
      return "\(words.amount(record.purse)) among \(voters) made a share of \(words.amount(endowment))."
    }
    guard search.end != .everythingFits, let first = search.stretches.first else {
      return
        "All projects together cost no more than there is, so the shares of \(words.amount(endowment)) were not raised."
    }
    let start = search.endowment(at: first.steps.lowerBound)
    let end =
      switch search.end {
      case .overspent, .everythingFits:
        "One step more would have bought projects for more than there is."
      case .exhausted: "Nothing more that anybody voted for fits what is left."
      case .everythingBought: "Everything that anybody voted for is bought."
      }
    let step = words.amount(Fraction(whole: rule.step) * Fraction(whole: election.money.unit))
    return "\(words.amount(record.purse)) among \(voters) made a share of \(words.amount(start)) to begin with. "
      + "As money was left over, everybody was given \(step) more on paper and all was counted afresh, again and again, as long as what was bought cost no more than there is. "
      + "That ended at \(words.amount(endowment)) each. \(end)"
  }

  private var ballots: String {
    let ranking =
      switch record.rule.ranking {
      case .longestFirst: "the last on a ballot is worth one point, the one before it two, and so on"
      case .longestFirstLastNothing: "the last on a ballot is worth nothing, the one before it one point, and so on"
      case .allCandidates:
        "the first on a ballot is worth as many points as there are projects, the second one less, and so on"
      case .fixed(let points): "the places on a ballot are worth \(CountWords.list(points.map { String($0) })) points"
      }
    return switch election.kind {
    case .chooseOne: "Everybody could mark one project."
    case .approval: "Everybody could mark several projects, none before another."
    case .knapsack: "Everybody could mark several projects that cost no more together than an amount."
    case .points: "Everybody could share out points among projects."
    case .scores: "Everybody could give each project a score."
    case .ranking: "Everybody could put projects in order; \(ranking)."
    }
  }

  private var parts: [String] {
    guard !election.parts.isEmpty else { return [] }
    let names = election.parts.map { part in
      let name =
        switch part.purpose {
        case .category(let name), .place(let name): CountWords.printable(name)
        }
      return "\(name) (\(words.amount(part.amount)))"
    }
    return [
      "Parts of the money are kept for \(CountWords.list(names)). Each was counted on its own, by those who voted for its projects; what is kept for none went to all others."
    ]
  }

  private func threshold(_ threshold: Threshold) -> String {
    switch threshold {
    case .votes(let least): "A project needs at least \(words.count(least, "vote"))."
    case .score(let least):
      "A project needs at least \(words.count(least, election.kind.hasValues ? "point" : "vote"))."
    case .shareOfBallots(let share): "A project needs the votes of at least \(words.percent(share)) of the ballots."
    case .shareOfCost(let share):
      "A project needs at least \(share) as large a part of the ballots as it asks of the money."
    case .mostCost(let share): "A project may cost at most \(words.percent(share)) of the money."
    }
  }

  private var tieRule: String {
    let criteria = record.rule.ties.criteria.map { criterion in
      switch criterion {
      case .lowestCost: "the lowest cost"
      case .highestCost: "the highest cost"
      case .mostVotes: "the most votes"
      case .lot(let lot): "a lot drawn once from the words “\(CountWords.printable(lot.seed))”"
      case .paperOrder: "the order of the papers"
      case .id: "their ids"
      }
    }
    let isSettled = record.rule.ties.criteria.contains { $0 == .paperOrder || $0 == .id }
    let all = criteria + (isSettled ? [] : ["the order of the papers"])
    return "Projects that are level to the last digit go by \(all.joined(separator: ", then "))."
  }

  private var unit: String { election.money.currency == "GBP" ? "pound" : "unit" }
}
