/// What papers go out before: a meeting of some kind, or a decision that is a matter of notice.
public enum Occasion: String, Hashable, Sendable, CaseIterable {
  /// A meeting of the full council.
  case council
  /// A meeting of a committee or sub-committee of the council, a joint committee or a scrutiny committee.
  case committee
  /// A meeting of the executive or a committee of it, in public.
  case executive
  /// A meeting of the executive or a committee of it, or a part of one, held in private.
  case privateExecutive = "private-executive"
  /// A key decision of the executive, whoever takes it.
  case keyDecision = "key-decision"

  /// The occasion as people call it.
  public var words: String {
    switch self {
    case .council: "A meeting of the full council"
    case .committee: "A meeting of a committee or sub-committee"
    case .executive: "A meeting of the executive in public"
    case .privateExecutive: "A meeting of the executive in private"
    case .keyDecision: "A key decision of the executive"
    }
  }
}
