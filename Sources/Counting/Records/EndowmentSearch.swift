/// How Add1 came to its endowment: stretches of endowments at which the count goes the same way from the first round to the last.
///
/// Stepping one unit at a time would visit every endowment of every stretch. The stretches leave none out, so whoever runs the
/// method at both ends of each has checked the search; in between the proof in `docs/counting.md` holds.
public struct EndowmentSearch: Hashable, Sendable {
  /// Endowments at which the same projects win in the same order.
  public struct Stretch: Hashable, Sendable {
    /// The first and the last endowment, in steps.
    public let steps: ClosedRange<Int64>
    /// The winners in order, by their place in the election.
    public let winners: [Int]
    /// What they cost together.
    public let cost: WideInteger

    /// A stretch from its parts.
    public init(steps: ClosedRange<Int64>, winners: [Int], cost: WideInteger) {
      self.steps = steps
      self.winners = winners
      self.cost = cost
    }
  }

  /// Why the search ended.
  public enum End: Hashable, Sendable {
    /// All projects together fit the budget, so nothing is raised.
    case everythingFits
    /// One step more would buy more than the budget pays for.
    case overspent
    /// Nothing more that anybody voted for fits what is left.
    case exhausted
    /// Everything that anybody voted for is bought.
    case everythingBought
  }

  /// What the endowment is at step 0, in the smallest parts of the currency: nothing, unless the search begins at an exact share.
  public let base: Fraction
  /// What one step is, in the smallest parts of the election’s `MoneyScale`.
  public let step: Int64
  /// The stretches, each beginning one step behind the last; the last one is the first that costs too much, if there is one.
  public internal(set) var stretches: [Stretch]
  /// Why it ended.
  public internal(set) var end: End
  /// How many times the method was run; stepping would have taken one run for each step.
  public internal(set) var runs: Int

  /// The endowment of a step.
  public func endowment(at steps: Int64) -> Fraction {
    base + Fraction(WideInteger(steps) * WideInteger(step), .one)
  }
}
