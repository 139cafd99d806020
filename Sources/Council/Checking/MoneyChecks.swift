import Law

/// What a restructure's money leaves open, and how its posts are funded.
public enum MoneyChecks {
  /// One-off money for lasting posts, savings that can be read in two ways, earlier money, funding shares and merged
  /// posts.
  public static func findings(
    _ restructure: RestructureCase, _ comparison: StructureComparison, money: MoneySummary, splits: [SplitComparison]
  ) -> [Finding] {
    oneOff(restructure, comparison) + savings(restructure) + earlier(restructure)
      + funding(restructure, comparison, money, splits) + splits.flatMap { split($0, on: restructure.decisionDay) }
  }

  private static func oneOff(_ restructure: RestructureCase, _ comparison: StructureComparison) -> [Finding] {
    let costs = restructure.moneyLines.filter { $0.direction == .cost && $0.standing != .alreadyTaken }
    let paying = costs.filter { $0.standing == .proposed && $0.lasting == .oneOff && $0.coversPosts }
    guard !paying.isEmpty else { return [] }
    let positions = lastingPositions(comparison)
    return paying.flatMap { line in
      RecurringPostsFunded.check(
        .init(
          cost: line.title, amount: line.amount.description, year: line.year, lastingPositions: positions,
          hasFollowingYear: costs.contains { $0.lasting == .recurring && $0.year > line.year },
          on: restructure.decisionDay))
    }
  }

  // Permanent positions that are new, or that were not permanent before.
  private static func lastingPositions(_ comparison: StructureComparison) -> Int {
    let arriving = Set(comparison.flows.map(\.to))
    return comparison.posts.reduce(0) { sum, row in
      guard !row.isContext, let post = row.after, post.basis == .permanent else { return sum }
      let isNew = row.before == nil && !arriving.contains(post.reference)
      let isMadePermanent = row.before.map { $0.basis != .permanent } ?? false
      return sum + (isNew || isMadePermanent ? post.positions : 0)
    }
  }

  private static func savings(_ restructure: RestructureCase) -> [Finding] {
    let lines = restructure.moneyLines
      .filter { $0.direction == .saving && $0.standing == .proposed }.sorted { $0.year < $1.year }
    let readings = SavingReadings(lines)
    return SavingsMeasured.check(
      .init(
        savings: lines.map {
          .init(
            amount: $0.amount.description, year: $0.year, saysWhetherItLasts: $0.lasting != .notStated,
            saysWhetherItAdds: $0.measure != .notStated)
        },
        most: readings.most.description, least: readings.least.description, on: restructure.decisionDay))
  }

  private static func earlier(_ restructure: RestructureCase) -> [Finding] {
    restructure.moneyLines.filter { $0.standing != .proposed }.flatMap { line in
      let again = restructure.moneyLines.contains {
        $0.standing == .proposed && line.amount != .zero && $0.amount == line.amount && $0.year == line.year
          && $0.direction == line.direction
      }
      return EarlierMoneyNotCountedAgain.check(
        .init(
          line: line.title, amount: line.amount == .zero ? nil : line.amount.description, year: line.year,
          isTaken: line.standing == .alreadyTaken, isProposedAgain: again))
    }
  }

  private static func funding(
    _ restructure: RestructureCase, _ comparison: StructureComparison, _ money: MoneySummary,
    _ splits: [SplitComparison]
  ) -> [Finding] {
    let time = money.byFund.compactMap { change in
      change.fund.map {
        FundingSharesLawful.FundTime(
          fund: $0.name, before: change.fteBefore.description, after: change.fteAfter.description)
      }
    }
    return FundingSharesLawful.check(
      .init(
        posts: FundedPosts(comparison, settledElsewhere: Set(splits.map(\.post.reference))).posts, time: time,
        positionsUnstated: unstated(comparison), on: restructure.decisionDay))
  }

  private static func unstated(_ comparison: StructureComparison) -> Int {
    let rows = comparison.posts
    return rows.indices.reduce(0) { sum, place in
      guard !rows[place].isContext, rows[place].after?.funding.isEmpty == true else { return sum }
      return sum + (rows[place].after?.positions ?? 0)
    }
  }

  private static func split(_ comparison: SplitComparison, on day: Day) -> [Finding] {
    let now = comparison.options.first(where: \.isNow)
    let splits = comparison.options.filter { !$0.isNow }.map { option in
      MergedPostsFundedNeutrally.Split(
        name: option.name,
        gains: option.change.filter { $0.value > .zero }.sorted { $0.key < $1.key }
          .map { .init(fund: $0.key.name, time: $0.value.description) })
    }
    let paid = now?.fteByFund.sorted { $0.key < $1.key }.map { "\($0.key.name) \($0.value) FTE" } ?? []
    return MergedPostsFundedNeutrally.check(
      .init(
        post: comparison.post.title, positions: comparison.post.positions, now: paid.joined(separator: ", "),
        splits: splits,
        usesHousingRevenueAccount: now?.fteByFund[.housingRevenueAccount] != nil, on: day))
  }
}
