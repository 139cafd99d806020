/// One round of a count: which project was chosen, why, and who paid.
public struct CountRound: Hashable, Sendable {
  /// Why a project was chosen in its round.
  public enum Reason: Hashable, Sendable {
    /// It had the greatest support of those left: votes, points, a mean.
    case support(Fraction)
    /// Its supporters could pay for it at the lowest price for what it is worth to them.
    case share(SharePayment)
    /// The loads of its supporters stayed lowest with it: the load that each then has.
    case load(Fraction)
    /// It costs nothing, and somebody voted for it.
    case free
    /// What equal shares left over was enough for it; its votes.
    case filling(Int64)
    /// It costs more than was left, and was given what there was.
    case part
  }

  /// The project, by its place in the election.
  public let project: Int
  /// What it is given, in the smallest parts of the election’s `MoneyScale`.
  public let cost: Int64
  /// Why it was chosen.
  public let reason: Reason
  /// Those that were level with it to the last digit, itself first; empty when it stood alone.
  public let level: [Int]

  /// A round from its parts.
  public init(project: Int, cost: Int64, reason: Reason, level: [Int] = []) {
    self.project = project
    self.cost = cost
    self.reason = reason
    self.level = level
  }
}
