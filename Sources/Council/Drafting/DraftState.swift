/// How far a draft has come.
public enum DraftState: String, Sendable, Codable, CaseIterable {
  /// Its authors work on it.
  case drafting
  /// One alternative was put forward and waits for its review.
  case submitted
  /// The review sent it back with reasons; its authors work on it again.
  case returned
  /// It was approved for consultation and stands among the proposals.
  case approved
  /// Its authors gave it up.
  case withdrawn

  /// The state in words: `submitted for review`.
  public var words: String {
    switch self {
    case .drafting: "drafting"
    case .submitted: "submitted for review"
    case .returned: "returned with reasons"
    case .approved: "approved for consultation"
    case .withdrawn: "withdrawn"
    }
  }

  /// Whether steps may be taken.
  public var isOpen: Bool { self == .drafting || self == .returned }

  /// The states that may follow.
  public var next: Set<DraftState> {
    switch self {
    case .drafting, .returned: [.submitted, .withdrawn]
    case .submitted: [.returned, .approved, .withdrawn]
    case .approved, .withdrawn: []
    }
  }
}
