/// The Method of Equal Shares with its choices: everybody is given the same share of the budget and pays for projects together with those
/// who voted for the same (Peters and Skowron 2020; Peters, Pierczyński and Skowron 2021).
public struct EqualSharesRule: Hashable, Sendable {
  /// What a funded project is worth to its voters.
  public var utility: ShareUtility
  /// What happens to money that is left over.
  public var completion: ShareCompletion
  /// By how many units of the currency Add1 raises everybody’s share at a time; 1 unless amounts are as large as in forints.
  public var step: Int64
  /// Whether Add1 begins at the budget divided by the voters to the last digit, as pabutools does, instead of at the whole steps in it.
  public var startsAtExactShare: Bool
  /// What the projects that are filled in at the end are put in order by.
  public var fillingOrder: GreedyRule.Order
  /// Whether the outcome is compared with the plain greedy one, which is taken when more voters have more winners by it (Wieliczka, Świecie).
  public var comparesWithGreedy: Bool

  /// A rule from its parts. A step below 1 is 1.
  public init(
    utility: ShareUtility = .cost, completion: ShareCompletion = .add1, step: Int64 = 1,
    startsAtExactShare: Bool = false, fillingOrder: GreedyRule.Order = .votes, comparesWithGreedy: Bool = false
  ) {
    self.utility = utility
    self.completion = completion
    self.step = max(1, step)
    self.startsAtExactShare = startsAtExactShare
    self.fillingOrder = fillingOrder
    self.comparesWithGreedy = comparesWithGreedy
  }
}
