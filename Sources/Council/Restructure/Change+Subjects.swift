extension Change {
  /// Posts that no longer stand under their reference once this change is made.
  var postsEnded: [Post.Reference] {
    switch action {
    case .deletePost(let post): [post]
    case .mergePosts(let posts, let into): posts.filter { $0 != into.reference }
    case .splitPost(let post, let parts): parts.contains { $0.reference == post } ? [] : [post]
    default: []
    }
  }

  /// Posts this change brings into being.
  var postsMade: [Post.Reference] {
    switch action {
    case .createPost(let post): [post.reference]
    case .mergePosts(let posts, let into): posts.contains(into.reference) ? [] : [into.reference]
    case .splitPost(let post, let parts): parts.map(\.reference).filter { $0 != post }
    default: []
    }
  }

  /// Units that no longer stand once this change is made.
  var unitsEnded: [OrganisationUnit.Reference] {
    switch action {
    case .closeUnit(let unit): [unit]
    case .mergeUnits(let units, let into): units.filter { $0 != into.reference }
    default: []
    }
  }

  /// Units this change brings into being.
  var unitsMade: [OrganisationUnit.Reference] {
    switch action {
    case .createUnit(let unit): [unit.reference]
    case .mergeUnits(let units, let into): units.contains(into.reference) ? [] : [into.reference]
    default: []
    }
  }

  /// Posts this change expects to stand afterwards, with what for.
  var postsNeeded: [(post: Post.Reference, role: String)] {
    switch action {
    case .createPost(let post): lines([post.reportsTo])
    case .mergePosts(_, let into): lines([into.reportsTo])
    case .splitPost(_, let parts): lines(parts.map(\.reportsTo))
    case .changeReportingLine(let post, let to): subject(post) + lines([to])
    case .movePost(let post, _, let to): subject(post) + lines([to])
    case .retitlePost(let post, _), .regradePost(let post, _, _), .changeFTE(let post, _),
      .changeBasis(let post, _), .changeFunding(let post, _), .changeArea(let post, _):
      subject(post)
    case .reviseJobDescription(let post, _, _): subject(post)
    case .assign(_, _, let to): [(to, "receives a duty")]
    case .deletePost, .end, .createUnit, .renameUnit, .moveUnit, .mergeUnits, .closeUnit: []
    }
  }

  private func subject(_ post: Post.Reference) -> [(post: Post.Reference, role: String)] {
    [(post, "is changed")]
  }

  private func lines(_ posts: [Post.Reference?]) -> [(post: Post.Reference, role: String)] {
    posts.compactMap { $0.map { ($0, "is reported to") } }
  }

  /// Units this change expects to stand afterwards.
  var unitsNeeded: [OrganisationUnit.Reference] {
    switch action {
    case .createPost(let post): [post.unit]
    case .mergePosts(_, let into): [into.unit]
    case .splitPost(_, let parts): parts.compactMap(\.unit)
    case .movePost(_, let unit, _): [unit]
    case .createUnit(let unit): [unit.parent].compactMap(\.self)
    case .mergeUnits(_, let into): [into.parent].compactMap(\.self)
    case .moveUnit(let unit, let to): [unit] + [to].compactMap(\.self)
    case .renameUnit(let unit, _): [unit]
    default: []
    }
  }

  /// The fields this change settles: what of, which, and the value in words.
  var settles: [(subject: String, field: String, value: String)] {
    switch action {
    case .retitlePost(let post, let to): [(post.rawValue, "title", to)]
    case .regradePost(let post, let to, let open):
      [(post.rawValue, "grade", "\(to)\(open ? " (subject to evaluation)" : "")")]
    case .changeFTE(let post, let to): [(post.rawValue, "working time", to.description)]
    case .changeBasis(let post, let to): [(post.rawValue, "basis", to.rawValue)]
    case .changeFunding(let post, let to): [(post.rawValue, "funding", to.inWords)]
    case .changeReportingLine(let post, let to): [(post.rawValue, "reporting line", to?.rawValue ?? "the council")]
    case .changeArea(let post, let to): [(post.rawValue, "area", to)]
    case .movePost(let post, let unit, let line):
      [(post.rawValue, "unit", unit.rawValue)] + (line.map { [(post.rawValue, "reporting line", $0.rawValue)] } ?? [])
    case .renameUnit(let unit, let to): [("unit \(unit.rawValue)", "name", to)]
    case .moveUnit(let unit, let to): [("unit \(unit.rawValue)", "place", to?.rawValue ?? "the top")]
    case .assign(let item, let from?, let to): [("\(from.rawValue): \(item.title)", "receiver", to.rawValue)]
    case .end(let item, let from, let passesTo):
      [("\(from.rawValue): \(item.title)", "receiver", passesTo.isEmpty ? "nobody, it ends" : passesTo)]
    case .reviseJobDescription(let post, _, let to): [(post.rawValue, "job description", to)]
    default: []
    }
  }
}

extension [FundingShare] {
  /// The shares as people write them: `60% HRA, 40% GF`.
  public var inWords: String { map { "\($0.percent) \($0.fund.rawValue)" }.joined(separator: ", ") }
}
