/// What somebody answered to a statement. Not to have been shown a statement is no answer.
public enum OpinionVote: UInt8, Hashable, Sendable, CaseIterable {
  /// “I disagree.”
  case disagree = 0
  /// “I pass”: seen, and neither agreed nor disagreed.
  case pass = 1
  /// “I agree.”
  case agree = 2

  /// −1, 0 or 1: the number that the analysis works with.
  public var number: Double { Double(rawValue) - 1 }
}
