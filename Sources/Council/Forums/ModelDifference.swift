/// How two models differ in one measure, told with the numbers it rests on.
public struct ModelDifference: Hashable, Sendable, Codable {
  /// What is compared.
  public enum Measure: String, Sendable, Codable, CaseIterable {
    case residents, cost, days

    /// What one value is, in words.
    public var words: String {
      switch self {
      case .residents: "residents at a meeting"
      case .cost: "cost for each resident"
      case .days: "days until an action is closed"
      }
    }
    var one: String { self == .days ? "closed action" : "meeting" }
    var many: String { self == .days ? "closed actions" : "meetings" }
  }

  /// What may be said.
  public enum Finding: String, Sendable, Codable, CaseIterable {
    /// One of the models has too few.
    case tooFew = "too-few"
    /// In at least three of four pairs the same model has more.
    case clear
    /// Neither model has more in three of four pairs.
    case unclear
  }

  /// With fewer meetings, or closed actions, than this of one model, nothing is said of a difference.
  public static let fewest = 5

  /// What is compared.
  public var measure: Measure
  /// The model that has more in more pairs; the first named where neither has.
  public var more: String
  /// The other model.
  public var less: String
  /// How many values there are of the first.
  public var ofMore: Int
  /// How many values there are of the other.
  public var ofLess: Int
  /// In how many pairs of one value of each the first is greater.
  public var greater: Int

  /// How many pairs there are.
  public var pairs: Int { ofMore * ofLess }

  /// The difference of two models from all values of each.
  public init(_ measure: Measure, _ one: (name: String, values: [Int]), _ other: (name: String, values: [Int])) {
    func wins(_ a: [Int], _ b: [Int]) -> Int { a.map { value in b.count { $0 < value } }.reduce(0, +) }
    let (forOne, forOther) = (wins(one.values, other.values), wins(other.values, one.values))
    let isTurned = forOther > forOne
    self.measure = measure
    (more, less) = isTurned ? (other.name, one.name) : (one.name, other.name)
    (ofMore, ofLess) =
      isTurned ? (other.values.count, one.values.count) : (one.values.count, other.values.count)
    greater = max(forOne, forOther)
  }

  /// What may be said of it.
  public var finding: Finding {
    if min(ofMore, ofLess) < Self.fewest { return .tooFew }
    return greater * 4 >= pairs * 3 ? .clear : .unclear
  }

  /// It in a sentence, with its numbers.
  public var words: String {
    func told(_ count: Int) -> String { "\(count) \(count == 1 ? measure.one : measure.many)" }
    switch finding {
    case .tooFew:
      return
        "\(more) (\(told(ofMore))) and \(less) (\(told(ofLess))): too few to compare. From \(Self.fewest) of each on, "
        + "something can be said."
    case .clear:
      return "\(more) (\(told(ofMore))) had more than \(less) (\(told(ofLess))) in \(greater) of \(pairs) pairs of one "
        + "of each: a clear difference in these figures."
    case .unclear:
      return "\(more) (\(told(ofMore))) had more than \(less) (\(told(ofLess))) in \(greater) of \(pairs) pairs of one "
        + "of each: no clear difference."
    }
  }
}
