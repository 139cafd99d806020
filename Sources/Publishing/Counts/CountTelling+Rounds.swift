import Counting

extension CountTelling {
  /// What happened in a round; empty when there was no such round.
  ///
  /// - Parameter number: the round, from 0.
  public func round(_ number: Int) -> String {
    guard record.rounds.indices.contains(number) else { return "" }
    return round(number, of: words.name(record.rounds[number].project))
  }

  /// What happened in a round, of the project under a name or as “it”.
  func round(_ number: Int, of name: String) -> String {
    let round = record.rounds[number]
    let left = record.purse - record.rounds[...number].reduce(0) { $0 + $1.cost }
    let cost = words.amount(round.cost)
    switch round.reason {
    case .support(let support): return "\(name) has \(most(support)). \(funded(cost, left))"
    case .share(let payment): return share(payment, name, round.cost)
    case .load(let load):
      return "\(name) is bought for \(cost), when everybody had earned \(words.amount(load)) on paper: "
        + "no other project’s supporters could pay for it sooner."
    case .free: return "\(name) costs nothing and has votes, so it is funded at once."
    case .filling(let votes):
      return
        "\(name) has \(words.count(votes, "vote")), the most of those that fit what equal shares left over. \(funded(cost, left))"
    case .part:
      let price = words.amount(election.projects[round.project].price)
      return "\(name) costs \(price), more than was left. It is given the \(cost) there was."
    }
  }

  private func funded(_ cost: String, _ left: Int64) -> String {
    if !election.parts.isEmpty { return "It is funded for \(cost)." }
    if left < 0 {
      return
        "It is funded for \(cost), \(words.amount(-left)) more than was left, as the rule allows for the last project."
    }
    return left == 0
      ? "It is funded for \(cost), and nothing is left."
      : "It is funded for \(cost), which leaves \(words.amount(left))."
  }

  /// What a project was put first for in a greedy count.
  private func most(_ support: Fraction) -> String {
    guard case .greedy(let greedy) = record.rule.method else {
      return votes(support) + ", the most of those left that fit"
    }
    let those = greedy.gap == .skip ? "of those left that fit" : "of those left"
    return switch greedy.order {
    case .votes: "\(votes(support)), the most \(those)"
    case .score: "\(election.kind.hasValues ? points(support) : votes(support)), the most \(those)"
    case .votesPerCost: "the most votes for what it costs \(those)"
    case .scorePerCost: "the most \(election.kind.hasValues ? "points" : "votes") for what it costs \(those)"
    case .mean, .trimmedMean: "a mean score of \(words.figure(support)), the highest \(those)"
    }
  }

  private func votes(_ support: Fraction) -> String {
    "\(words.figure(support)) \(support == Fraction(whole: 1) ? "vote" : "votes")"
  }

  private func points(_ support: Fraction) -> String {
    "\(words.figure(support)) \(support == Fraction(whole: 1) ? "point" : "points")"
  }

  private func share(_ payment: SharePayment, _ name: String, _ cost: Int64) -> String {
    let price = words.amount(payment.price)
    let (utility, unit) =
      if case .equalShares(let rule) = record.rule.method {
        (rule.utility, rule.utility == .points ? " a point" : " each")
      } else { (ShareUtility.cost, " each") }
    let why =
      switch utility {
      case .cost: "has \(effective(payment)), the most of those that can still be paid for, and is bought"
      case .cardinality: "asks the least of each person who pays for it, and is bought"
      case .points: "asks the least for each point, and is bought"
      }
    let paid: String
    if payment.exhausted == 0 {
      paid =
        payment.payers == 1
        ? "One person paid all of it." : "\(words.figure(payment.payers)) people paid \(price)\(unit)."
    } else if payment.exhausted == payment.payers {
      paid =
        payment.payers == 1
        ? "One person paid for it, and has nothing left."
        : "\(words.figure(payment.payers)) people paid for it with all they had left, at most \(price)\(unit)."
    } else {
      let short =
        payment.exhausted == 1
        ? "one of them gave all they had left, which was no more"
        : "\(words.figure(payment.exhausted)) of them gave all they had left, which was no more"
      paid = "\(words.figure(payment.payers)) people paid \(price)\(unit); \(short)."
    }
    return "\(name) \(why) for \(words.amount(cost)). \(paid)"
  }

  private func effective(_ payment: SharePayment) -> String {
    let votes = payment.effectiveVotes
    return "\(words.figure(votes)) effective \(votes == Fraction(whole: 1) ? "vote" : "votes")"
  }
}
