/// Why an election cannot be counted by a rule.
public enum CountRefusal: Error, Hashable, Sendable {
  /// There are more projects than a mark on a ballot can name; the most.
  case tooManyProjects(most: Int)
  /// Two projects have the same id.
  case sameID(String)
  /// A project’s cost is below zero.
  case costBelowZero(id: String)
  /// An amount is too large to be added up: 18 digits are the most.
  case amountTooLarge
  /// Whoever watched the count stopped it.
  case stopped
  /// The ballots weigh more together than can be counted: 18 digits are the most.
  case tooManyBallots
}
