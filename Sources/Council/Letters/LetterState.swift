/// Where a letter is on its way.
public enum LetterState: String, CaseIterable, Sendable {
  /// It waits to be sent, or to be sent again.
  case waiting
  /// A postman has it.
  case claimed
  /// The mail server has taken it over.
  case sent
  /// The mail server will never take it.
  case refused
  /// It was tried until it was of no use any more.
  case givenUp = "given-up"
  /// It was sent or not, nobody knows: it is never sent again by itself, so that nobody gets it twice.
  case uncertain

  /// Whether it goes no further without somebody.
  public var needsSomebody: Bool { self == .refused || self == .givenUp || self == .uncertain }
}

/// How long a letter waits before it is tried again.
public enum LetterPatience {
  /// Seconds to wait after so many failed tries: 1 minute, 5, 30, 2 hours, 12 hours; `nil` when it is given up.
  public static func wait(after tries: Int) -> Int? {
    let waits = [60, 300, 1800, 7200, 43_200]
    return waits.indices.contains(tries - 1) ? waits[tries - 1] : nil
  }

  /// Seconds after which a letter that a postman has not brought back is taken for uncertain. No conversation with a mail
  /// server lasts longer than one minute.
  public static let longestClaim = 600
}

/// What became of a letter when it was carried.
public enum LetterFate: Hashable, Sendable {
  /// The mail server has taken it over.
  case accepted
  /// It will never be taken; why.
  case refused(String)
  /// It was not taken, and may be later; why.
  case later(String)
  /// It was sent, and nobody said whether it was taken.
  case uncertain(String)
}
