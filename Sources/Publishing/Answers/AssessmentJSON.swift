import Council
import Law

/// The answer to a case for other programs. Money is in pence, working time in full-time equivalents, days are ISO 8601.
public enum AssessmentJSON {
  /// One object: case, before, after, money, changes, duties, findings, verdict and what belongs to them.
  public static func write(_ answer: Assessment) -> [UInt8] { JSONText.write(value(answer)) }

  /// An assessment as a JSON value.
  public static func value(_ answer: Assessment) -> JSONText.Value {
    let restructure = answer.restructure
    return .object([
      ("case", .text(restructure.id)),
      ("title", .text(restructure.title)),
      ("authority", .text(restructure.authority.name)),
      ("decisionDay", .text(restructure.decisionDay.iso)),
      ("effectiveDay", .text(restructure.effectiveDay.iso)),
      ("before", totals(answer.before)),
      ("after", totals(answer.after)),
      ("money", money(answer.money)),
      ("splits", .list(answer.splits.map(split))),
      ("changes", .list(answer.comparison.posts.filter { $0.state != .same }.map(change))),
      ("units", .list(answer.comparison.units.filter { $0.state != .same }.map(unit))),
      ("duties", .list(answer.landings.map(landing))),
      ("jobDescriptions", .list(answer.revisions.map(revision))),
      ("findings", .list(answer.findings.map(finding))),
      ("verdict", .text(answer.verdict.rawValue)),
    ])
  }

  private static func totals(_ totals: StaffingTotals) -> JSONText.Value {
    .object([
      ("posts", .whole(totals.positions)),
      ("fte", number(totals.fte)),
      ("fteByFund", funds(totals.fteByFund)),
      ("costPence", totals.cost.map { .whole($0.pence) } ?? .null),
      (
        "byUnit",
        .list(
          totals.byUnit.map {
            .object([
              ("unit", .text($0.unit.reference.rawValue)), ("name", .text($0.unit.name)),
              ("posts", .whole($0.positions)), ("fte", number($0.fte)), ("fteByFund", funds($0.fteByFund)),
            ])
          })
      ),
    ])
  }

  private static func funds(_ funds: [Fund: FullTimeEquivalent]) -> JSONText.Value {
    .object(funds.sorted { $0.key < $1.key }.map { ($0.key.rawValue, number($0.value)) })
  }

  private static func number(_ fte: FullTimeEquivalent) -> JSONText.Value {
    .decimal((fte < .zero ? "-" : "") + FullTimeEquivalent(millionths: abs(fte.millionths)).short)
  }

  private static func money(_ money: MoneySummary) -> JSONText.Value {
    .object([
      ("byYear", .list(money.byYear.map(year))),
      ("byFund", .list(money.byFund.map(fund))),
      ("fullYearCostPence", money.fullYearCost.map { .whole($0.pence) } ?? .null),
      ("partYearCostPence", money.partYearCost.map { .whole($0.pence) } ?? .null),
      ("lines", .list(money.lines.map(line))),
      ("questions", .list(money.questions.map(JSONText.Value.text))),
    ])
  }

  private static func year(_ year: MoneySummary.Year) -> JSONText.Value {
    .object([
      ("year", .text(year.year.description)), ("savingPence", .whole(year.saving.pence)),
      ("costPence", .whole(year.cost.pence)), ("carriedOnPence", .whole(year.carriedOn.pence)),
      ("netPence", .whole(year.net.pence)), ("oneOffPence", .whole(year.oneOff.pence)),
      ("uncertainPence", .whole(year.uncertain.pence)),
      ("partYearDays", year.partYearDays.map { .whole($0) } ?? .null),
    ])
  }

  private static func fund(_ fund: MoneySummary.FundChange) -> JSONText.Value {
    .object([
      ("fund", .optional(fund.fund?.rawValue)), ("fteBefore", number(fund.fteBefore)),
      ("fteAfter", number(fund.fteAfter)), ("fteChange", number(fund.fteAfter - fund.fteBefore)),
      ("fullYearCostPence", fund.fullYearCost.map { .whole($0.pence) } ?? .null),
      ("statedNetPence", .whole(fund.statedNet.pence)),
    ])
  }

  private static func line(_ line: MoneyLine) -> JSONText.Value {
    .object([
      ("title", .text(line.title)), ("year", .text(line.year.description)), ("amountPence", .whole(line.amount.pence)),
      ("direction", .text(line.direction.rawValue)), ("lasting", .text(line.lasting.rawValue)),
      ("measure", .text(line.measure.rawValue)), ("fund", .optional(line.fund?.rawValue)),
      ("standing", .text(line.standing.rawValue)), ("source", .text(line.source)),
    ])
  }

  private static func split(_ split: SplitComparison) -> JSONText.Value {
    .object([
      ("post", .text(split.post.reference.rawValue)), ("title", .text(split.post.title)),
      (
        "options",
        .list(
          split.options.map {
            .object([
              ("name", .text($0.name)), ("fteByFund", funds($0.fteByFund)), ("change", funds($0.change)),
              ("neutral", .flag($0.isNeutral)), ("now", .flag($0.isNow)),
            ])
          })
      ),
    ])
  }

  private static func change(_ row: StructureComparison.PostRow) -> JSONText.Value {
    .object([
      ("state", .text(row.state.rawValue)), ("post", .text(row.post.reference.rawValue)),
      ("title", .text(row.post.title)), ("titleBefore", .optional(row.before?.title)),
      ("postsBefore", .whole(row.before?.positions ?? 0)), ("postsAfter", .whole(row.after?.positions ?? 0)),
      ("fteBefore", number(row.before?.fte ?? .zero)), ("fteAfter", number(row.after?.fte ?? .zero)),
      ("unitBefore", .optional(row.before?.unit.rawValue)), ("unitAfter", .optional(row.after?.unit.rawValue)),
      ("counted", .flag(!row.isContext)), ("why", .text(row.why)),
      (
        "fields",
        .list(
          row.differences.map {
            .object([("field", .text($0.field)), ("before", .text($0.before)), ("after", .text($0.after))])
          })
      ),
    ])
  }

  private static func unit(_ row: StructureComparison.UnitRow) -> JSONText.Value {
    .object([
      ("state", .text(row.state.rawValue)), ("unit", .optional((row.after ?? row.before)?.reference.rawValue)),
      ("nameBefore", .optional(row.before?.name)), ("nameAfter", .optional(row.after?.name)), ("why", .text(row.why)),
    ])
  }

  private static func landing(_ landing: DutyLanding) -> JSONText.Value {
    let (outcome, to, words): (String, String?, String) =
      switch landing.outcome {
      case .landed(let post): ("landed", post.rawValue, "")
      case .stays(let post): ("stays", post.rawValue, "")
      case .ended(let why): ("ended", nil, why)
      case .noPostNamed(let words): ("noPostNamed", nil, words)
      }
    return .object([
      ("duty", .text(landing.responsibility.title)),
      ("kind", .text(landing.isReportingLine ? "reporting-line" : landing.responsibility.kind.rawValue)),
      ("from", .text(landing.from.reference.rawValue)), ("outcome", .text(outcome)), ("to", .optional(to)),
      ("words", .text(words)),
    ])
  }

  private static func revision(_ revision: JobDescriptionRevision) -> JSONText.Value {
    .object([
      ("post", .text(revision.post.rawValue)), ("title", .text(revision.after.title)),
      ("changedBasisPoints", revision.changedBasisPoints.map { .whole($0) } ?? .null),
      ("explanation", .text(revision.explanation)),
    ])
  }

  static func finding(_ finding: Finding) -> JSONText.Value {
    .object([
      ("rule", .text(finding.rule)), ("citation", .text(finding.citation.description)),
      ("outcome", .text(finding.outcome.rawValue)), ("severity", .text(finding.severity.rawValue)),
      ("subject", .text(finding.subject)), ("title", .text(finding.title)), ("message", .text(finding.message)),
      ("remedy", .optional(finding.remedy)), ("judge", .optional(finding.judge)),
    ])
  }
}
