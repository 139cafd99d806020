import Counting

/// All that somebody chose about a count, in the words that commands, forms and certificates share. What is not chosen is as the file says.
///
/// A certificate holds every choice, so that it is checked by the rule it was made by.
public struct CountChoices: Hashable, Sendable {
  /// One thing that can be chosen.
  public enum Option: String, Hashable, Sendable, CaseIterable {
    /// How winners are found.
    case rule
    /// What a greedy count puts projects in order by.
    case order
    /// What a greedy count does at a project that costs more than is left.
    case gap
    /// What happens to money that equal shares leave over.
    case completion
    /// What a funded project is worth to its voters in equal shares.
    case utility
    /// By how many units of the currency Add1 raises shares.
    case step
    /// Where Add1 begins.
    case start
    /// What projects that are filled in are put in order by.
    case fillingOrder = "filling-order"
    /// What the outcome is compared with before it stands.
    case compare
    /// What places in an order are worth.
    case ranking
    /// What a project must reach.
    case threshold
    /// How level projects are told apart.
    case ties
    /// The published words that the lot is drawn from.
    case seed
    /// How much money there is.
    case budget
    /// What an earlier round left over.
    case carriedOver = "carried-over"
    /// Projects that were withdrawn.
    case withdrawn
    /// How ballots of a sheet are marked.
    case kind
    /// The currency of a sheet.
    case currency
    /// Whether ballots that break the file’s own rules are left out, and second ballots of a voter.
    case ballots
  }

  /// What was chosen, as written.
  public private(set) var values: [Option: String]

  /// Choices from what was written.
  public init(_ values: [Option: String] = [:]) { self.values = values }

  /// What was chosen of one thing; `nil` when nothing was.
  public subscript(option: Option) -> String? {
    get { values[option] }
    set { values[option] = newValue }
  }

  /// Whether anything is chosen about the rule itself.
  public var nameARule: Bool { Self.ofRules.contains { values[$0] != nil } }

  /// The same with every choice of a rule written out.
  public func completed(by rule: CountRule) -> CountChoices {
    var all = self
    for option in Self.ofRules { all[option] = nil }
    switch rule.method {
    case .greedy(let greedy):
      all[.rule] = "greedy"
      all[.order] = Self.name(greedy.order)
      all[.gap] = Self.name(greedy.gap)
    case .equalShares(let shares):
      all[.rule] = "equal-shares"
      all[.utility] = shares.utility.rawValue
      all[.completion] = CountRuleText.completion(shares.completion)
      all[.step] = String(shares.step)
      all[.start] = shares.startsAtExactShare ? "exact" : "whole"
      all[.fillingOrder] = Self.name(shares.fillingOrder)
      all[.compare] = shares.comparesWithGreedy ? "greedy" : "nothing"
    case .phragmen: all[.rule] = "phragmen"
    }
    all[.ranking] = Self.name(rule.ranking)
    if !rule.thresholds.isEmpty { all[.threshold] = rule.thresholds.map(Self.name).joined(separator: ",") }
    all[.ties] = rule.ties.criteria.map(Self.name).joined(separator: ",")
    all[.seed] = rule.ties.criteria.lazy.compactMap { if case .lot(let lot) = $0 { lot.seed } else { nil } }.first
    return all
  }

  /// The options of the command that counts so again, with quotation marks where a shell needs them.
  public var command: String {
    Option.allCases.compactMap { option in values[option].map { "--\(option.rawValue) \(ShellWord.quoted($0))" } }
      .joined(separator: " ")
  }

  private static let ofRules: [Option] = [
    .rule, .order, .gap, .completion, .utility, .step, .start, .fillingOrder, .compare, .ranking, .threshold, .ties,
    .seed,
  ]

  static func name(_ order: GreedyRule.Order) -> String {
    switch order {
    case .votes: "votes"
    case .score: "score"
    case .votesPerCost: "votes-per-cost"
    case .scorePerCost: "score-per-cost"
    case .mean: "mean"
    case .trimmedMean(let dropped): "trimmed-mean:\(dropped)"
    }
  }

  static func name(_ gap: GreedyRule.Gap) -> String {
    switch gap {
    case .skip: "skip"
    case .stop: "stop"
    case .fundWhenLeft(let part): "whole:\(part)"
    case .partFund: "part"
    }
  }

  static func name(_ ranking: RankingPoints) -> String {
    switch ranking {
    case .longestFirst: "last-one"
    case .longestFirstLastNothing: "last-nothing"
    case .allCandidates: "candidates"
    case .fixed(let points): points.map { String($0) }.joined(separator: ",")
    }
  }

  static func name(_ threshold: Threshold) -> String {
    switch threshold {
    case .votes(let least): "votes:\(least)"
    case .score(let least): "score:\(least)"
    case .shareOfBallots(let share): "ballots:\(share)"
    case .shareOfCost(let share): "share:\(share)"
    case .mostCost(let share): "cost:\(share)"
    }
  }

  static func name(_ criterion: TieRule.Criterion) -> String {
    switch criterion {
    case .lowestCost: "lowest-cost"
    case .highestCost: "highest-cost"
    case .mostVotes: "most-votes"
    case .lot: "lot"
    case .paperOrder: "papers"
    case .id: "id"
    }
  }
}
