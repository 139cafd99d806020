import Law

extension RestructureCase {
  /// Answers the whole case: what changes, what it costs, which duties it touches, what the rules say. Pure.
  public func assess() -> Assessment {
    let before = standingBefore
    let made = ChangeApplication(before, changes)
    let comparison = StructureComparison(self, before, made)
    let totalsBefore = StaffingTotals(before, leavingOut: contextPosts)
    let totalsAfter = StaffingTotals(comparison.after, leavingOut: contextPosts)
    let money = MoneySummary(self, comparison, before: totalsBefore, after: totalsAfter)
    let splits = SplitComparison.all(self, comparison)
    let landings = DutyLandings(changes, comparison, made).landings
    let revisions = JobDescriptionRevision.all(self)
    let lines = made.reportingLines(before: before, after: comparison.after)
    let findings =
      ChangeChecks.findings(self, Contradictions.among(changes, in: before), comparison, after: lines.after)
      + OfficerChecks.findings(self, comparison, landings)
      + WorkforceChecks.findings(self, comparison, revisions: revisions)
      + PrincipleChecks.findings(self, comparison, before: lines.before, after: lines.after, revisions: revisions)
      + MoneyChecks.findings(self, comparison, money: money, splits: splits)
      + ReportChecks.findings(self, comparison) + (constitution?.findings(in: self) ?? [])
    return Assessment(
      restructure: self, comparison: comparison, before: totalsBefore, after: totalsAfter, money: money,
      splits: splits, landings: landings, revisions: revisions, findings: findings.inReadingOrder)
  }

  // The establishment on the day before the changes; rows without days always stand.
  var standingBefore: Establishment {
    let eve = effectiveDay.adding(days: -1)
    let dated =
      establishment.posts.contains { !$0.stands(on: eve) } || establishment.units.contains { !$0.stands(on: eve) }
    return dated ? establishment.standing(on: eve) : establishment
  }
}

extension [Finding] {
  /// Not met first (what blocks before what warns), then for judgement, met, does not apply; by rule within each.
  public var inReadingOrder: [Finding] {
    func rank(_ finding: Finding) -> Int {
      switch finding.outcome {
      case .notMet: finding.severity == .block ? 0 : finding.severity == .warn ? 1 : 2
      case .forJudgement: 3
      case .met: 4
      case .doesNotApply: 5
      }
    }
    return enumerated().sorted {
      (rank($0.element), $0.element.rule, $0.offset) < (rank($1.element), $1.element.rule, $1.offset)
    }.map(\.element)
  }
}
