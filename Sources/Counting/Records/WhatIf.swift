/// A question of what would have made a project win that did not, everything else as it is.
///
/// Each is answered by counting again, on its own: several can be answered at once, and the answers are the same in any order.
public enum WhatIf: Hashable, Sendable {
  /// The highest cost at which it would have won.
  case cost(project: Int)
  /// With how many more ballots for it alone, each of which gives it this much where ballots give points or scores.
  case ballots(project: Int, value: Int32)
  /// Whether it would have won had another that won been withdrawn.
  case without(project: Int, rival: Int)

  /// What was found.
  public enum Answer: Hashable, Sendable {
    /// The highest cost; `nil` when not even for nothing.
    case cost(Int64?)
    /// The fewest ballots; `nil` when not even with as many as there were.
    case ballots(Int64?)
    /// Whether it would have won.
    case wins(Bool)
  }
}
