/// A whole count: what was funded, every round that led there, and what became of each project.
///
/// All of it follows from the election and the rule alone, so the same files give the same record on every machine.
public struct CountRecord: Hashable, Sendable {
  /// The rule that was counted by.
  public internal(set) var rule: CountRule
  /// What could be spent, in the smallest parts of the election’s `MoneyScale`.
  public internal(set) var purse: Int64
  /// The rounds in order.
  public internal(set) var rounds: [CountRound]
  /// What became of each project, by its place in the election.
  public internal(set) var fates: [Fate]
  /// How many votes each project had.
  public internal(set) var votes: [Int64]
  /// What each project scored; its votes where marks are all there is.
  public internal(set) var scores: [Int64]
  /// For equal shares: what each person was given to begin with.
  public internal(set) var endowment: Fraction?
  /// For Add1: how the endowment was found, and the proof that nothing was jumped over.
  public internal(set) var search: EndowmentSearch?
  /// The comparison with the greedy outcome, where the rule asks for it.
  public internal(set) var comparison: CountComparison?

  /// The funded projects in the order they were chosen, by their place in the election.
  public var winners: [Int] { rounds.map(\.project) }

  /// What is spent. Never more than the purse, except by the rule that funds the last project whole.
  public var cost: Int64 { rounds.reduce(0) { $0 + $1.cost } }

  /// The rounds that were decided by the rule for level candidates, from 0.
  public var ties: [Int] { rounds.indices.filter { !rounds[$0].level.isEmpty } }
}
