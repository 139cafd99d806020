/// What a ballot must keep to among the projects of one category. Whatever is `nil` is not asked.
public struct CategoryRule: Hashable, Sendable {
  /// The projects of the category, by their place in the election.
  public var projects: Set<UInt16>
  /// The fewest of them on a ballot.
  public var leastChoices: Int?
  /// The most of them.
  public var mostChoices: Int?
  /// The least that those marked may cost together, in the smallest parts of the election’s `MoneyScale`.
  public var leastCost: Int64?
  /// The most that they may cost together.
  public var mostCost: Int64?

  /// A rule from its parts.
  public init(
    _ projects: Set<UInt16>, leastChoices: Int? = nil, mostChoices: Int? = nil, leastCost: Int64? = nil,
    mostCost: Int64? = nil
  ) {
    self.projects = projects
    self.leastChoices = leastChoices
    self.mostChoices = mostChoices
    self.leastCost = leastCost
    self.mostCost = mostCost
  }

  /// Why a ballot breaks it; `nil` when it keeps to it.
  func fault(marked: [UInt16], prices: [Int64]) -> BallotFault? {
    let own = marked.filter(projects.contains)
    if let leastChoices, own.count < leastChoices { return .tooFewOfCategory }
    if let mostChoices, own.count > mostChoices { return .tooManyOfCategory }
    guard leastCost != nil || mostCost != nil else { return nil }
    let cost = BallotRules.cost(of: own, prices: prices)
    if let leastCost, cost < leastCost { return .categoryCostsTooLittle }
    if let mostCost, cost > mostCost { return .categoryCostsTooMuch }
    return nil
  }
}
