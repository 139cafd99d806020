extension Change.Action {
  /// The post of which it settles one field; `nil` when it does something else.
  var amended: Post.Reference? {
    switch self {
    case .retitlePost(let post, _), .regradePost(let post, _, _), .changeFTE(let post, _), .changeBasis(let post, _),
      .changeFunding(let post, _), .changeReportingLine(let post, _), .changeArea(let post, _),
      .movePost(let post, _, _), .reviseJobDescription(let post, _, _):
      post
    default: nil
    }
  }

  /// The unit of which it settles one field; `nil` when it does something else.
  var amendedUnit: OrganisationUnit.Reference? {
    switch self {
    case .renameUnit(let unit, _), .moveUnit(let unit, _): unit
    default: nil
    }
  }

  /// Whether it settles the same field of the same post.
  func settlesTheSame(as other: Self) -> Bool {
    guard amended == other.amended else { return false }
    return switch (self, other) {
    case (.retitlePost, .retitlePost), (.regradePost, .regradePost), (.changeFTE, .changeFTE),
      (.changeBasis, .changeBasis), (.changeFunding, .changeFunding), (.changeArea, .changeArea),
      (.movePost, .movePost), (.changeReportingLine, .changeReportingLine),
      (.reviseJobDescription, .reviseJobDescription):
      true
    default: false
    }
  }

  /// A post as this change leaves it.
  func applied(to post: Post) -> Post {
    var post = post
    switch self {
    case .retitlePost(_, let to): post.title = to
    case .regradePost(_, let to, let open): (post.grade, post.gradeSubjectToEvaluation) = (to, open)
    case .changeFTE(_, let to): post.fteEach = to
    case .changeBasis(_, let to): post.basis = to
    case .changeFunding(_, let to): post.funding = to
    case .changeReportingLine(_, let to): post.reportsTo = to
    case .changeArea(_, let to): post.area = to
    case .movePost(_, let unit, let line):
      post.unit = unit
      if let line { post.reportsTo = line }
    default: break
    }
    return post
  }

  /// The same with other posts in the place of those that it names as managers and receivers.
  func leading(_ posts: [Post.Reference: Post.Reference]) -> Self {
    func heir(_ post: Post.Reference?) -> Post.Reference? { post.map { posts[$0] ?? $0 } }
    func line(_ post: Post) -> Post {
      guard post.reportsTo != heir(post.reportsTo) else { return post }
      var post = post
      post.reportsTo = heir(post.reportsTo)
      return post
    }
    return switch self {
    case .createPost(let post): .createPost(line(post))
    case .mergePosts(let merged, let into): .mergePosts(merged, into: line(into))
    case .splitPost(let post, let parts):
      .splitPost(
        post,
        into: parts.map {
          var part = $0
          part.reportsTo = heir(part.reportsTo)
          return part
        })
    case .changeReportingLine(let post, let to): .changeReportingLine(post, to: heir(to))
    case .movePost(let post, let unit, let to): .movePost(post, to: unit, reportsTo: heir(to))
    case .assign(let item, let from, let to): .assign(item, from: from, to: posts[to] ?? to)
    default: self
    }
  }

  /// The same without lines to posts that go, where a part or a move names them beside something else.
  func leaving(_ posts: Set<Post.Reference>) -> Self {
    switch self {
    case .splitPost(let post, let parts):
      .splitPost(
        post,
        into: parts.map {
          var part = $0
          if let line = part.reportsTo, posts.contains(line) { part.reportsTo = nil }
          return part
        })
    case .movePost(let post, let unit, let line?) where posts.contains(line):
      .movePost(post, to: unit, reportsTo: nil)
    default: self
    }
  }

  /// The same with other units in the place of those that it names as the place of something.
  func placing(_ units: [OrganisationUnit.Reference: OrganisationUnit.Reference]) -> Self {
    func heir(_ unit: OrganisationUnit.Reference?) -> OrganisationUnit.Reference? { unit.map { units[$0] ?? $0 } }
    func moved(_ post: Post) -> Post {
      var post = post
      post.unit = units[post.unit] ?? post.unit
      return post
    }
    func moved(_ unit: OrganisationUnit) -> OrganisationUnit {
      var unit = unit
      unit.parent = heir(unit.parent)
      return unit
    }
    return switch self {
    case .createPost(let post): .createPost(moved(post))
    case .mergePosts(let merged, let into): .mergePosts(merged, into: moved(into))
    case .splitPost(let post, let parts):
      .splitPost(
        post,
        into: parts.map {
          var part = $0
          part.unit = heir(part.unit)
          return part
        })
    case .movePost(let post, let unit, let to): .movePost(post, to: units[unit] ?? unit, reportsTo: to)
    case .createUnit(let unit): .createUnit(moved(unit))
    case .mergeUnits(let merged, let into): .mergeUnits(merged, into: moved(into))
    case .moveUnit(let unit, let to): .moveUnit(unit, to: heir(to))
    default: self
    }
  }
}
