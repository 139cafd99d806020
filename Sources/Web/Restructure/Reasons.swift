import Council
import HTML

/// What happens and why, in a handful of lines: the reasons given, each with what it is given for, or else counts.
struct Reasons {
  /// One reason, and what it is given for.
  struct Line: Hashable {
    var subject: String
    var reason: String

    var node: HTMLNode {
      HTMLNode {
        if !subject.isEmpty { b { "\(subject): " } }
        reason
      }
    }
  }

  let lines: [Line]
  private static let most = 8
  private static let mostOfOneSubject = 2

  init(_ comparison: StructureComparison, _ changes: [Change]) {
    let names = StructureNames(comparison)
    var seen: Set<String> = []
    var told: [String: Int] = [:]
    let given = changes.filter { change in
      guard !change.because.isEmpty, seen.insert(change.because).inserted else { return false }
      told[change.action.subject(names), default: 0] += 1
      return told[change.action.subject(names), default: 0] <= Self.mostOfOneSubject
    }
    lines =
      given.isEmpty
      ? Self.counts(comparison)
      : given.prefix(Self.most).map { Line(subject: $0.action.subject(names), reason: $0.because) }
  }

  private static func counts(_ comparison: StructureComparison) -> [Line] {
    StructureComparison.State.allCases.filter { $0 != .same }.compactMap { state in
      let rows = comparison.posts.filter { $0.state == state && !$0.isContext }
      let positions = rows.reduce(0) { $0 + $1.post.positions }
      return positions == 0 ? nil : Line(subject: "", reason: "\(counted(positions, "post")) \(state.rawValue).")
    }
  }
}

extension Change.Action {
  /// What a reason for this change speaks of, by its name.
  fileprivate func subject(_ names: StructureNames) -> String {
    switch self {
    case .createPost(let post), .mergePosts(_, into: let post): post.title
    case .deletePost(let post), .retitlePost(let post, _), .regradePost(let post, _, _), .changeFTE(let post, _),
      .changeBasis(let post, _), .changeFunding(let post, _), .changeReportingLine(let post, _),
      .changeArea(let post, _), .movePost(let post, _, _), .splitPost(let post, _),
      .reviseJobDescription(let post, _, _):
      names[post]
    case .createUnit(let unit), .mergeUnits(_, into: let unit): unit.name
    case .renameUnit(let unit, _), .moveUnit(let unit, _), .closeUnit(let unit): names[unit]
    case .assign(let item, _, _), .end(let item, _, _): item.title
    }
  }
}

/// The name of each post and unit, on the side where it stands, after first.
struct StructureNames {
  private let titles: [Post.Reference: String]
  private let units: [OrganisationUnit.Reference: String]

  init(_ comparison: StructureComparison) {
    let (before, after) = (comparison.before, comparison.after)
    titles = before.postsByReference.merging(after.postsByReference) { $1 }.mapValues(\.title)
    units = before.unitsByReference.merging(after.unitsByReference) { $1 }.mapValues(\.name)
  }

  subscript(post: Post.Reference) -> String { titles[post] ?? post.rawValue }
  subscript(unit: OrganisationUnit.Reference) -> String { units[unit] ?? unit.rawValue }
}
