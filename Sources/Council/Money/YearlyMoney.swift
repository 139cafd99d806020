import Law

/// Stated lines and the posts' own costs, laid out by financial year.
struct YearlyMoney {
  let years: [MoneySummary.Year]

  /// `postsFullYear` is the change in the posts' yearly cost, costs positive; `nil` when not to be counted.
  init(_ lines: [MoneyLine], _ postsFullYear: Money?, _ effective: Day) {
    let start = FinancialYear(containing: effective)
    let posts = postsFullYear.flatMap { $0 == .zero ? nil : $0 }
    var span = lines.map(\.year)
    if posts != nil { span += [start, start.next] }
    guard let first = span.min(), var last = span.max() else {
      years = []
      return
    }
    // A year more, where something carries on or may.
    if lines.contains(where: { $0.year == last && $0.lasting != .oneOff }), posts == nil { last = last.next }
    var running = Running()
    years = (first.startYear...last.startYear).map { number in
      running.advance(FinancialYear(startYear: number), lines, posts, effective)
    }
  }

  /// What has built up by the start of a year; savings positive.
  private struct Running {
    var recurring = Money.zero
    var uncertain = Money.zero

    mutating func advance(_ year: FinancialYear, _ lines: [MoneyLine], _ posts: Money?, _ effective: Day)
      -> MoneySummary.Year
    {
      var cost = Money.zero
      var saving = Money.zero
      var oneOff = Money.zero
      var lasting = Money.zero
      var unsure = Money.zero
      var reached = recurring
      for line in lines where line.year == year {
        let signed = line.direction == .saving ? line.amount : -line.amount
        let new = line.measure == .cumulative ? signed - reached : signed
        if line.direction == .saving { saving += new } else { cost += -new }
        switch line.lasting {
        case .recurring: lasting += new
        case .oneOff: oneOff += new
        case .notStated: unsure += new
        }
        if line.measure == .cumulative { reached = signed }
      }
      var days: Int?
      if let posts {
        let (new, partDays) = Self.posts(posts, year, effective)
        if new > .zero { cost += new } else { saving += -new }
        lasting += -new
        days = partDays
      }
      defer {
        recurring += lasting
        uncertain += unsure
      }
      return .init(
        year: year, cost: cost, saving: saving, carriedOn: recurring, uncertain: uncertain, oneOff: oneOff,
        partYearDays: days)
    }

    /// The posts' new cost of a year: the part from the effective day, then the rest a year later.
    private static func posts(_ fullYear: Money, _ year: FinancialYear, _ effective: Day) -> (new: Money, days: Int?) {
      let start = FinancialYear(containing: effective)
      let part = MoneySummary.partYear(fullYear, effective)
      if year == start {
        let days = start.daysRemaining(from: effective)
        return (part, days == start.length ? nil : days)
      }
      return (year == start.next ? fullYear - part : .zero, nil)
    }
  }
}
