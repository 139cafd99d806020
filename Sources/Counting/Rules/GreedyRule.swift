/// Counting in the order of support: the family of rules that most councils use.
public struct GreedyRule: Hashable, Sendable {
  /// What projects are put in order by, the greatest first.
  public enum Order: Hashable, Sendable {
    /// Votes.
    case votes
    /// Points, scores or places turned into points, added up; votes where marks are all there is.
    case score
    /// Votes for each unit of cost.
    case votesPerCost
    /// Score for each unit of cost.
    case scorePerCost
    /// The mean of the scores given, as at grant-making events where not everybody hears everybody.
    case mean
    /// The mean without so many of the highest and so many of the lowest scores.
    case trimmedMean(Int)
  }

  /// What happens at a project that costs more than is left.
  public enum Gap: Hashable, Sendable {
    /// It is passed over and the next one is tried.
    case skip
    /// The count ends: Pabulib’s `greedy-no-skip`.
    case stop
    /// The first such project is funded whole if at least this part of its cost is left, and the count ends (Poznań: 4/5).
    case fundWhenLeft(Fraction)
    /// It is given what is left, if it can start with that (`Project.leastFunding`), and the count ends.
    case partFund
  }

  /// What projects are put in order by.
  public var order: Order
  /// What happens at a project that costs more than is left.
  public var gap: Gap

  /// A rule from its parts.
  public init(order: Order = .score, gap: Gap = .skip) {
    self.order = order
    self.gap = gap
  }
}
