import Law

/// What a council's own organisation design principles say of a restructure.
enum PrincipleChecks {
  /// Tiers of management, the span of every manager whose number of direct reports changes, and formal consultation.
  static func findings(
    _ restructure: RestructureCase, _ comparison: StructureComparison, before: ReportingLines, after: ReportingLines,
    revisions: [JobDescriptionRevision]
  ) -> [Finding] {
    tiers(restructure, before, after) + spans(restructure, before, after)
      + formalConsultation(restructure, comparison, revisions)
  }

  private static func tiers(
    _ restructure: RestructureCase, _ before: ReportingLines, _ after: ReportingLines
  ) -> [Finding] {
    let settings = restructure.authority.settings
    let isWhole = restructure.extent == .whole
    let longest = settings.mostTiers == nil ? [] : after.tiers(isWhole: isWhole)
    return TiersOfManagement.check(
      .init(
        most: settings.mostTiers, source: settings.source,
        before: settings.mostTiers == nil ? 0 : before.tiers(isWhole: isWhole).count, after: longest.count,
        longest: longest,
        isExtract: !isWhole, on: restructure.decisionDay))
  }

  private static func spans(
    _ restructure: RestructureCase, _ before: ReportingLines, _ after: ReportingLines
  ) -> [Finding] {
    let settings = restructure.authority.settings
    return after.managers.flatMap { place -> [Finding] in
      let was = before.place(of: after.posts[place].reference).map(before.span)
      let span = after.span(place)
      guard was != span else { return [] }
      return SpanOfControl.check(
        .init(
          manager: after.posts[place].titleAndArea, before: was, after: span, least: settings.leastSpan,
          most: settings.mostSpan, source: settings.source, isExtract: restructure.extent == .part,
          on: restructure.decisionDay))
    }
  }

  private static func formalConsultation(
    _ restructure: RestructureCase, _ comparison: StructureComparison, _ revisions: [JobDescriptionRevision]
  ) -> [Finding] {
    let settings = restructure.authority.settings
    guard settings.formalConsultationAbove != nil else {
      return FormalConsultationOfPostholders.check(
        .init(above: nil, source: "", deleted: [], changed: [], consultation: nil, on: restructure.decisionDay))
    }
    let gone = DepartingPosts(comparison)
    let measured = revisions.filter { $0.changedBasisPoints != nil }
    let titles = comparison.afterTitles(of: Set(measured.map(\.post)))
    let changed = measured.map {
      FormalConsultationOfPostholders.ChangedJob(
        post: titles[$0.post] ?? $0.after.title, basisPoints: $0.changedBasisPoints ?? 0, explanation: $0.explanation)
    }
    return FormalConsultationOfPostholders.check(
      .init(
        above: settings.formalConsultationAbove, source: settings.source, deleted: gone.deleted.map(\.titleAndArea),
        joined: gone.joined(exceptInto: Set(measured.map(\.post))).map(\.titleAndArea), changed: changed,
        consultation: restructure.timetable.first { $0.kind == .consultation }?.inWords, on: restructure.decisionDay))
  }
}

extension Post {
  /// The title with the area it covers, which tells like posts apart: `Community Engagement Manager, East Kent`.
  var titleAndArea: String { area.isEmpty || title.contains(area) ? title : "\(title), \(area)" }
}
