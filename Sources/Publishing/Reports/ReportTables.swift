import Council
import Law

/// The tables of a report, and of every other place that shows a case's figures.
public struct ReportTables: Sendable {
  private let answer: Assessment
  private let titles: [Post.Reference: String]

  /// The tables of an assessed case.
  public init(_ answer: Assessment) {
    self.answer = answer
    titles = Self.titles(of: answer.landings.compactMap(\.receiver), in: answer.comparison)
  }

  // Only the posts that receive something are named, and a large council has many others.
  private static func titles(
    of receivers: [Post.Reference], in comparison: StructureComparison
  ) -> [Post.Reference: String] {
    let wanted = Set(receivers)
    guard !wanted.isEmpty else { return [:] }
    let found = comparison.posts.compactMap(\.after).filter { wanted.contains($0.reference) }
    return Dictionary(found.map { ($0.reference, $0.title) }) { first, _ in first }
  }

  /// Posts, working time, funds and cost before and after.
  public var totals: ReportTable {
    let (before, after) = (answer.before, answer.after)
    var rows = [
      ["Posts", String(before.positions), String(after.positions), Self.signed(after.positions - before.positions)],
      ["Full-time equivalents", before.fte.description, after.fte.description, (after.fte - before.fte).signed],
    ]
    for fund in Set(before.fteByFund.keys).union(after.fteByFund.keys).sorted() {
      let (old, new) = (before.fteByFund[fund] ?? .zero, after.fteByFund[fund] ?? .zero)
      rows.append(["of which \(fund.name)", old.description, new.description, (new - old).signed])
    }
    let (old, new) = (before.fteWithoutFund, after.fteWithoutFund)
    if old != .zero || new != .zero {
      rows.append(["of which fund not stated", old.description, new.description, (new - old).signed])
    }
    return ReportTable(
      "Before and after", [.text("Measure"), .figure("Before"), .figure("After"), .figure("Change")], rows)
  }

  private static func signed(_ number: Int) -> String {
    number > 0 ? "+\(number)" : number < 0 ? "–\(-number)" : "0"
  }

  /// Every post that is new, changed, moved or deleted, and those that stay the same beside them.
  public var differences: ReportTable {
    let rows = answer.comparison.posts.filter { $0.state != .same }.map { row in
      let (old, new) = (row.before?.fte ?? .zero, row.after?.fte ?? .zero)
      return [name(row), row.state.word, old.description, new.description, reason(row)]
    }
    return ReportTable(
      "Every difference, in full-time equivalents",
      [.text("Post"), .text("What"), .figure("Before"), .figure("After"), .text("How and why")], rows)
  }

  private func name(_ row: StructureComparison.PostRow) -> String {
    guard let before = row.before, let after = row.after, before.title != after.title else { return row.post.title }
    return "\(after.title) (was \(before.title))"
  }

  private func reason(_ row: StructureComparison.PostRow) -> String {
    let fields = row.differences.filter { $0.field != "title" }.map { item in
      if item.before.isEmpty { return "\(item.field): \(item.after)" }
      if item.after.isEmpty { return "no longer \(item.field): \(item.before)" }
      return "\(item.field): \(item.before) → \(item.after)"
    }
    return (fields + [row.why]).filter { !$0.isEmpty }.joined(separator: "; ")
  }

  /// Each duty, who has it now, where it lands.
  public var landings: ReportTable {
    ReportTable(
      "Duties and the posts that receive them",
      [.text("Duty"), .text("Kind"), .text("With now"), .text("Lands with")],
      answer.landings.map { item in
        let kind = item.isReportingLine ? "Reporting line" : item.responsibility.kind.words
        return [item.responsibility.title, kind, item.from.title, landing(item.outcome)]
      })
  }

  /// Where a duty lands, in words.
  public func landing(_ outcome: DutyLanding.Outcome) -> String {
    switch outcome {
    case .landed(let post): titles[post] ?? post.rawValue
    case .stays(let post): "Stays with \(titles[post] ?? post.rawValue)"
    case .ended(let why): "Ends: \(why)"
    case .noPostNamed(let words): words.isEmpty ? "No post named" : "No post named: \(words)"
    }
  }

  /// Cost and saving by financial year; `nil` when there is no money to show.
  public var years: ReportTable? {
    let years = answer.money.byYear
    guard !years.isEmpty else { return nil }
    let uncertain = years.contains { $0.uncertain != .zero }
    var columns: [ReportTable.Column] = [
      .text("Year"), .figure("New saving"), .figure("New cost"), .figure("Carried on"), .figure("Net saving"),
    ]
    if uncertain { columns.append(.figure("Not stated whether it carries on")) }
    return ReportTable(
      "Saving and cost by year", columns,
      years.map { year in
        let name = year.year.description + (year.partYearDays.map { " (\($0) days)" } ?? "")
        let cells = [name] + [year.saving, year.cost, year.carriedOn, year.net].map(\.description)
        return uncertain ? cells + [year.uncertain.description] : cells
      })
  }

  /// What each fund gains and loses; `nil` when no fund is stated.
  public var funds: ReportTable? {
    let funds = answer.money.byFund
    guard !funds.isEmpty else { return nil }
    return ReportTable(
      "By fund",
      [
        .text("Fund"), .figure("FTE before"), .figure("FTE after"), .figure("Change"), .figure("Posts, full year"),
        .figure("Stated net saving"),
      ],
      funds.map { item in
        [
          item.fund?.name ?? "Not stated", item.fteBefore.description, item.fteAfter.description,
          (item.fteAfter - item.fteBefore).signed, item.fullYearCost?.description ?? "Not stated",
          item.statedNet.description,
        ]
      })
  }

  /// What the papers state, as they state it; `nil` when they state nothing.
  public var lines: ReportTable? {
    guard !answer.money.lines.isEmpty else { return nil }
    return ReportTable(
      "What the papers state",
      [.text("What"), .text("Year"), .figure("Amount"), .text("Lasts"), .text("Fund"), .text("Counted here")],
      answer.money.lines.map { line in
        let amount =
          line.amount == .zero ? "Not stated" : "\(line.direction == .cost ? "Cost" : "Saving") \(line.amount)"
        return [
          line.title, line.year.description, amount, line.lasting.words, line.fund?.name ?? "Not stated",
          line.standing.words,
        ]
      })
  }

  /// For each merged post, the ways to fund it.
  public var splits: [ReportTable] {
    answer.splits.map { split in
      let funds = Set(split.options.flatMap(\.fteByFund.keys)).sorted()
      return ReportTable(
        "Ways to fund the \(split.post.positions) \(split.post.title) posts, in full-time equivalents",
        [.text("Split")] + funds.map { .figure($0.name) } + [.text("Shift")],
        split.options.map { option in
          [option.name] + funds.map { (option.fteByFund[$0] ?? .zero).description } + [Self.shift(option)]
        })
    }
  }

  private static func shift(_ option: SplitComparison.Option) -> String {
    if option.isNow { return "As the posts are paid today" }
    let up = option.change.filter { $0.value > .zero }.sorted { $0.key < $1.key }
    return up.isEmpty ? "None" : up.map { "\($0.value) more on the \($0.key.name)" }.joined(separator: ", ")
  }

  /// Findings with what to do.
  public func findings(_ findings: [Finding]) -> ReportTable {
    ReportTable(
      "Not met and for judgement", [.text("Finding"), .text("Answer"), .text("Rule"), .text("What to do")],
      findings.map { item in
        let what = item.outcome == .forJudgement ? item.judge.map { "Who judges: \($0)." } : nil
        return [
          "\(item.title). \(item.message)", item.outcome.words, "\(item.rule), \(item.citation)",
          [what, item.remedy].compactMap(\.self).joined(separator: " "),
        ]
      })
  }

  /// The steps with their days.
  public var timetable: ReportTable {
    ReportTable(
      "Timetable", [.text("Step"), .text("When")],
      answer.restructure.timetable.map { [$0.title, $0.when] })
  }
}

extension TimetableStep {
  /// The step's day, days or months: `16 June 2014`, `July to August 2014`.
  public var when: String {
    guard monthOnly else { return to.map { "\(from.long) to \($0.long)" } ?? from.long }
    guard let to, (to.year, to.month) != (from.year, from.month) else { return from.monthAndYear }
    return "\(from.year == to.year ? from.monthName : from.monthAndYear) to \(to.monthAndYear)"
  }
}

extension Outcome {
  /// The answer as the word beside its mark.
  public var words: String {
    switch self {
    case .met: "Met"
    case .notMet: "Not met"
    case .doesNotApply: "Does not apply"
    case .forJudgement: "For judgement"
    }
  }
}

extension MoneyLine.Lasting {
  /// In words for a table.
  public var words: String {
    switch self {
    case .recurring: "Every year"
    case .oneOff: "Once"
    case .notStated: "Not stated"
    }
  }
}

extension MoneyLine.Standing {
  /// In words for a table.
  public var words: String {
    switch self {
    case .proposed: "Yes"
    case .alreadyTaken: "No: taken from the budget before"
    case .alreadyApproved: "No: approved before"
    }
  }
}
