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
    madeTwice(changes, \.postsMade, "post", standing: before.posts.lazy.map(\.reference))
      + madeTwice(changes, \.unitsMade, "unit", standing: before.units.lazy.map(\.reference))
  }

  private static func madeTwice<Reference: Hashable & RawRepresentable>(
    _ changes: [Change], _ made: (Change) -> [Reference], _ kind: String, standing: some Sequence<Reference>
  ) -> [Contradiction] where Reference.RawValue == String {
    let new = Set(changes.flatMap(made))
    guard !new.isEmpty else { return [] }
    let taken = Set(standing.filter(new.contains))
    var first: [Reference: Change] = [:]
    var found: [Contradiction] = []
    for change in changes {
      for reference in made(change) {
        let name = reference.rawValue
        if let other = first.updateValue(change, forKey: reference) {
          found.append(
            Contradiction(
              first: other, second: change, subject: name,
              message: "Both bring a \(kind) with the reference \(name) into being."))
        } else if taken.contains(reference) {
          found.append(
            Contradiction(
              first: change, second: nil, subject: name,
              message: "There is a \(kind) with the reference \(name) already. Use another reference."))
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
