/// One thing that each version of a unit, a post or a job description states, for comparing versions and for putting two
/// people's changes together.
public protocol VersionField: CaseIterable, Hashable, Sendable {
  /// What has the field.
  associatedtype Version: Hashable & Sendable

  /// What people call it: `grade`.
  var words: String { get }
  /// What a version says in it, for people; several items stand on lines of their own, nothing is empty.
  func text(of version: Version) -> String
  /// Takes what one version says into another.
  func put(from source: Version, into version: inout Version)
}

extension VersionField {
  /// The fields in which two versions differ.
  public static func differing(_ one: Version, _ other: Version) -> [Self] {
    allCases.filter { $0.text(of: one) != $0.text(of: other) }
  }

  /// What differs, before and after; of a version that comes or goes, everything it states.
  public static func differences(_ before: Version?, _ after: Version?) -> [StructureComparison.Difference] {
    allCases.compactMap { field in
      let (old, new) = (before.map(field.text) ?? "", after.map(field.text) ?? "")
      return old == new ? nil : .init(field: field.words, before: old, after: new)
    }
  }
}
