/// Two changes that cannot both be made, or one that cannot be made at all.
public struct Contradiction: Hashable, Sendable {
  /// The change, or the first of the two in the order of the proposal.
  public let first: Change
  /// The other change; `nil` when the first cannot be made on its own.
  public let second: Change?
  /// The post, unit or duty they are about.
  public let subject: String
  /// What is the matter, in a sentence.
  public let message: String

  /// The two changes as people find them: their names, and where they were written.
  public var between: String {
    [first, second].compactMap(\.self).map(\.place).joined(separator: " and ")
  }
}

extension Change {
  /// The change's name and where it was written: `change 3 (case.yml, line 41)`.
  public var place: String {
    origin.map { "\(id) (\($0.file), line \($0.line))" } ?? id
  }
}
