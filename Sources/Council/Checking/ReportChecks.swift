import Law

/// Whether a report agrees with itself and with the establishment.
public enum ReportChecks {
  /// Numbers, titles, the two lists of recommendations, numbering, and the sum of posts.
  public static func findings(_ restructure: RestructureCase, _ comparison: StructureComparison) -> [Finding] {
    claims(restructure, comparison) + titles(restructure, comparison) + lists(restructure)
      + NumberingRunsOn.check(.init(numbers: restructure.report.sourceNumbering))
      + EveryPostAccountedFor.check(PostAccount(comparison).facts)
  }

  private static func claims(_ restructure: RestructureCase, _ comparison: StructureComparison) -> [Finding] {
    restructure.claims.flatMap { claim in
      let side = claim.side == .before ? comparison.before : comparison.after
      let posts = claim.posts(in: side, leavingOut: restructure.contextPosts)
      let counted = posts.reduce(0) {
        $0 + (claim.measure == .posts ? $1.positions * 1_000_000 : $1.fte.millionths)
      }
      return NumbersAgreeWithTheList.check(
        .init(
          says: claim.says, of: claim.of, source: claim.source,
          list: claim.side == .before ? "the list before the change" : "the list after the change", counted: counted,
          inPosts: claim.measure == .posts, examples: posts.map(\.titleAndPositions), on: restructure.decisionDay))
    }
  }

  private static func titles(_ restructure: RestructureCase, _ comparison: StructureComparison) -> [Finding] {
    let uses = NamedPost.all(in: restructure.report)
    guard !uses.isEmpty else { return [] }
    let wanted = Set(uses.map(\.post))
    let before = comparison.before.titles(of: wanted)
    let after = comparison.after.titles(of: wanted)
    let described = Dictionary(
      restructure.jobDescriptions.filter { wanted.contains($0.post) }.map { ($0.post, $0.title) }
    ) { _, later in later }
    return uses.flatMap { use in
      TitlesAgree.check(
        .init(
          used: use.title, recommendations: use.recommendations,
          establishment: [before[use.post], after[use.post]].compactMap(\.self), jobDescription: described[use.post],
          on: restructure.decisionDay))
    }
  }

  private static func lists(_ restructure: RestructureCase) -> [Finding] {
    func items(_ list: [CommitteeReport.Recommendation]) -> [RecommendationListsAgree.Item] {
      list.map { .init(verb: $0.verb.rawValue, text: $0.text) }
    }
    let report = restructure.report
    return RecommendationListsAgree.check(
      .init(
        first: items(report.recommendations), repeated: items(report.recommendationsRepeated),
        on: restructure.decisionDay))
  }
}

/// A title recommendations use for a post, with the numbers of those recommendations.
private struct NamedPost {
  let post: Post.Reference
  let title: String
  var recommendations: [Int]

  static func all(in report: CommitteeReport) -> [NamedPost] {
    var found: [NamedPost] = []
    for (place, recommendation) in report.recommendations.enumerated() {
      for (post, title) in recommendation.titles.sorted(by: { $0.key < $1.key }) {
        if let known = found.firstIndex(where: { $0.post == post && $0.title == title }) {
          found[known].recommendations.append(place + 1)
        } else {
          found.append(NamedPost(post: post, title: title, recommendations: [place + 1]))
        }
      }
    }
    return found
  }
}

extension Claim {
  /// The posts a claim speaks of. A post shown for orientation counts only when it is named.
  func posts(in establishment: Establishment, leavingOut context: Set<Post.Reference>) -> [Post] {
    let within = units.isEmpty ? nil : establishment.units(below: units)
    return establishment.posts.filter { post in
      (posts.isEmpty ? !context.contains(post.reference) : posts.contains(post.reference))
        && (bases.isEmpty || bases.contains(post.basis)) && (statuses.isEmpty || statuses.contains(post.status))
        && (within?.contains(post.unit) ?? true)
    }
  }
}

extension Establishment {
  /// Some units with all that lies below them.
  func units(below roots: Set<OrganisationUnit.Reference>) -> Set<OrganisationUnit.Reference> {
    let children = Dictionary(grouping: units) { $0.parent }
    var found = roots
    var level = Array(roots)
    while !level.isEmpty {
      level = level.flatMap { (children[$0] ?? []).map(\.reference) }.filter { found.insert($0).inserted }
    }
    return found
  }

  fileprivate func titles(of wanted: Set<Post.Reference>) -> [Post.Reference: String] {
    var titles: [Post.Reference: String] = [:]
    for post in posts where wanted.contains(post.reference) { titles[post.reference] = post.title }
    return titles
  }
}

extension Post {
  fileprivate var titleAndPositions: String { positions == 1 ? titleAndArea : "\(titleAndArea) (\(positions))" }
}

/// Positions before and after, and where they come from and go to.
private struct PostAccount {
  let facts: EveryPostAccountedFor.Facts

  init(_ comparison: StructureComparison) {
    var incoming: [Post.Reference: Int] = [:]
    for flow in comparison.flows where flow.state != .same { incoming[flow.to, default: 0] += flow.positions }
    var (before, after, arrived, new) = (0, 0, 0, 0)
    var gaps: [EveryPostAccountedFor.Gap] = []
    let rows = comparison.posts
    for place in rows.indices where !rows[place].isContext {
      let positions = rows[place].before?.positions ?? 0
      before += positions
      if rows[place].state == .same {
        after += positions
        arrived += positions
        continue
      }
      guard let post = rows[place].after else { continue }
      after += post.positions
      guard let come = incoming[post.reference] else {
        new += post.positions
        continue
      }
      arrived += come
      if come != post.positions { gaps.append(.init(post: post.titleAndArea, expected: post.positions, found: come)) }
    }
    facts = .init(before: before, deleted: before - arrived, after: after, new: new, gaps: gaps)
  }
}
