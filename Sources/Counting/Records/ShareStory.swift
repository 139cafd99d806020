/// Why a project was not bought by equal shares: what its supporters had left for it, and what they paid for instead.
public struct ShareStory: Hashable, Sendable {
  /// What the supporters of a project paid for another.
  public struct Instead: Hashable, Sendable {
    /// The other project, by its place in the election.
    public let project: Int
    /// What they paid for it together, in the smallest parts of the election’s `MoneyScale`, rounded down.
    public let amount: Int64
  }

  /// The project, by its place in the election.
  public let project: Int
  /// What it asks for.
  public let cost: Int64
  /// What its supporters were given to begin with, together.
  public let endowed: Fraction
  /// What they had left together when it was too little for the first time.
  public let held: Fraction
  /// After how many rounds of buying that was.
  public let afterRounds: Int
  /// What they paid for until the end, the greatest amount first.
  public let instead: [Instead]

  /// What they had as a part of what it asks for: 0.9998 is 99 per cent of the support it needed, and not enough.
  public var effectiveSupport: Fraction { cost > 0 ? held / Fraction(whole: cost) : .zero }
}
