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
  /// The least that they must cost together.
  public var leastCost: Int64?
  /// What is asked of the projects of some categories, each on its own.
  public var categories: [CategoryRule]
  /// Whether every project must be scored, as where residents hear each presentation.
  public var mustScoreAll: Bool

  /// Rules from their parts.
  public init(
    leastChoices: Int? = nil, mostChoices: Int? = nil, leastPoints: Int? = nil, mostPoints: Int? = nil,
    leastForOne: Int? = nil, mostForOne: Int? = nil, leastCost: Int64? = nil, mostCost: Int64? = nil,
    categories: [CategoryRule] = [], mustScoreAll: Bool = false
  ) {
    self.leastChoices = leastChoices
    self.mostChoices = mostChoices
    self.leastPoints = leastPoints
    self.mostPoints = mostPoints
    self.leastForOne = leastForOne
    self.mostForOne = mostForOne
    self.leastCost = leastCost
    self.mostCost = mostCost
    self.categories = categories
    self.mustScoreAll = mustScoreAll
  }

  /// Whether they ask which projects a ballot marks, and not only how many, or how many points it gives.
  public var looksAtProjects: Bool { leastCost != nil || mostCost != nil || !categories.isEmpty }

  /// Why a ballot breaks them; `nil` when it keeps to them.
  ///
  /// - Parameters:
  ///   - marked: its projects, by their place in the election.
  ///   - values: points or scores, one for each project of the ballot.
  ///   - prices: what each project of the election asks for.
  func fault(marked: [UInt16], values: [Int64], prices: [Int64], kind: BallotKind) -> BallotFault? {
    let choices = marked.count
    if mustScoreAll, choices < prices.count { return .notAllScored }
    if let leastChoices, choices < leastChoices { return .tooFewChoices }
    if let mostChoices, choices > mostChoices { return .tooManyChoices }
    if kind == .chooseOne, choices > 1 { return .tooManyChoices }
    if looksAtProjects, let fault = fault(marked: marked, prices: prices) { return fault }
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

  private func fault(marked: [UInt16], prices: [Int64]) -> BallotFault? {
    if leastCost != nil || mostCost != nil {
      let cost = Self.cost(of: marked, prices: prices)
      if let leastCost, cost < leastCost { return .costsTooLittle }
      if let mostCost, cost > mostCost { return .costsTooMuch }
    }
    for category in categories {
      if let fault = category.fault(marked: marked, prices: prices) { return fault }
    }
    return nil
  }

  /// What projects cost together; the greatest number when it is more than can be told.
  static func cost(of marked: [UInt16], prices: [Int64]) -> Int64 {
    var sum: Int64 = 0
    for project in marked {
      let (more, isTooMuch) = sum.addingReportingOverflow(prices[Int(project)])
      if isTooMuch { return .max }
      sum = more
    }
    return sum
  }

  /// Whether a ballot breaks them, for those who only count how many do. See `fault` for the parameters.
  public func isBroken(marked: [UInt16], values: [Int64], prices: [Int64], kind: BallotKind) -> Bool {
    fault(marked: marked, values: values, prices: prices, kind: kind) != nil
  }
}
