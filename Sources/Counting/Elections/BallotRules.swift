/// What a ballot must keep to. Whatever is `nil` is not asked.
public struct BallotRules: Hashable, Sendable {
  /// The fewest projects on a ballot that marks any.
  public var leastChoices: Int?
  /// The most projects.
  public var mostChoices: Int?
  /// The fewest points together.
  public var leastPoints: Int?
  /// The most points together.
  public var mostPoints: Int?
  /// The fewest points, or the lowest score, for a project.
  public var leastForOne: Int?
  /// The most points, or the highest score, for a project.
  public var mostForOne: Int?
  /// The most that the projects of a ballot may cost together, in the smallest parts of the election’s `MoneyScale`.
  public var mostCost: Int64?
  /// Whether every project must be scored, as where residents hear each presentation.
  public var mustScoreAll: Bool

  /// Rules from their parts.
  public init(
    leastChoices: Int? = nil, mostChoices: Int? = nil, leastPoints: Int? = nil, mostPoints: Int? = nil,
    leastForOne: Int? = nil, mostForOne: Int? = nil, mostCost: Int64? = nil, mustScoreAll: Bool = false
  ) {
    self.leastChoices = leastChoices
    self.mostChoices = mostChoices
    self.leastPoints = leastPoints
    self.mostPoints = mostPoints
    self.leastForOne = leastForOne
    self.mostForOne = mostForOne
    self.mostCost = mostCost
    self.mustScoreAll = mustScoreAll
  }

  /// Why a ballot breaks them; `nil` when it keeps to them.
  ///
  /// - Parameters:
  ///   - values: points or scores, one for each project of the ballot.
  ///   - cost: what those projects cost together.
  ///   - candidates: how many projects the election has.
  func fault(choices: Int, values: [Int64], cost: Int64, candidates: Int, kind: BallotKind) -> BallotFault? {
    if mustScoreAll, choices < candidates { return .notAllScored }
    if let leastChoices, choices < leastChoices { return .tooFewChoices }
    if let mostChoices, choices > mostChoices { return .tooManyChoices }
    if kind == .chooseOne, choices > 1 { return .tooManyChoices }
    if let mostCost, cost > mostCost { return .costsTooMuch }
    guard kind == .points || kind == .scores else { return nil }
    var sum: Int64 = 0
    for value in values {
      if let leastForOne, value < leastForOne { return .tooLittleForOne }
      if let mostForOne, value > mostForOne { return .tooMuchForOne }
      sum += value
    }
    if let leastPoints, sum < leastPoints { return .tooFewPoints }
    if let mostPoints, sum > mostPoints { return .tooManyPoints }
    return nil
  }

  /// Whether a ballot breaks them, for those who only count how many do.
  public func isBroken(choices: Int, values: [Int64], cost: Int64, candidates: Int, kind: BallotKind) -> Bool {
    fault(choices: choices, values: values, cost: cost, candidates: candidates, kind: kind) != nil
  }
}
