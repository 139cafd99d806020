import Law

extension MoneySummary {
  /// Adds up what the posts and the papers say about money.
  init(_ restructure: RestructureCase, _ comparison: StructureComparison, before: StaffingTotals, after: StaffingTotals)
  {
    let posts = PostCosts(restructure, comparison)
    let counted = restructure.moneyLines.filter { $0.standing == .proposed }
    let priced = restructure.moneyLines.contains { $0.coversPosts }
    self.init(
      byYear: YearlyMoney(counted, priced ? nil : posts.fullYear, restructure.effectiveDay).years,
      byFund: Self.funds(counted, posts, before, after), fullYearCost: posts.fullYear,
      partYearCost: posts.fullYear.map { Self.partYear($0, restructure.effectiveDay) },
      lines: restructure.moneyLines,
      questions: MoneyQuestions(restructure, comparison, pricedElsewhere: priced).questions)
  }

  /// The share of a yearly amount from a day to the end of its financial year, by days.
  static func partYear(_ amount: Money, _ day: Day) -> Money {
    let year = FinancialYear(containing: day)
    return amount.times(year.daysRemaining(from: day), over: year.length)
  }

  private static func funds(
    _ lines: [MoneyLine], _ posts: PostCosts, _ before: StaffingTotals, _ after: StaffingTotals
  ) -> [FundChange] {
    let named = Set(before.fteByFund.keys).union(after.fteByFund.keys).union(lines.compactMap(\.fund)).sorted()
    return named.map { fund in
      FundChange(
        fund: fund, fteBefore: before.fteByFund[fund] ?? .zero, fteAfter: after.fteByFund[fund] ?? .zero,
        fullYearCost: posts.byFund?[fund] ?? (posts.byFund == nil ? nil : .zero),
        statedNet: net(lines.filter { $0.fund == fund }))
    } + notStated(lines.filter { $0.fund == nil }, before, after)
  }

  // Without this row a fund would seem to lose what is only not said.
  private static func notStated(_ lines: [MoneyLine], _ before: StaffingTotals, _ after: StaffingTotals) -> [FundChange]
  {
    let (old, new) = (before.fteWithoutFund, after.fteWithoutFund)
    guard !lines.isEmpty || old != .zero || new != .zero else { return [] }
    return [FundChange(fund: nil, fteBefore: old, fteAfter: new, fullYearCost: nil, statedNet: net(lines))]
  }

  private static func net(_ lines: [MoneyLine]) -> Money {
    lines.reduce(.zero) { $0 + ($1.direction == .saving ? $1.amount : -$1.amount) }
  }
}

/// What the changes do to the yearly cost of posts, where costs are stated.
struct PostCosts {
  /// Costs positive; `nil` when a changed post has no stated cost.
  private(set) var fullYear: Money? = .zero
  /// The same by fund; `nil` when a changed post has no stated funding.
  private(set) var byFund: [Fund: Money]? = [:]

  init(_ restructure: RestructureCase, _ comparison: StructureComparison) {
    var anyPriced = false
    for row in comparison.posts where !row.isContext && Self.priceMoves(row) {
      let old = row.before.map(\.cost) ?? .some(.zero)
      let new = row.after.map(\.cost) ?? .some(.zero)
      guard let old, let new else {
        fullYear = nil
        byFund = nil
        return
      }
      anyPriced = true
      fullYear = (fullYear ?? .zero) + new - old
      add(row.after, new, sign: 1)
      add(row.before, old, sign: -1)
    }
    if !anyPriced, comparison.before.cost == nil { fullYear = nil }
    if fullYear == nil { byFund = nil }
  }

  private static func priceMoves(_ row: StructureComparison.PostRow) -> Bool {
    guard let before = row.before, let after = row.after else { return true }
    return before.positions != after.positions || before.fteEach != after.fteEach
      || before.costEach != after.costEach || (before.costEach != nil && before.funding != after.funding)
  }

  private mutating func add(_ post: Post?, _ cost: Money, sign: Int) {
    guard let post, cost != .zero else { return }
    if post.funding.isEmpty { byFund = nil }
    for share in post.funding {
      byFund?[share.fund, default: .zero] += cost.times(share.basisPoints * sign, over: 10_000)
    }
  }
}
