import Counting

extension CountChoices {
  /// The rule that was chosen.
  ///
  /// A named rule begins with what it is by itself; without one the choices change the rule that the file names.
  ///
  /// - Parameters:
  ///   - named: the rule that the file names; `nil` for none, which makes a greedy count.
  ///   - digest: the SHA-256 of a text in hexadecimal digits, which lots are drawn with.
  /// - Throws: the first choice that cannot be followed.
  public func rule(named: CountRule?, election: Election, digest: (String) -> String) throws(CountChoiceProblem)
    -> CountRule
  {
    var rule = try method(named, election)
    switch rule.method {
    case .greedy(var greedy):
      try refuse([.completion, .utility, .step, .start, .fillingOrder, .compare], "equal-shares", rule)
      if let written = self[.order] { greedy.order = try order(written, .order) }
      if let written = self[.gap] { greedy.gap = try gap(written) }
      rule.method = .greedy(greedy)
    case .equalShares(var shares):
      try refuse([.order, .gap], "greedy", rule)
      try choose(&shares)
      guard !shares.step.multipliedReportingOverflow(by: election.money.unit).overflow else {
        throw CountChoiceProblem(
          .step, self[.step] ?? "", "With amounts as fine as those of this file so large a step cannot be counted.")
      }
      rule.method = .equalShares(shares)
    case .phragmen:
      try refuse([.completion, .utility, .step, .start, .fillingOrder, .compare], "equal-shares", rule)
      try refuse([.order, .gap], "greedy", rule)
    }
    if let written = self[.ranking] { rule.ranking = try ranking(written) }
    if let written = self[.threshold] { rule.thresholds = try thresholds(written) }
    try chooseTies(&rule, election, digest)
    return rule
  }

  private func method(_ named: CountRule?, _ election: Election) throws(CountChoiceProblem) -> CountRule {
    let order: GreedyRule.Order = election.kind.hasValues ? .score : .votes
    let plain = CountRule(.greedy(GreedyRule(order: order)))
    guard let written = self[.rule] else { return named ?? plain }
    switch written {
    case "greedy": return plain
    case "equal-shares", "mes": return CountRule(.equalShares(EqualSharesRule(completion: .none)))
    case "phragmen": return CountRule(.phragmen)
    default:
      guard let rule = CountRuleText.rule(named: written, order: order) else {
        throw Self.unknown(.rule, written, among: ["greedy", "equal-shares", "phragmen"])
      }
      return rule
    }
  }

  private func choose(_ shares: inout EqualSharesRule) throws(CountChoiceProblem) {
    if let written = self[.completion] {
      let name = written == "fill" ? "greedy" : written
      guard let completion = CountRuleText.completion(named: name) else {
        throw Self.unknown(
          .completion, written, among: ["fill"] + ShareCompletion.allCases.map(CountRuleText.completion))
      }
      shares.completion = completion
    }
    if let written = self[.utility] {
      guard let utility = ShareUtility(rawValue: written) else {
        throw Self.unknown(.utility, written, among: ShareUtility.allCases.map(\.rawValue))
      }
      shares.utility = utility
    }
    if let written = self[.step] {
      guard let step = Self.whole(written), step >= 1, step <= 1_000_000_000 else {
        throw CountChoiceProblem(.step, written, "A whole number of units of the currency is expected, 1 or more.")
      }
      shares.step = step
    }
    if let written = self[.start] {
      guard ["whole", "exact"].contains(written) else {
        throw Self.unknown(.start, written, among: ["whole", "exact"])
      }
      shares.startsAtExactShare = written == "exact"
    }
    if let written = self[.fillingOrder] { shares.fillingOrder = try order(written, .fillingOrder) }
    if let written = self[.compare] {
      guard ["greedy", "nothing"].contains(written) else {
        throw Self.unknown(.compare, written, among: ["greedy", "nothing"])
      }
      shares.comparesWithGreedy = written == "greedy"
    }
  }

  private func refuse(_ options: [Option], _ method: String, _ rule: CountRule) throws(CountChoiceProblem) {
    for option in options {
      guard let value = self[option] else { continue }
      throw CountChoiceProblem(
        option, value, "This goes with --rule \(method). This count goes by \(CountRuleText.method(rule)).")
    }
  }

  private func order(_ written: String, _ option: Option) throws(CountChoiceProblem) -> GreedyRule.Order {
    switch written {
    case "votes": return .votes
    case "score": return .score
    case "votes-per-cost": return .votesPerCost
    case "score-per-cost": return .scorePerCost
    case "mean": return .mean
    default:
      let parts = written.split(separator: ":", maxSplits: 1)
      if parts.first == "trimmed-mean", let number = parts.count > 1 ? Self.whole(String(parts[1])) : 1,
        number <= 1_000_000
      {
        return .trimmedMean(Int(number))
      }
      throw Self.unknown(
        option, written, among: ["votes", "score", "votes-per-cost", "score-per-cost", "mean", "trimmed-mean:1"])
    }
  }

  private func gap(_ written: String) throws(CountChoiceProblem) -> GreedyRule.Gap {
    switch written {
    case "skip": return .skip
    case "stop": return .stop
    case "part": return .partFund
    default:
      let parts = written.split(separator: ":", maxSplits: 1)
      if parts.first == "whole", parts.count > 1, let part = Self.part(String(parts[1])) { return .fundWhenLeft(part) }
      throw Self.unknown(.gap, written, among: ["skip", "stop", "part", "whole:4/5"])
    }
  }

  private func ranking(_ written: String) throws(CountChoiceProblem) -> RankingPoints {
    switch written {
    case "last-one": return .longestFirst
    case "last-nothing": return .longestFirstLastNothing
    case "candidates": return .allCandidates
    default:
      let points = written.split(separator: ",", omittingEmptySubsequences: false).map { Self.whole(String($0)) }
      guard points.count <= 1000, points.allSatisfy({ ($0 ?? .max) <= 1_000_000 }) else {
        throw CountChoiceProblem(
          .ranking, written,
          "last-one, last-nothing, candidates or the points of the places are expected, such as 5,3,1.")
      }
      return .fixed(points.map { Int32($0 ?? 0) })
    }
  }

  private func thresholds(_ written: String) throws(CountChoiceProblem) -> [Threshold] {
    var thresholds: [Threshold] = []
    for text in written.split(separator: ",") {
      let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
      let value = parts.count > 1 ? parts[1] : ""
      let threshold: Threshold? =
        switch parts.first {
        case "votes": Self.whole(value).map { .votes($0) }
        case "score": Self.whole(value).map { .score($0) }
        case "ballots": Self.part(value).map { .shareOfBallots($0) }
        case "share": Self.part(value).map { .shareOfCost($0) }
        case "cost": Self.part(value).map { .mostCost($0) }
        default: nil
        }
      guard let threshold else {
        throw CountChoiceProblem(
          .threshold, String(text),
          "votes:100, score:100, ballots:10%, share:1/3 or cost:3/5 is expected; several with commas between them.")
      }
      thresholds.append(threshold)
    }
    return thresholds
  }

  private func chooseTies(_ rule: inout CountRule, _ election: Election, _ digest: (String) -> String)
    throws(CountChoiceProblem)
  {
    guard self[.ties] != nil || self[.seed] != nil else { return }
    let lot = self[.seed].map { Lot(seed: $0, ids: election.projects.map(\.id), digest: digest) }
    guard let written = self[.ties] else {
      rule.ties = .costThenVotes(lot)
      return
    }
    var criteria: [TieRule.Criterion] = []
    for name in written.split(separator: ",").map(String.init) {
      switch name {
      case "lowest-cost": criteria.append(.lowestCost)
      case "highest-cost": criteria.append(.highestCost)
      case "most-votes": criteria.append(.mostVotes)
      case "papers": criteria.append(.paperOrder)
      case "id": criteria.append(.id)
      case "lot":
        guard let lot else {
          throw CountChoiceProblem(
            .ties, written, "A lot is drawn from words that were published before: give them with --seed.")
        }
        criteria.append(.lot(lot))
      default:
        throw Self.unknown(.ties, name, among: ["lowest-cost", "highest-cost", "most-votes", "lot", "papers", "id"])
      }
    }
    guard !criteria.isEmpty else {
      throw CountChoiceProblem(.ties, written, "At least one way to tell level projects apart is expected.")
    }
    guard lot == nil || written.split(separator: ",").contains("lot") else {
      throw CountChoiceProblem(.seed, self[.seed] ?? "", "Nothing is drawn: --ties does not name lot.")
    }
    rule.ties = TieRule(criteria)
  }

  static func unknown(_ option: Option, _ value: String, among names: [String]) -> CountChoiceProblem {
    CountChoiceProblem(
      option, value, "One of these is expected: \(names.joined(separator: ", ")).",
      nearest: nearestName(to: value, among: names))
  }

  /// A whole number that is not below zero.
  static func whole(_ text: String) -> Int64? {
    guard let number = try? DecimalNumber(text), number.places == 0, number.digits >= 0 else { return nil }
    return number.digits
  }

  /// A part of one: `1/3`, `10%`, `0.1`.
  public static func part(_ text: String) -> Fraction? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 2 {
      guard let top = whole(parts[0]), let bottom = whole(parts[1]), bottom > 0 else { return nil }
      return Fraction(top, bottom)
    }
    let isPercent = text.hasSuffix("%")
    guard let number = try? DecimalNumber(isPercent ? String(text.dropLast()) : text), number.digits >= 0,
      number.places <= 15
    else { return nil }
    let unit = (0..<number.places).reduce(Int64(1)) { unit, _ in unit * 10 }
    return Fraction(number.digits, unit) / Fraction(whole: isPercent ? 100 : 1)
  }
}
