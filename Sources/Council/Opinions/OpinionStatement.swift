import Law

/// A statement of an open question, to agree or disagree with.
public struct OpinionStatement: Hashable, Sendable {
  /// Whether it is shown.
  public enum State: Hashable, Sendable {
    /// It waits for a moderator.
    case held
    /// It is shown.
    case accepted
    /// It is not shown; the reason is, without its words.
    case rejected(reason: String, at: Moment)

    /// A word for it.
    public var word: String {
      switch self {
      case .held: "held"
      case .accepted: "accepted"
      case .rejected: "rejected"
      }
    }
  }

  /// Its number within its question, from 1.
  public var number: Int
  /// What it says.
  public var words: String
  /// Whether it is the council’s.
  public var isSeed: Bool
  /// Whether it is shown.
  public var state: State
  /// When it came.
  public var cameAt: Moment

  /// A statement from its parts.
  public init(_ number: Int, _ words: String, isSeed: Bool = false, state: State = .held, cameAt: Moment) {
    (self.number, self.words, self.isSeed, self.state, self.cameAt) = (number, words, isSeed, state, cameAt)
  }

  /// The most characters of a statement: as much as is read at a glance.
  public static let most = 200

  /// What stands against its words.
  public static func objections(_ words: String, field: String, name: String = "A statement") -> [Objection] {
    if words.isEmpty { return [.refusal(field, "Write what others are to agree or disagree with.")] }
    if words.contains(where: \.isNewline) { return [.refusal(field, "Write one statement, on one line.")] }
    return TextLimit.objections(field, words, most: most, what: name)
  }
}
