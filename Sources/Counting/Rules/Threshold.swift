/// What a project must reach before it can be funded at all.
public enum Threshold: Hashable, Sendable {
  /// So many votes.
  case votes(Int64)
  /// So much score; votes where marks are all there is. Pabulib’s `min_project_score_threshold`.
  case score(Int64)
  /// So large a part of the ballots, as 1/10 in Falkirk’s Community Choices.
  case shareOfBallots(Fraction)
  /// At least as large a part of the ballots as this part of its share of the budget: with 1/3, votes ÷ ballots ≥ cost ÷ (3 × budget), as in Świecie in 2023.
  case shareOfCost(Fraction)
  /// Costs no more than this part of the budget, as 3/5 of a ward’s fund in Falkirk.
  case mostCost(Fraction)

  /// Whether a project reaches it.
  ///
  /// - Parameters:
  ///   - votes: the project’s votes; `score`: its points, or its votes where marks are all there is.
  ///   - price: what it asks for; `budget`: what there is; `ballots`: what all ballots count.
  func isReached(votes: Int64, score: Int64, price: Int64, budget: Int64, ballots: Int64) -> Bool {
    func wide(_ value: Int64) -> WideInteger { WideInteger(value) }
    return switch self {
    case .votes(let least): votes >= least
    case .score(let least): score >= least
    case .shareOfBallots(let share): wide(votes) * share.denominator >= wide(ballots) * share.numerator
    case .shareOfCost(let share):
      wide(votes) * wide(budget) * share.denominator >= wide(ballots) * wide(price) * share.numerator
    case .mostCost(let share): wide(price) * share.denominator <= wide(budget) * share.numerator
    }
  }
}
