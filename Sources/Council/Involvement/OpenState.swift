import Law

/// Whether people can write or answer on a day, where that is open from one day to another.
public enum OpenState: String, CaseIterable, Sendable {
  case coming, open, closed

  /// How it stands on a day.
  ///
  /// - Parameters:
  ///   - opensOn: the first day on which it is open.
  ///   - closesOn: the last one.
  public init(from opensOn: Day, to closesOn: Day, on day: Day) {
    self = day < opensOn ? .coming : day > closesOn ? .closed : .open
  }

  /// The state in words.
  public var words: String {
    switch self {
    case .coming: "not open yet"
    case .open: "open"
    case .closed: "closed"
    }
  }
}
