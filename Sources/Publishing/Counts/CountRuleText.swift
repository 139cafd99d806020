import Counting

/// A rule in names that commands, files and pages share.
public enum CountRuleText {
  /// The method: `greedy`, `equal-shares`, `phragmen`.
  public static func method(_ rule: CountRule) -> String {
    switch rule.method {
    case .greedy: "greedy"
    case .equalShares: "equal-shares"
    case .phragmen: "phragmen"
    }
  }

  /// What happens to money that is left over: `none`, `greedy`, `add1`, `add1-exhaustive`, `add1-greedy`, `add1-exhaustive-greedy`.
  public static func completion(_ completion: ShareCompletion) -> String {
    switch completion {
    case .none: "none"
    case .greedy: "greedy"
    case .add1: "add1"
    case .add1Exhaustive: "add1-exhaustive"
    case .add1Greedy: "add1-greedy"
    case .add1ExhaustiveGreedy: "add1-exhaustive-greedy"
    }
  }

  /// The completion of a name; `nil` when there is none of it.
  public static func completion(named name: String) -> ShareCompletion? {
    ShareCompletion.allCases.first { completion($0) == name }
  }

  /// The rule that a Pabulib file names, with its threshold; `nil` for `unknown`, `greedy-custom` and names that Pabulib does not know.
  ///
  /// Level projects go by the order of the file in greedy counts, as all recorded outcomes do, and by lowest cost, most votes and the
  /// order of the file in equal shares.
  public static func rule(of file: PabulibFile) -> CountRule? {
    rule(
      named: file["rule"] ?? "", order: file.election.kind.hasValues ? .score : .votes,
      threshold: file["min_project_score_threshold"].flatMap { Int64($0) })
  }

  /// The rule of one of Pabulib’s names.
  ///
  /// - Parameters:
  ///   - order: what greedy counts go by.
  ///   - threshold: the score that `greedy-threshold` asks for.
  static func rule(named name: String, order: GreedyRule.Order, threshold: Int64? = nil) -> CountRule? {
    switch name {
    case "greedy", "greedy-exclusive": return CountRule(.greedy(GreedyRule(order: order)))
    case "greedy-no-skip": return CountRule(.greedy(GreedyRule(order: order, gap: .stop)))
    case "greedy-threshold":
      return CountRule(.greedy(GreedyRule(order: order)), thresholds: threshold.map { [.score($0)] } ?? [])
    case let name where name.hasPrefix("equalshares"):
      let parts = name.split(separator: "-")
      let completion: ShareCompletion? =
        parts[0] == "equalshares/add1" ? .add1 : parts[0] == "equalshares" ? ShareCompletion.none : nil
      guard let completion, parts.count == 1 || parts[1...] == ["comparison"] else { return nil }
      return CountRule(
        .equalShares(EqualSharesRule(completion: completion, comparesWithGreedy: parts.count > 1)))
    default: return nil
    }
  }

  /// Pabulib’s name of a rule.
  public static func pabulib(_ rule: CountRule) -> String {
    switch rule.method {
    case .greedy(let greedy):
      if case .stop = greedy.gap { return "greedy-no-skip" }
      guard case .skip = greedy.gap else { return "greedy-custom" }
      if rule.thresholds.isEmpty { return "greedy" }
      if case .score = rule.thresholds[0], rule.thresholds.count == 1 { return "greedy-threshold" }
      return "greedy-custom"
    case .equalShares(let shares):
      let name: String? =
        shares.utility == .cost ? [.none: "equalshares", .add1: "equalshares/add1"][shares.completion] : nil
      return name.map { $0 + (shares.comparesWithGreedy ? "-comparison" : "") } ?? "unknown"
    case .phragmen: return "unknown"
    }
  }
}
