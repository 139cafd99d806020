import Counting

/// The result of a count as JSON: the same bytes on every machine.
public enum CountJSON {
  /// The whole result.
  ///
  /// - Parameters:
  ///   - refused: how many ballots were not counted, for each reason.
  ///   - digests: what it was counted from; `nil` when that is not known.
  public static func value(
    _ record: CountRecord, of election: Election, refused: [BallotFault: Int] = [:], digests: CountDigests? = nil
  ) -> JSONText.Value {
    let projects = election.projects
    var members: [(String, JSONText.Value)] = [
      ("rule", .text(CountRuleText.method(record.rule))), ("completion", completion(record)),
      ("endowment", record.endowment.map { .text(Self.amount($0, election)) } ?? .null),
      ("winners", .list(record.winners.map { .text(projects[$0].id) })),
      ("cost", .decimal(election.money.text(record.cost))), ("budget", .decimal(election.money.text(record.purse))),
      ("currency", .text(election.money.currency)), ("ballots", .whole(election.ballots.count)),
      (
        "rejected",
        .object(BallotFault.allCases.compactMap { fault in refused[fault].map { (fault.rawValue, .whole($0)) } })
      ),
      ("rounds", .list(record.rounds.map { round($0, election) })),
      ("ties", .list(record.ties.map { tie($0, record, election) })),
      ("projects", .list(projects.indices.map { project($0, record, election) })),
      ("settings", rule(record.rule)),
    ]
    if let search = record.search { members.append(("search", self.search(search, election))) }
    if let compared = record.comparison { members.append(("comparison", comparison(compared, election))) }
    if let digests {
      members.append(
        (
          "sha256",
          .object([("ballots", .text(digests.ballots)), ("rule", .text(digests.rule)), ("lot", .optional(digests.lot))])
        ))
      if let root = digests.receipts {
        members.append(
          (
            "receipts",
            .object([("root", .text(root)), ("ballots", .whole(election.ballots.count))])
          ))
      }
    }
    return .object(members)
  }

  /// The rule in full, as text that a digest can be taken of.
  public static func ruleText(_ rule: CountRule) -> String {
    String(decoding: JSONText.write(self.rule(rule)), as: UTF8.self)
  }

  private static func completion(_ record: CountRecord) -> JSONText.Value {
    guard case .equalShares(let shares) = record.rule.method else { return .null }
    return .text(CountRuleText.completion(shares.completion))
  }

  /// An exact amount in the currency’s unit: `315`, or `10714/21` when it has no end in decimals.
  private static func amount(_ amount: Fraction, _ election: Election) -> String {
    (amount / Fraction(whole: election.money.unit)).description
  }

  private static func round(_ round: CountRound, _ election: Election) -> JSONText.Value {
    var members: [(String, JSONText.Value)] = [
      ("project", .text(election.projects[round.project].id)), ("cost", .decimal(election.money.text(round.cost))),
    ]
    switch round.reason {
    case .support(let support): members.append(("support", .text(support.description)))
    case .share(let payment):
      members += [
        ("effectiveVotes", .decimal(payment.effectiveVotes.rounded(toPlaces: 6))),
        ("highestPayment", .decimal(election.money.text(payment.price, places: 6))),
        ("payers", .whole(Int(payment.payers))), ("exhausted", .whole(Int(payment.exhausted))),
      ]
    case .load(let load): members.append(("load", .decimal(election.money.text(load, places: 6))))
    case .free: members.append(("free", .flag(true)))
    case .filling(let votes): members.append(("filledByVotes", .whole(Int(votes))))
    case .part: members.append(("part", .flag(true)))
    }
    return .object(members)
  }

  private static func tie(_ number: Int, _ record: CountRecord, _ election: Election) -> JSONText.Value {
    let level = record.rounds[number].level
    let criterion = level.count > 1 ? record.rule.ties.deciding(level[0], level[1], in: election) : nil
    return .object([
      ("round", .whole(number + 1)), ("level", .list(level.map { .text(election.projects[$0].id) })),
      ("decidedBy", .text(criterion.map(name) ?? "paperOrder")),
    ])
  }

  private static func name(_ criterion: TieRule.Criterion) -> String {
    switch criterion {
    case .lowestCost: "lowestCost"
    case .highestCost: "highestCost"
    case .mostVotes: "mostVotes"
    case .lot: "lot"
    case .paperOrder: "paperOrder"
    case .id: "id"
    }
  }

  private static func project(_ place: Int, _ record: CountRecord, _ election: Election) -> JSONText.Value {
    let fate: (String, (String, JSONText.Value)?) =
      switch record.fates[place] {
      case .funded(let round): ("funded", ("round", .whole(round + 1)))
      case .withdrawn: ("withdrawn", nil)
      case .elsewhere: ("elsewhere", nil)
      case .belowThreshold: ("belowThreshold", nil)
      case .conflict(let rival): ("conflict", ("with", .text(election.projects[rival].id)))
      case .withoutVotes: ("withoutVotes", nil)
      case .tooDear(let left): ("tooDear", ("left", .decimal(election.money.text(left))))
      case .notReached(let left): ("notReached", ("left", .decimal(election.money.text(left))))
      case .supportersShort: ("supportersShort", nil)
      }
    let project = election.projects[place]
    return .object(
      [
        ("id", .text(project.id)), ("name", .text(project.name)),
        ("cost", .decimal(election.money.text(project.price))),
        ("votes", .whole(Int(record.votes[place]))), ("score", .whole(Int(record.scores[place]))),
        ("outcome", .text(fate.0)),
      ] + (fate.1.map { [$0] } ?? []))
  }

  private static func search(_ search: EndowmentSearch, _ election: Election) -> JSONText.Value {
    .object([
      ("step", .decimal(election.money.text(search.step))), ("end", .text("\(search.end)")),
      ("runs", .whole(search.runs)),
      (
        "stretches",
        .list(
          search.stretches.map { stretch in
            .object([
              ("from", .text(amount(search.endowment(at: stretch.steps.lowerBound), election))),
              ("to", .text(amount(search.endowment(at: stretch.steps.upperBound), election))),
              ("winners", .list(stretch.winners.map { .text(election.projects[$0].id) })),
            ])
          })
      ),
    ])
  }

  private static func comparison(_ compared: CountComparison, _ election: Election) -> JSONText.Value {
    .object([
      ("greedy", .list(compared.greedy.map { .text(election.projects[$0].id) })),
      ("equalShares", .list(compared.shares.map { .text(election.projects[$0].id) })),
      ("preferEqualShares", .whole(Int(compared.preferShares))), ("preferGreedy", .whole(Int(compared.preferGreedy))),
      ("taken", .text(compared.takesGreedy ? "greedy" : "equal-shares")),
    ])
  }

  private static func rule(_ rule: CountRule) -> JSONText.Value {
    var members: [(String, JSONText.Value)] = [("method", .text(CountRuleText.method(rule)))]
    switch rule.method {
    case .greedy(let greedy):
      members += [("order", .text("\(greedy.order)")), ("gap", .text("\(greedy.gap)"))]
    case .equalShares(let shares):
      members += [
        ("utility", .text(shares.utility.rawValue)), ("completion", .text(CountRuleText.completion(shares.completion))),
        ("step", .whole(Int(shares.step))), ("startsAtExactShare", .flag(shares.startsAtExactShare)),
        ("fillingOrder", .text("\(shares.fillingOrder)")), ("comparesWithGreedy", .flag(shares.comparesWithGreedy)),
      ]
    case .phragmen: break
    }
    let lot = rule.ties.criteria.lazy.compactMap { if case .lot(let lot) = $0 { lot.seed } else { nil } }.first
    members += [
      ("ranking", .text("\(rule.ranking)")), ("thresholds", .list(rule.thresholds.map { .text("\($0)") })),
      ("ties", .list(rule.ties.criteria.map { .text(name($0)) })), ("lot", .optional(lot)),
    ]
    return .object(members)
  }
}
