/// Something that stands against a change, in words for the person who wants it.
public struct Objection: Hashable, Sendable {
  /// Whether it can be saved all the same.
  public enum Weight: Hashable, Sendable {
    /// It cannot.
    case refuses
    /// It can, by somebody who has read it.
    case warns
  }

  /// The field it is about, by its name in forms; empty for the change as a whole.
  public let field: String
  /// What is wrong and what to do.
  public let words: String
  /// Whether it can be saved all the same.
  public let weight: Weight

  /// An objection that refuses.
  public static func refusal(_ field: String, _ words: String) -> Objection {
    Objection(field: field, words: words, weight: .refuses)
  }

  /// An objection that only warns.
  public static func warning(_ field: String, _ words: String) -> Objection {
    Objection(field: field, words: words, weight: .warns)
  }
}

extension [Objection] {
  /// What keeps a deed from being done: refusals first, then the warnings nobody has read yet. Empty when it may be done.
  public func hindrances(inSpiteOfWarnings: Bool) -> [Objection] {
    let refusals = filter { $0.weight == .refuses }
    let warnings = filter { $0.weight == .warns }
    return refusals.isEmpty && (warnings.isEmpty || inSpiteOfWarnings) ? [] : refusals + warnings
  }
}
