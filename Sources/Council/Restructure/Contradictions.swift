/// Finds the changes that cannot be made together, naming both.
enum Contradictions {
  static func among(_ changes: [Change], in before: Establishment) -> [Contradiction] {
    var found: [Contradiction] = []
    let ends = firstByKey(changes, \.postsEnded, &found, twice: "is taken away twice")
    found += consumedTwice(changes, ends)
    found += madeTwice(changes, before)
    found += needsWhatEnds(changes, ends)
    found += needsUnitThatEnds(changes)
    found += settledTwice(changes)
    return found
  }

  private static func firstByKey<Key: Hashable & RawRepresentable>(
    _ changes: [Change], _ keys: (Change) -> [Key], _ found: inout [Contradiction], twice: String
  ) -> [Key: Change] where Key.RawValue == String {
    var first: [Key: Change] = [:]
    for change in changes {
      for key in keys(change) {
        guard let other = first[key] else {
          first[key] = change
          continue
        }
        if other.action != change.action {
          found.append(
            Contradiction(first: other, second: change, subject: key.rawValue, message: "\(key.rawValue) \(twice)."))
        }
      }
    }
    return first
  }

  /// A line that is split keeping its reference and also deleted, merged or split again.
  private static func consumedTwice(_ changes: [Change], _ ends: [Post.Reference: Change]) -> [Contradiction] {
    var split: [Post.Reference: Change] = [:]
    var found: [Contradiction] = []
    for change in changes {
      guard case .splitPost(let post, _) = change.action, change.postsEnded.isEmpty else { continue }
      if let other = split[post] ?? ends[post], other != change {
        found.append(
          Contradiction(
            first: other, second: change, subject: post.rawValue,
            message: "\(post.rawValue) is split and also taken apart or away by another change."))
      }
      split[post] = change
    }
    return found
  }

  private static func madeTwice(_ changes: [Change], _ before: Establishment) -> [Contradiction] {
    var found: [Contradiction] = []
    var posts: [Post.Reference: Change] = [:]
    var units: [OrganisationUnit.Reference: Change] = [:]
    let madePosts = Set(changes.flatMap(\.postsMade))
    let madeUnits = Set(changes.flatMap(\.unitsMade))
    let standing = madePosts.isEmpty ? [] : Set(before.posts.lazy.map(\.reference).filter(madePosts.contains))
    let standingUnits = madeUnits.isEmpty ? [] : Set(before.units.lazy.map(\.reference).filter(madeUnits.contains))
    for change in changes {
      for post in change.postsMade {
        if let other = posts.updateValue(change, forKey: post) {
          found.append(
            Contradiction(
              first: other, second: change, subject: post.rawValue,
              message: "Both bring a post with the reference \(post.rawValue) into being."))
        } else if standing.contains(post) {
          found.append(
            Contradiction(
              first: change, second: nil, subject: post.rawValue,
              message: "There is a post with the reference \(post.rawValue) already. Use another reference."))
        }
      }
      for unit in change.unitsMade {
        if let other = units.updateValue(change, forKey: unit) {
          found.append(
            Contradiction(
              first: other, second: change, subject: unit.rawValue,
              message: "Both bring a unit with the reference \(unit.rawValue) into being."))
        } else if standingUnits.contains(unit) {
          found.append(
            Contradiction(
              first: change, second: nil, subject: unit.rawValue,
              message: "There is a unit with the reference \(unit.rawValue) already. Use another reference."))
        }
      }
    }
    return found
  }

  private static func needsWhatEnds(_ changes: [Change], _ ends: [Post.Reference: Change]) -> [Contradiction] {
    changes.flatMap { change in
      change.postsNeeded.compactMap { need in
        guard let ending = ends[need.post], ending != change else { return nil }
        return Contradiction(
          first: ending, second: change, subject: need.post.rawValue,
          message: "\(need.post.rawValue) goes in one and \(need.role) in the other.")
      }
    }
  }

  private static func needsUnitThatEnds(_ changes: [Change]) -> [Contradiction] {
    var found: [Contradiction] = []
    let ends = firstByKey(changes, \.unitsEnded, &found, twice: "is taken away twice")
    for change in changes {
      for unit in change.unitsNeeded {
        guard let ending = ends[unit], ending != change else { continue }
        found.append(
          Contradiction(
            first: ending, second: change, subject: unit.rawValue,
            message: "The unit \(unit.rawValue) goes in one and is needed in the other."))
      }
    }
    return found
  }

  private struct Field: Hashable {
    let subject: String
    let name: String
  }

  private static func settledTwice(_ changes: [Change]) -> [Contradiction] {
    var settled: [Field: (change: Change, value: String)] = [:]
    var found: [Contradiction] = []
    for change in changes {
      for item in change.settles {
        let field = Field(subject: item.subject, name: item.field)
        guard let other = settled[field] else {
          settled[field] = (change, item.value)
          continue
        }
        guard other.value != item.value else { continue }
        found.append(
          Contradiction(
            first: other.change, second: change, subject: item.subject,
            message:
              "The \(item.field) of \(item.subject) becomes “\(other.value)” in one and “\(item.value)” in the other."))
      }
    }
    return found
  }
}
