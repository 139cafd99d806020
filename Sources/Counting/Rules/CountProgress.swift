/// How far a long count is. Add1 takes longest; the others are watched so that they can be stopped.
public struct CountProgress: Hashable, Sendable {
  /// How many times the method was run so far.
  public let runs: Int
  /// What the outcome at hand costs, and what there is.
  public let spent: Int64
  /// What could be spent.
  public let purse: Int64

  /// What is spent as a part of what could be: it grows towards 1, not evenly, and seldom falls a little.
  public var part: Fraction { Fraction(spent, max(1, purse)) }
}
