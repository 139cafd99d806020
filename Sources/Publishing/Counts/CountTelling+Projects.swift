import Counting

extension CountTelling {
  /// The whole story of a project: its votes, why it won or lost, and for one that lost what would have made it win.
  ///
  /// What would have made it win is found by counting again, some dozens of times; `fate` tells the rest at once.
  public func project(_ place: Int) -> [String] { fate(place) + chances(place) }

  /// A project’s votes, and why it won or lost. Nothing is counted again.
  public func fate(_ place: Int) -> [String] {
    guard election.projects.indices.contains(place) else { return [] }
    let reason: [String] =
      switch record.fates[place] {
      case .funded(let round): funded(place, round)
      case .withdrawn: ["It was withdrawn, so it could not be funded. Its votes are counted and shown."]
      case .elsewhere: ["It could not have money from the part of the budget that this count is about."]
      case .belowThreshold(let threshold): [missed(threshold, place)]
      case .conflict(let rival):
        ["It is not funded, as only one of it and \(words.shortName(rival)) can be, and that one is."]
      case .withoutVotes: ["It is not funded, as nobody whose ballot was counted voted for it."]
      case .tooDear(let left): ["It is not funded. \(tooDear(place, left))"]
      case .notReached(let left):
        ["It is not funded: the count ended before its turn, with \(words.amount(left)) left."]
      case .supportersShort: short(place)
      }
    return [support(place)] + reason + others(place)
  }

  /// What would have made a project win that did not, everything else as it is and counted afresh: the highest cost, extra ballots for it alone, a rival withdrawn.
  ///
  /// What `answers` does not hold is counted here.
  public func chances(_ place: Int) -> [String] {
    let questions = questions(place)
    var (sentences, rivals): ([String], [Int]?) = ([], questions.isEmpty ? nil : [])
    for question in questions {
      switch (question, answers[question] ?? (try? election.answer(question, by: record.rule))) {
      case (.cost, .cost(let cost)): sentences.append(chance(ofCost: cost, place))
      case (.ballots(_, let value), .ballots(let count)):
        sentences.append(chance(ofBallots: count, place, value))
      case (.without(_, let rival), .wins(let wins)): if wins { rivals?.append(rival) }
      case (.without, _): rivals = nil
      default: break
      }
    }
    return sentences + (rivals.map { [chance(without: $0)] } ?? [])
  }

  /// The questions whose answers say what would have made a project win; none for one that won or could not.
  public func questions(_ place: Int) -> [WhatIf] {
    guard election.projects.indices.contains(place) else { return [] }
    switch record.fates[place] {
    case .funded, .withdrawn, .elsewhere: return []
    default: break
    }
    let value =
      election.kind == .points || election.kind == .scores ? election.ballots.values.max() ?? 1 : 1
    return [.cost(project: place), .ballots(project: place, value: value)]
      + record.winners.map { .without(project: place, rival: $0) }
  }

  private func support(_ place: Int) -> String {
    let (name, price) = (words.name(place), words.amount(election.projects[place].price))
    let (votes, ballots) = (record.votes[place], election.ballots.weight)
    let rank = CountWords.ordinal(1 + record.votes.count { $0 > votes })
    let points = election.kind.hasValues ? " and \(words.count(record.scores[place], "point"))" : ""
    guard ballots > 0 else { return "\(name) costs \(price). No ballot was counted." }
    return
      "\(name) costs \(price). It has \(words.count(votes, "vote"))\(points), from \(words.percent(votes, of: ballots)) of the ballots: "
      + "\(rank) of \(words.count(Int64(election.projects.count), "project")) by votes."
  }

  private func funded(_ place: Int, _ round: Int) -> [String] {
    [
      "It is funded, as the \(CountWords.ordinal(round + 1)) of \(words.figure(Int64(record.rounds.count))). \(self.round(round, of: "It"))"
    ]
  }

  private func missed(_ threshold: Threshold, _ place: Int) -> String {
    let votes = words.count(record.votes[place], "vote")
    return switch threshold {
    case .votes(let least): "It could not be funded: it needed at least \(words.count(least, "vote")) and has \(votes)."
    case .score(let least):
      "It could not be funded: it needed at least \(words.figure(least)) and has \(words.figure(record.scores[place]))."
    case .shareOfBallots(let share):
      "It could not be funded: it needed the votes of at least \(words.percent(share)) of the ballots and has those of "
        + "\(words.percent(record.votes[place], of: election.ballots.weight))."
    case .shareOfCost(let share):
      "It could not be funded: it asks for \(words.percent(election.projects[place].price, of: record.purse)) of the money, so it needed the votes of at least "
        + "\(words.percent(Fraction(election.projects[place].price, max(1, record.purse)) * share)) of the ballots, and has those of "
        + "\(words.percent(record.votes[place], of: election.ballots.weight))."
    case .mostCost(let share):
      "It could not be funded: it costs \(words.percent(election.projects[place].price, of: record.purse)) of the money, and the most is \(words.percent(share))."
    }
  }

  private func tooDear(_ place: Int, _ left: Int64) -> String {
    let price = election.projects[place].price
    guard price > left else { return "The count ended with \(words.amount(left)) left." }
    return
      "It costs \(words.amount(price)); when its turn came \(words.amount(left)) was left, \(words.amount(price - left)) too little."
  }

  private func short(_ place: Int) -> [String] {
    guard let story = stories[place] else {
      return ["It is not funded: those who voted for it had too little money left, on paper."]
    }
    let cost = words.amount(story.cost)
    let lack = words.amount(Fraction(whole: story.cost) - story.held)
    var sentences: [String]
    if story.afterRounds == 0 {
      sentences = [
        "It is not funded. Those who voted for it were given \(words.amount(story.endowed)) together, on paper, and it costs \(cost): "
          + "\(lack) too little from the beginning, or \(support(story)) of what it needed."
      ]
    } else {
      sentences = [
        "It is not funded. Those who voted for it were given \(words.amount(story.endowed)) together, on paper. After "
          + "\(words.count(Int64(story.afterRounds), "purchase")) they had \(words.amount(story.held)) left, and it costs \(cost): "
          + "\(lack) too little. Its effective support is \(support(story)) of what it needed."
      ]
    }
    if !story.instead.isEmpty { sentences.append(instead(story)) }
    let left = record.purse - record.cost
    if case .equalShares(let rule) = record.rule.method, rule.completion != .none, rule.completion != .add1,
      rule.completion != .add1Exhaustive, story.cost > left
    {
      sentences.append("It did not fit what was left over either.")
    }
    return sentences
  }

  /// Effective support in per cent, rounded down: what is not enough is never called 100%.
  private func support(_ story: ShareStory) -> String {
    let tenths = (story.effectiveSupport * Fraction(whole: 1000)).roundedDown
    return words.percent(Fraction(tenths, WideInteger(Int64(1000))))
  }

  private func instead(_ story: ShareStory) -> String {
    let shown = story.instead.prefix(5).map { "\(words.shortName($0.project)) (\(words.amount($0.amount)))" }
    let rest = story.instead.dropFirst(5)
    let more =
      rest.isEmpty
      ? [] : ["\(words.count(Int64(rest.count), "other")) (\(words.amount(rest.reduce(0) { $0 + $1.amount })))"]
    return "By the end they had paid for \(CountWords.list(shown + more)) instead."
  }

  /// Whether those who voted for a project that lost have another that won.
  private func others(_ place: Int) -> [String] {
    if case .funded = record.fates[place] { return [] }
    let (votes, served) = (record.votes[place], served(place))
    guard votes > 0 else { return [] }
    return [
      "Of the \(words.figure(votes)) who voted for it, \(words.figure(served)) (\(words.percent(served, of: votes))) have another funded project."
    ]
  }

  private func chance(ofCost cost: Int64?, _ place: Int) -> String {
    guard let cost else { return "It would not have been funded at any cost, everything else as it is." }
    let price = election.projects[place].price
    if cost == 0 { return "Only for nothing would it have been funded." }
    return "Had it cost \(words.amount(cost)), \(words.amount(price - cost)) less, it would have been funded."
  }

  private func chance(ofBallots count: Int64?, _ place: Int, _ value: Int32) -> String {
    let all = words.count(election.ballots.weight, "ballot")
    guard let count else {
      return "Even as many more ballots for it alone as there were, \(all), would not have been enough."
    }
    let each = value == 1 ? "" : ", with \(words.count(Int64(value), "point")) each,"
    return "With \(words.count(count, "more ballot", "more ballots")) for it alone\(each) it would have been funded."
  }

  private func chance(without rivals: [Int]) -> String {
    guard let first = rivals.first else { return "No single project’s withdrawal would have made it win." }
    guard rivals.count > 1 else { return "Had \(words.shortName(first)) been withdrawn, it would have been funded." }
    return
      "Had any one of these been withdrawn, it would have been funded: \(words.names(rivals, most: 8, last: "or"))."
  }
}
