import Law

/// What the rules on workforce change and equality say of a restructure.
public enum WorkforceChecks {
  /// Redundancy, consultation after approval, evaluation of grades, and regard to the equality duty.
  public static func findings(
    _ restructure: RestructureCase, _ comparison: StructureComparison, revisions: [JobDescriptionRevision]
  ) -> [Finding] {
    redundancy(restructure, DepartingPosts(comparison)) + consultation(restructure)
      + evaluation(restructure, comparison, revisions) + equality(restructure)
  }

  private static func redundancy(_ restructure: RestructureCase, _ gone: DepartingPosts) -> [Finding] {
    let said = restructure.redundancy
    let facts = CollectiveRedundancy(
      dismissals: said?.dismissals, positionsDeleted: gone.deletedPositions, proposedOn: said?.proposedOn,
      consultationStarts: said?.consultationStarts, firstDismissal: said?.firstDismissal, notified: said?.notified,
      copiedToRepresentatives: said?.copiedToRepresentatives ?? false, on: restructure.decisionDay)
    let given = Set((said?.packGives ?? []).compactMap { WrittenInformationGiven.Matter(rawValue: $0.rawValue) })
    return CollectiveConsultationInTime.check(facts) + SecretaryOfStateNotified.check(facts)
      + OrganisationWideTrigger.check(facts) + WrittenInformationGiven.check(.init(redundancy: facts, given: given))
  }

  private static func consultation(_ restructure: RestructureCase) -> [Finding] {
    let settings = restructure.authority.settings
    return StaffConsultedBeforeEffect.check(
      .init(
        days: settings.staffConsultationDays, source: settings.source, approvedOn: restructure.decisionDay,
        consultation: restructure.consultationAfterDecision?.lawStep,
        takesEffect: restructure.firstImplementation?.lawStep
          ?? .init(from: restructure.effectiveDay, to: restructure.effectiveDay, monthOnly: false)))
  }

  private static func evaluation(
    _ restructure: RestructureCase, _ comparison: StructureComparison, _ revisions: [JobDescriptionRevision]
  ) -> [Finding] {
    PendingGrades(restructure, comparison, revisions).facts.flatMap(GradeEvaluatedBeforeEffect.check)
  }

  private static func equality(_ restructure: RestructureCase) -> [Finding] {
    let assessment = restructure.equality.map { it in
      EqualityDutyRegarded.Assessment(
        day: it.day, findsNoImpact: it.findsNoImpact, reason: it.reason,
        named: Set(it.characteristics.compactMap { EqualityDutyRegarded.Characteristic(rawValue: $0.rawValue) }),
        inPack: it.inPack)
    }
    return EqualityDutyRegarded.check(
      .init(assessment: assessment, decidedBy: restructure.decidedBy, on: restructure.decisionDay))
  }
}

extension StructureComparison {
  /// Titles after the change of some posts, with their areas.
  func afterTitles(of wanted: Set<Post.Reference>) -> [Post.Reference: String] {
    var titles: [Post.Reference: String] = [:]
    guard !wanted.isEmpty else { return titles }
    for post in after.posts where wanted.contains(post.reference) { titles[post.reference] = post.titleAndArea }
    return titles
  }
}

extension RestructureCase {
  // Of several consultations, the one that lies after the decision.
  fileprivate var consultationAfterDecision: TimetableStep? {
    let steps = timetable.filter { $0.kind == .consultation }
    return steps.last { ($0.to ?? $0.from) >= decisionDay } ?? steps.last
  }

  fileprivate var firstImplementation: TimetableStep? {
    timetable.filter { $0.kind == .implementation }.min { $0.from < $1.from }
  }
}

extension TimetableStep {
  fileprivate var lawStep: StaffConsultedBeforeEffect.Step { .init(from: from, to: to, monthOnly: monthOnly) }

  /// The step with its days, or its months where the papers give no more.
  var inWords: String {
    let first = monthOnly ? from.monthAndYear : from.long
    let last = to.map { monthOnly ? $0.monthAndYear : $0.long }
    return "\(title), \(first)" + (last.map { $0 == first ? "" : " to \($0)" } ?? "")
  }
}
