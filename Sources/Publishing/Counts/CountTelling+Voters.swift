import Counting

extension CountTelling {
  /// How the outcome treats voters: how many have a funded project, how many several, and where the money goes.
  public var voters: [String] {
    let all = outcome.voters
    guard all > 0 else { return ["No ballot was counted."] }
    let none = all - outcome.represented
    var sentences = [
      "\(words.figure(outcome.represented)) of \(words.count(all, "voter")) (\(words.percent(outcome.represented, of: all))) have at least one funded project that they voted for; "
        + "\(words.figure(none)) (\(words.percent(none, of: all))) have none."
    ]
    if outcome.represented > 0 { sentences.append(spread(all)) }
    let several = outcome.votersOfSeveralByWinners
    let (sum, left) = (several.reduce(0, +), several.first ?? 0)
    if sum > 0, sum < all {
      sentences.append(
        "Of the \(words.figure(sum)) who voted for two projects or more, \(words.figure(left)) (\(words.percent(left, of: sum))) have none."
      )
    }
    return sentences + outcome.categories.map(part) + outcome.places.map(part)
  }

  /// The outcome beside that by the order of votes; none where the count is in an order itself.
  public var comparison: [String] {
    guard let compared else { return [] }
    let shares = compared.shares
    let greedy = compared.greedy
    let (mine, other) = (Set(shares), Set(greedy))
    let name = if case .phragmen = record.rule.method { "Phragmén" } else { "equal shares" }
    let cost = greedy.reduce(0) { $0 + election.projects[$1].price }
    var sentences = [
      "By the order of votes \(words.count(Int64(greedy.count), "project")) would be funded for \(words.amount(cost)), by \(name) "
        + "\(words.figure(Int64(shares.count))) for \(words.amount(shares.reduce(0) { $0 + election.projects[$1].price }))."
    ]
    let (gained, lost) = (shares.filter { !other.contains($0) }, greedy.filter { !mine.contains($0) })
    if gained.isEmpty, lost.isEmpty {
      sentences.append("Both fund the same projects.")
    } else {
      if !gained.isEmpty { sentences.append("Only by \(name): \(words.names(gained, most: 12)).") }
      if !lost.isEmpty { sentences.append("Only by the order of votes: \(words.names(lost, most: 12)).") }
      sentences.append(sides(compared, name))
    }
    let (own, others) = (
      Representation(election, winners: shares).unrepresentedShare,
      Representation(election, winners: greedy).unrepresentedShare
    )
    sentences.append(
      "\(words.percent(own)) of voters have no funded project by \(name), \(words.percent(others)) by the order of votes."
    )
    if record.comparison != nil {
      sentences.append(
        compared.takesGreedy
          ? "More voters have more by the order of votes, so that outcome is taken."
          : "So the outcome of equal shares stands.")
    }
    return sentences
  }

  private func sides(_ compared: CountComparison, _ name: String) -> String {
    let level = outcome.voters - compared.preferShares - compared.preferGreedy
    return "\(words.count(compared.preferShares, "voter has", "voters have")) more funded projects by \(name), "
      + "\(words.figure(compared.preferGreedy)) by the order of votes, and \(words.figure(level)) as many by both."
  }

  private func spread(_ all: Int64) -> String {
    let names = ["none", "one", "two", "three", "four"]
    var parts: [String] = []
    for count in 1..<min(5, outcome.votersByWinners.count) where outcome.votersByWinners[count] > 0 {
      let voters = outcome.votersByWinners[count]
      parts.append("\(words.figure(voters)) (\(words.percent(voters, of: all))) have \(names[count])")
    }
    let many = outcome.votersByWinners.dropFirst(5).reduce(0, +)
    if many > 0 { parts.append("\(words.figure(many)) (\(words.percent(many, of: all))) have five or more") }
    return
      "Of all voters \(CountWords.list(parts)). In the mean a voter has \(outcome.meanWinners.rounded(toPlaces: 2))."
  }

  private func part(_ part: Representation.Part) -> String {
    let votes = record.votes.reduce(0, +)
    guard part.funded > 0 else {
      return
        "\(CountWords.printable(part.name)): no project funded, with \(words.percent(part.votes, of: votes)) of the votes."
    }
    let spent = words.percent(part.spent, of: record.cost)
    return
      "\(CountWords.printable(part.name)): \(words.count(Int64(part.funded), "project")) funded for \(words.amount(part.spent)), \(spent) of what is spent, "
      + "with \(words.percent(part.votes, of: votes)) of the votes."
  }
}
