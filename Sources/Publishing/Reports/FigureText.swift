import Council
import Law

/// Turns the names of figures in a report's paragraphs into the figures of its case.
public struct FigureText: Sendable {
  let answer: Assessment

  /// The figures of an assessed case.
  public init(answer: Assessment) { self.answer = answer }

  /// The paragraph with every figure in place; what the case does not hold is left as it is written.
  public func filled(_ paragraph: String) -> String {
    FiguredText(paragraph).filled { text($0) ?? "{\($0)}" }
  }

  /// The figure in words; `nil` when the case does not hold it.
  func text(_ figure: FigureName) -> String? {
    switch figure {
    case .total(let side, let count): Self.text(totals(side), count)
    case .unit(let unit, let side, let count):
      totals(side).byUnit.first { $0.unit.reference == unit }.flatMap { Self.text($0, count) } ?? Self.none(count)
    case .money(let year, let column): money(year, column)
    case .fullYearCost: answer.money.fullYearCost.map { Money(pence: abs($0.pence)).description }
    case .partYearCost: answer.money.partYearCost.map { Money(pence: abs($0.pence)).description }
    case .post(let post, let column): self.post(post).flatMap { Self.text($0, column) }
    case .span(let post, let side): String(establishment(side).span(of: post))
    }
  }

  private func totals(_ side: FigureName.Side) -> StaffingTotals { side == .before ? answer.before : answer.after }

  private func establishment(_ side: FigureName.Side) -> Establishment {
    side == .before ? answer.comparison.before : answer.comparison.after
  }

  private func post(_ reference: Post.Reference) -> Post? {
    answer.comparison.before.posts.first { $0.reference == reference }
      ?? answer.comparison.after.posts.first { $0.reference == reference }
  }

  private static func text(_ totals: StaffingTotals, _ count: FigureName.Count) -> String? {
    switch count {
    case .posts: String(totals.positions)
    case .fte: totals.fte.short
    case .fteOf(let fund): (totals.fteByFund[fund] ?? .zero).short
    case .cost: totals.cost?.description
    }
  }

  private static func text(_ total: StaffingTotals.UnitTotal, _ count: FigureName.Count) -> String? {
    switch count {
    case .posts: String(total.positions)
    case .fte: total.fte.short
    case .fteOf(let fund): (total.fteByFund[fund] ?? .zero).short
    case .cost: nil
    }
  }

  private static func none(_ count: FigureName.Count) -> String? { count == .cost ? nil : "0" }

  private static func text(_ post: Post, _ column: FigureName.PostColumn) -> String? {
    switch column {
    case .cost: post.cost?.description
    case .fte: post.fte.short
    case .grade: post.grade
    case .posts: String(post.positions)
    case .title: post.title
    }
  }

  // A year whose only lines were settled before is still a year the papers speak of.
  private func money(_ year: FinancialYear, _ column: FigureName.YearColumn) -> String? {
    if let found = answer.money.byYear.first(where: { $0.year == year }) {
      switch column {
      case .saving: return found.saving.description
      case .cost: return found.cost.description
      case .net: return found.net.description
      }
    }
    let lines = answer.money.lines.filter { $0.year == year }
    let saving = lines.filter { $0.direction == .saving }.reduce(Money.zero) { $0 + $1.amount }
    let cost = lines.filter { $0.direction == .cost }.reduce(Money.zero) { $0 + $1.amount }
    guard !lines.isEmpty else { return nil }
    switch column {
    case .saving: return saving.description
    case .cost: return cost.description
    case .net: return (saving - cost).description
    }
  }
}

extension FullTimeEquivalent {
  /// Without a nought behind the point: `21`, `13.8`.
  public var short: String {
    let text = description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// With its sign when it is a change: `+1.2`, `–1.2`, `0`.
  public var signed: String { self > .zero ? "+" + description : self == .zero ? "0" : description }
}
