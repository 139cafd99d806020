import Law

/// What a council's own organisation design principles say of a restructure.
public enum PrincipleChecks {
  /// Tiers of management, the span of every manager whose number of direct reports changes, and formal consultation.
  public static func findings(
    _ restructure: RestructureCase, _ comparison: StructureComparison, revisions: [JobDescriptionRevision]
  ) -> [Finding] {
    tiers(restructure, comparison) + spans(restructure, comparison)
      + formalConsultation(restructure, comparison, revisions)
  }

  private static func tiers(_ restructure: RestructureCase, _ comparison: StructureComparison) -> [Finding] {
    let settings = restructure.authority.settings
    let isWhole = restructure.extent == .whole
    let known = settings.mostTiers != nil
    let before = known ? ManagementTiers(comparison.before, isWhole: isWhole).titles.count : 0
    let after = known ? ManagementTiers(comparison.after, isWhole: isWhole).titles : []
    return TiersOfManagement.check(
      .init(
        most: settings.mostTiers, source: settings.source, before: before, after: after.count, longest: after,
        isExtract: !isWhole, on: restructure.decisionDay))
  }

  private static func spans(_ restructure: RestructureCase, _ comparison: StructureComparison) -> [Finding] {
    let settings = restructure.authority.settings
    let before = DirectReports(comparison.before)
    let after = DirectReports(comparison.after)
    let changed = comparison.posts.filter { row in
      guard let manager = row.after else { return false }
      return after.span(of: manager) > 0 && row.before.map(before.span) != after.span(of: manager)
    }
    return changed.flatMap { row -> [Finding] in
      guard let manager = row.after else { return [] }
      return SpanOfControl.check(
        .init(
          manager: manager.titleAndArea, before: row.before.map(before.span), after: after.span(of: manager),
          least: settings.leastSpan, most: settings.mostSpan, source: settings.source,
          isExtract: restructure.extent == .part, on: restructure.decisionDay))
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

/// Positions that report to each line of posts.
struct DirectReports {
  private let positions: [Post.Reference: Int]

  init(_ establishment: Establishment) {
    var positions: [Post.Reference: Int] = [:]
    for post in establishment.posts {
      if let manager = post.reportsTo { positions[manager, default: 0] += post.positions }
    }
    self.positions = positions
  }

  /// Direct reports of each position on a manager's line, rounded up.
  func span(of manager: Post) -> Int {
    let reports = positions[manager.reference] ?? 0
    return (reports + manager.positions - 1) / max(1, manager.positions)
  }
}

/// The managers on the longest reporting line, from the top, without the management team.
struct ManagementTiers {
  private(set) var titles: [String] = []

  init(_ establishment: Establishment, isWhole: Bool) {
    let posts = establishment.posts
    let place = Dictionary(posts.enumerated().map { ($1.reference, $0) }) { first, _ in first }
    let above = posts.map { $0.reportsTo.flatMap { place[$0] } }
    var below = [[Int]](repeating: [], count: posts.count)
    for (index, manager) in above.enumerated() { if let manager { below[manager].append(index) } }
    // From the roots down, level by level; a ring has no root and is never entered.
    let roots = posts.indices.filter { above[$0] == nil }
    var level = roots.filter { !below[$0].isEmpty }
    var last: Int?
    while let first = level.first {
      last = first
      level = level.flatMap { below[$0] }.filter { !below[$0].isEmpty }
    }
    while let manager = last {
      titles.insert(posts[manager].title, at: 0)
      last = above[manager]
    }
    if isWhole { titles.removeFirst(min(titles.count, roots.count == 1 ? 2 : 1)) }
  }
}

extension Post {
  /// The title with the area it covers, which tells like posts apart: `Community Engagement Manager, East Kent`.
  var titleAndArea: String { area.isEmpty || title.contains(area) ? title : "\(title), \(area)" }
}
