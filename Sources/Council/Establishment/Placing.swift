import Law

/// Where a unit or a post is to stand: under what, from when, and what of it is there then.
///
/// `Around` holds every version of what may be above it; nothing else is asked.
public struct Placing: Sendable {
  private let units: [OrganisationUnit.Reference: [OrganisationUnit]]
  private let posts: [Post.Reference: [Post]]

  /// A placing among these versions: at least every version of each unit and post that may stand above.
  public init(among around: Establishment) {
    units = Dictionary(grouping: around.units, by: \.reference)
    posts = Dictionary(grouping: around.posts, by: \.reference)
  }

  /// What stands against a post on the days it is to stand. What it does not change against `before` only warns.
  public func objections(_ post: Post, before: Post? = nil) -> [Objection] {
    let first = post.from ?? .first
    return standing(units[post.unit] ?? [], post.from, post.to, \.name).map {
      $0.objection("unit", "unit \(post.unit.rawValue)", isNew: before?.unit != post.unit)
    }.asList + manager(post, from: first, isNew: before?.reportsTo != post.reportsTo)
  }

  /// What stands against a unit on the days it is to stand. What it does not change against `before` only warns.
  public func objections(_ unit: OrganisationUnit, before: OrganisationUnit? = nil) -> [Objection] {
    guard let parent = unit.parent else { return [] }
    if parent == unit.reference {
      return [.refusal("parent", "A unit cannot be part of itself. Name the unit above it, or none at the top.")]
    }
    let there = standing(units[parent] ?? [], unit.from, unit.to, \.name).map {
      $0.objection("parent", "unit \(parent.rawValue)", isNew: before?.parent != unit.parent)
    }.asList
    return there + ring(unit).asList
  }

  private func manager(_ post: Post, from first: Day, isNew: Bool) -> [Objection] {
    guard let manager = post.reportsTo else { return [] }
    if manager == post.reference {
      return [
        .refusal(
          "reports-to",
          "A post cannot report to itself. Name the post above it, or none when it answers to the council.")
      ]
    }
    let there = standing(posts[manager] ?? [], post.from, post.to, \.title).map {
      $0.objection("reports-to", "post \(manager.rawValue)", isNew: isNew)
    }.asList
    return there + ring(post).asList
  }

  // MARK: Is it there?

  private enum Gap {
    case nothing(on: Day)
    case ends(name: String, on: Day)

    func objection(_ field: String, _ what: String, isNew: Bool) -> Objection {
      switch self {
      case .nothing(let day):
        let words = "There is no \(what) on \(day.long). Choose one that stands then, or another day."
        return isNew ? .refusal(field, words) : .warning(field, words)
      case .ends(let name, let day):
        return .warning(field, "\(name) (\(what)) stands only to \(day.long); this would stand longer.")
      }
    }
  }

  private func standing<Version: Dated>(
    _ versions: [Version], _ from: Day?, _ to: Day?, _ name: (Version) -> String
  ) -> Gap? {
    let (first, last) = (from ?? .first, to ?? .last)
    guard var version = versions.first(where: { $0.isThere(on: first) }) else { return .nothing(on: first) }
    while let end = version.to, end < last {
      guard let next = versions.first(where: { $0.isThere(on: end.adding(days: 1)) }) else {
        return .ends(name: name(version), on: end)
      }
      version = next
    }
    return nil
  }

  // MARK: Does it go round in a ring?

  private func ring(_ post: Post) -> Objection? {
    Self.ring(from: post.reference, above: post.reportsTo, first: post.from, last: post.to) { reference, day in
      posts[reference]?.first { $0.stands(on: day) }.map { ($0.title, $0.reportsTo, $0.to) }
    }.map { line, day in
      .refusal(
        "reports-to",
        "From \(day.long) the lines would run in a ring: \(line.joined(separator: ", who reports to ")), who would report to "
          + "\(post.title). Choose another line manager.")
    }
  }

  private func ring(_ unit: OrganisationUnit) -> Objection? {
    Self.ring(from: unit.reference, above: unit.parent, first: unit.from, last: unit.to) { reference, day in
      units[reference]?.first { $0.stands(on: day) }.map { ($0.name, $0.parent, $0.to) }
    }.map { line, day in
      .refusal(
        "parent",
        "From \(day.long) the units would stand in a ring: \(line.joined(separator: ", part of ")), part of \(unit.name). "
          + "Choose another unit above it.")
    }
  }

  /// The names on the way up that leads back to where it began, and the day from which it does; `nil` when it ends at a top.
  private static func ring<Reference: Hashable>(
    from start: Reference, above: Reference?, first: Day?, last: Day?,
    _ version: (Reference, Day) -> (name: String, above: Reference?, to: Day?)?
  ) -> (line: [String], day: Day)? {
    var day = first ?? .first
    for _ in 0..<200 {
      var (line, seen, here): ([String], Set<Reference>, Reference?) = ([], [], above)
      var nextDay: Day?
      while let reference = here, reference != start, seen.insert(reference).inserted {
        guard let found = version(reference, day) else { break }
        line.append(found.name)
        if let end = found.to { nextDay = min(nextDay ?? end.adding(days: 1), end.adding(days: 1)) }
        here = found.above
      }
      if here == start { return (line, day) }
      guard let nextDay, nextDay <= last ?? .last else { return nil }
      day = nextDay
    }
    return nil
  }
}

private protocol Dated {
  var to: Day? { get }
  func isThere(on day: Day) -> Bool
}
extension Post: Dated {
  fileprivate func isThere(on day: Day) -> Bool { stands(on: day) }
}
extension OrganisationUnit: Dated {
  fileprivate func isThere(on day: Day) -> Bool { stands(on: day) }
}

extension Day {
  fileprivate static let first = Day(number: -719_162)
  fileprivate static let last = Day(number: 2_932_896)
}

extension Optional {
  fileprivate var asList: [Wrapped] { map { [$0] } ?? [] }
}
