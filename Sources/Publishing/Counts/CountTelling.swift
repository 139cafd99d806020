import Counting

/// A count told in plain English for the people whose money it is: what was funded, how it was counted, and why each project won or lost.
///
/// Nothing is decided here: every figure comes from the record or is counted again from the election. Rounds and projects are named by
/// their place, from 0, as in `CountRecord.rounds` and `Election.projects`.
public struct CountTelling: Sendable {
  /// The count.
  public let record: CountRecord
  let election: Election
  let refused: [BallotFault: Int]
  let words: CountWords
  /// Why equal shares did not buy a project, by its place.
  let stories: [Int: ShareStory]
  /// How the outcome treats voters.
  public let outcome: Representation
  /// The comparison with the order of votes; `nil` where the count is in an order itself.
  public let compared: CountComparison?
  /// What was found beforehand of what would have made projects win: `questions`.
  public var answers: [WhatIf: WhatIf.Answer] = [:]
  /// For each project how many of those who marked it have a funded one.
  private let served: [Int64]

  /// Prepares the telling of a count.
  ///
  /// - Parameters:
  ///   - record: the count, of this very election.
  ///   - refused: how many ballots were not counted, for each reason.
  public init(_ record: CountRecord, of election: Election, refused: [BallotFault: Int] = [:]) {
    self.init(record, of: election, refused: refused) {}
  }

  /// The same, and asks now and then whether to go on: what `asking` throws ends it.
  public init<Stop: Error>(
    _ record: CountRecord, of election: Election, refused: [BallotFault: Int] = [:],
    asking: () throws(Stop) -> Void
  ) throws(Stop) {
    (self.record, self.election, self.refused) = (record, election, refused)
    words = CountWords(election)
    stories = Dictionary(try election.shareStories(record, asking: asking).map { ($0.project, $0) }) { first, _ in first
    }
    try asking()
    outcome = Representation(election, winners: record.winners)
    try asking()
    compared = record.comparison ?? Self.comparison(record, election)
    try asking()
    served = Self.served(record.winners, election)
    try asking()
  }

  /// What was decided, in a sentence: “21 of 64 projects are funded, for 4,650,000 PLN of 4,700,000 PLN.”
  public var headline: String {
    let (funded, all) = (record.rounds.count, election.projects.count)
    guard all > 0 else { return "There are no projects to vote on." }
    guard funded > 0 else {
      return "None of \(words.count(Int64(all), "project")) is funded; \(words.amount(record.purse)) stays unspent."
    }
    let spent = "for \(words.amount(record.cost)) of \(words.amount(record.purse))"
    let more = record.cost > record.purse ? ", which the rule allows for the last project" : ""
    return "\(words.figure(Int64(funded))) of \(words.count(Int64(all), "project")) "
      + "\(funded == 1 ? "is" : "are") funded, \(spent)\(more)."
  }

  /// Which level projects were put before others, and by what; none when no two were level.
  public var ties: [String] {
    record.ties.map { number in
      let level = record.rounds[number].level
      let first = level[0]
      let others = Array(level.dropFirst())
      let criterion = level.count > 1 ? record.rule.ties.deciding(first, level[1], in: election) : nil
      let reason =
        switch criterion {
        case .lowestCost: "because it costs least"
        case .highestCost: "because it costs most"
        case .mostVotes: "because it has the most votes"
        case .lot(let lot): "by the lot that was drawn from “\(CountWords.printable(lot.seed))”"
        case .id: "because its id comes first"
        case .paperOrder, nil: "because it stands first in the papers"
        }
      let names = words.names([first] + others, most: 8)
      return
        "Round \(number + 1): \(names) were level to the last digit. \(words.shortName(first)) came first \(reason)."
    }
  }

  /// Which ballots were not counted, and why; none when all were.
  public var refusals: [String] {
    let all = BallotFault.allCases.compactMap { fault in
      refused[fault].flatMap { count in
        count > 0 ? "\(words.count(Int64(count), "ballot")) \(Self.reason(fault, isOne: count == 1))." : nil
      }
    }
    let sum = Int64(refused.values.reduce(0, +))
    guard sum > 0 else { return [] }
    let counted = Int64(election.ballots.count)
    return [
      "\(words.figure(sum)) of \(words.count(sum + counted, "ballot")) \(sum == 1 ? "was" : "were") not counted "
        + "(\(words.percent(sum, of: sum + counted)))."
    ] + all
  }

  private static func reason(_ fault: BallotFault, isOne: Bool) -> String {
    let (marks, gives, names) = isOne ? ("marks", "gives", "names") : ("mark", "give", "name")
    return switch fault {
    case .tooFewChoices: "\(marks) fewer projects than a ballot must"
    case .tooManyChoices: "\(marks) more projects than a ballot may"
    case .tooFewPoints: "\(gives) fewer points together than a ballot must"
    case .tooManyPoints: "\(gives) more points together than a ballot may"
    case .tooLittleForOne: "\(gives) a project less than it may be given"
    case .tooMuchForOne: "\(gives) a project more than it may be given"
    case .costsTooMuch: "\(marks) projects that cost more together than a ballot may"
    case .costsTooLittle: "\(marks) projects that cost less together than a ballot must"
    case .tooFewOfCategory: "\(marks) fewer projects of a category than a ballot must"
    case .tooManyOfCategory: "\(marks) more projects of a category than a ballot may"
    case .categoryCostsTooLittle: "\(marks) projects of a category that cost less together than a ballot must"
    case .categoryCostsTooMuch: "\(marks) projects of a category that cost more together than a ballot may"
    case .notAllScored: "\(isOne ? "leaves" : "leave") a project without a score where every one must have one"
    case .sameProjectTwice: "\(names) the same project twice with different points"
    case .unknownProject: "\(names) a project that is not in this vote"
    case .unreadable: "cannot be read"
    case .secondBallotOfVoter: "\(isOne ? "comes" : "come") from somebody who had voted already"
    }
  }

  private static func comparison(_ record: CountRecord, _ election: Election) -> CountComparison? {
    if case .greedy = record.rule.method { return nil }
    let rule = CountRule(
      .greedy(GreedyRule(order: .votes)), ranking: record.rule.ranking, ties: record.rule.ties,
      thresholds: record.rule.thresholds)
    guard let greedy = try? election.counted(by: rule) else { return nil }
    return CountComparison(election, shares: record.winners, greedy: greedy.winners)
  }

  private static func served(_ winners: [Int], _ election: Election) -> [Int64] {
    let (ballots, funded) = (election.ballots, Set(winners))
    var served = [Int64](repeating: 0, count: election.projects.count)
    for group in 0..<ballots.groups {
      let marked = ballots.entries(of: group).filter { !election.kind.hasValues || ballots.values[$0] > 0 }
      guard marked.contains(where: { funded.contains(Int(ballots.projects[$0])) }) else { continue }
      for entry in marked { served[Int(ballots.projects[entry])] += ballots.weights[group] }
    }
    return served
  }

  /// How many of those who voted for a project have a funded one.
  func served(_ place: Int) -> Int64 { min(served[place], record.votes[place]) }
}
