import Law

/// Puts what a proposal changes over what stands, thing by thing.
struct Merging<Rules: MergingRules> {
  typealias Version = Rules.Version
  private let standing: [Rules.Reference: Version]
  private let reference: (Version) -> Rules.Reference
  private(set) var steps: [ImplementationPlan.Step<Version>] = []
  private(set) var objections: [Objection] = []

  init(_ standing: [Rules.Reference: Version], _ reference: @escaping (Version) -> Rules.Reference, _: Rules.Type) {
    (self.standing, self.reference) = (standing, reference)
  }

  mutating func merge(from before: [Version], to after: [Version]) {
    let was = Dictionary(before.map { (reference($0), $0) }) { first, _ in first }
    let stays = Set(after.map(reference))
    for wanted in after {
      if let old = was[reference(wanted)] {
        if old != wanted { change(from: old, to: wanted) }
      } else {
        begin(wanted)
      }
    }
    for old in before where !stays.contains(reference(old)) { end(old) }
  }

  private mutating func begin(_ wanted: Version) {
    guard let found = standing[reference(wanted)] else {
      steps.append(.begins(Rules.undated(wanted)))
      return
    }
    guard Rules.undated(found) != Rules.undated(wanted) else { return }
    object("\(Rules.name(found)) stands already, and the proposal would begin it. Rename or end one of the two.")
  }

  private mutating func end(_ old: Version) {
    guard let found = standing[reference(old)] else { return }
    for words in Rules.lost(of: found, knowing: old) {
      object("\(Rules.name(found)) would end, and \(words) with it, which was not there when this was drafted.")
    }
    steps.append(.ends(found))
  }

  private mutating func change(from old: Version, to wanted: Version) {
    guard let found = standing[reference(old)] else {
      object("\(Rules.name(old)) stands no more, and the proposal would change it.")
      return
    }
    let (merged, clashes) = Rules.merged(old, wanted, over: found)
    for words in clashes { object("\(Rules.name(found)): \(words)") }
    if clashes.isEmpty, merged != found { steps.append(.changes(from: found, to: merged)) }
  }

  private mutating func object(_ words: String) { objections.append(.refusal("", words)) }
}

/// How two accounts of one kind of thing are put together.
protocol MergingRules {
  associatedtype Version: Hashable & Sendable
  associatedtype Reference: Hashable

  /// What it is called in messages.
  static func name(_ version: Version) -> String
  /// It without its days.
  static func undated(_ version: Version) -> Version
  /// What stands with what was decided put into it, and where the two cannot be put together.
  static func merged(_ old: Version, _ wanted: Version, over found: Version) -> (Version, clashes: [String])
  /// What would be lost with it that whoever drafted its end did not know of.
  static func lost(of found: Version, knowing old: Version) -> [String]
}

extension MergingRules {
  /// Takes over each field that the proposal changes, when it stands as the proposal found it or stated nothing of it.
  static func fields<Field: VersionField>(
    _ fields: [Field], _ old: Version, _ wanted: Version, into found: inout Version
  ) -> [String] where Field.Version == Version {
    fields.compactMap { field in
      let (was, wants, stands) = (field.text(of: old), field.text(of: wanted), field.text(of: found))
      guard was != wants, stands != wants else { return nil }
      guard was.isEmpty || was == stands else {
        return "\(field.words) is “\(stands)”; the proposal was drafted over “\(was)” and would make it “\(wants)”."
      }
      field.put(from: wanted, into: &found)
      return nil
    }
  }
}

enum UnitMerging: MergingRules {
  typealias Reference = OrganisationUnit.Reference

  static func name(_ unit: OrganisationUnit) -> String { "\(unit.name) (\(unit.reference.rawValue))" }

  static func undated(_ unit: OrganisationUnit) -> OrganisationUnit {
    var unit = unit
    (unit.from, unit.to) = (nil, nil)
    return unit
  }

  static func merged(
    _ old: OrganisationUnit, _ wanted: OrganisationUnit, over found: OrganisationUnit
  ) -> (OrganisationUnit, clashes: [String]) {
    var merged = found
    let clashes = fields(UnitField.allCases, old, wanted, into: &merged)
    return (merged, clashes)
  }

  static func lost(of found: OrganisationUnit, knowing old: OrganisationUnit) -> [String] { [] }
}

enum PostMerging: MergingRules {
  typealias Reference = Post.Reference

  /// What a post carries goes item by item: others may have been given to it since.
  private static let plain = Set(PostField.allCases).subtracting([
    .designations, .delegations, .properOfficerFunctions, .outsideSeats, .duties,
  ])

  static func name(_ post: Post) -> String { "\(post.title) (\(post.reference.rawValue))" }

  static func undated(_ post: Post) -> Post {
    var post = post
    (post.from, post.to) = (nil, nil)
    return post
  }

  static func merged(_ old: Post, _ wanted: Post, over found: Post) -> (Post, clashes: [String]) {
    var merged = found
    var clashes = fields(PostField.allCases.filter(plain.contains), old, wanted, into: &merged)
    for item in old.responsibilities where !wanted.carries(item) {
      if found.carries(item) {
        merged.lose(item)
      } else {
        clashes.append("it no longer carries “\(item.title)”, which the proposal would take from it.")
      }
    }
    for item in wanted.responsibilities where !old.carries(item) { merged.take(item) }
    return (merged, clashes)
  }

  static func lost(of found: Post, knowing old: Post) -> [String] {
    found.responsibilities.filter { !old.carries($0) }.map { "\($0.kind.words.lowercased()) “\($0.title)”" }
  }
}
