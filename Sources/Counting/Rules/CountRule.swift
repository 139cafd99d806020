/// All that settles a count: the method, and every choice that the method leaves open.
public struct CountRule: Hashable, Sendable {
  /// How winners are found.
  public enum Method: Hashable, Sendable {
    /// In the order of support, as long as the money lasts.
    case greedy(GreedyRule)
    /// The Method of Equal Shares.
    case equalShares(EqualSharesRule)
    /// Sequential Phragmén: everybody earns at the same speed, and a project is bought when its supporters can pay for it.
    case phragmen
  }

  /// How winners are found.
  public var method: Method
  /// What places in an order are worth, where ballots are rankings.
  public var ranking: RankingPoints
  /// How level candidates are told apart.
  public var ties: TieRule
  /// What a project must reach before it can be funded.
  public var thresholds: [Threshold]

  /// A rule from its parts. Without `ties`, greedy counts go by the order of the papers and others by lowest cost, then most votes.
  public init(
    _ method: Method, ranking: RankingPoints = .longestFirst, ties: TieRule? = nil, thresholds: [Threshold] = []
  ) {
    self.method = method
    self.ranking = ranking
    self.thresholds = thresholds
    if let ties {
      self.ties = ties
    } else if case .greedy = method {
      self.ties = .paperOrder
    } else {
      self.ties = .costThenVotes()
    }
  }
}
