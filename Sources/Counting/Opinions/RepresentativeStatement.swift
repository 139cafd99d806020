/// A statement that tells a group from the others: by what it thinks of it more than they do.
public struct RepresentativeStatement: Hashable, Sendable {
  /// The statement, by its place.
  public let statement: Int
  /// What the group thinks of it: agree or disagree.
  public let side: OpinionVote
  /// How many of the group think so.
  public let count: Int
  /// How many of the group answered.
  public let answers: Int
  /// How likely that answer is in the group (`OpinionTally.likelihood`).
  public let likelihood: Double
  /// Whether more than half give it (`OpinionTally.majorityTest`).
  public let majorityTest: Double
  /// How many times as likely it is as among the others.
  public let ratio: Double
  /// Whether it is given more than by the others (`OpinionTally.differenceTest`).
  public let differenceTest: Double
  /// Whether it is the one the group agrees with best.
  public let isBestAgreed: Bool

  init(_ statement: Int, own: OpinionTally, others: OpinionTally, isBestAgreed: Bool = false) {
    let side: OpinionVote =
      own.differenceTest(.agree, from: others) > own.differenceTest(.disagree, from: others) ? .agree : .disagree
    self.statement = statement
    self.side = side
    count = own.count(side)
    answers = own.answers
    likelihood = own.likelihood(side)
    majorityTest = own.majorityTest(side)
    ratio = own.likelihood(side) / others.likelihood(side)
    differenceTest = own.differenceTest(side, from: others)
    self.isBestAgreed = isBestAgreed
  }

  private var weight: Double { ratio * differenceTest * likelihood * majorityTest }

  /// Up to five statements for a group, agreed ones first: the one it agrees with best, then those that pass both tests, the strongest first.
  ///
  /// As Polis selects them (compdemocracy/polis, math/repness.clj), level ones in the order of the statements.
  ///
  /// - Parameters:
  ///   - group: the group by its place in `tallies`.
  ///   - tallies: for each group, a tally of each statement.
  ///   - statements: the statements to choose from, in order.
  public static func select(_ group: Int, _ tallies: [[OpinionTally]], among statements: [Int])
    -> [RepresentativeStatement]
  {
    var enough: [RepresentativeStatement] = []
    var strongest: RepresentativeStatement?
    var agreed: (statement: Int, figures: AgreedFigures)?
    for statement in statements {
      let (own, others) = sides(statement, group, tallies)
      let one = RepresentativeStatement(statement, own: own, others: others)
      let passes = [OpinionVote.agree, .disagree].contains {
        own.differenceTest($0, from: others) > OpinionTally.significance
          && own.majorityTest($0) > OpinionTally.significance
      }
      if passes { enough.append(one) }
      if enough.isEmpty, one.differenceTest > strongest?.differenceTest ?? -.infinity { strongest = one }
      let figures = AgreedFigures(own, others)
      if own.agree + own.disagree > 0, figures.beats(agreed?.figures) { agreed = (statement, figures) }
    }
    let best = agreed.map { agreed in
      let (own, others) = sides(agreed.statement, group, tallies)
      return RepresentativeStatement(agreed.statement, own: own, others: others, isBestAgreed: true)
    }
    if enough.isEmpty { return [best ?? strongest].compactMap(\.self) }
    let rest = enough.filter { $0.statement != best?.statement }.enumerated()
      .sorted { $0.element.weight != $1.element.weight ? $0.element.weight > $1.element.weight : $0.offset < $1.offset }
      .map(\.element)
    let chosen = ([best].compactMap(\.self) + rest).prefix(5)
    return chosen.filter { $0.side == .agree } + chosen.filter { $0.side == .disagree }
  }

  private static func sides(_ statement: Int, _ group: Int, _ tallies: [[OpinionTally]]) -> (OpinionTally, OpinionTally)
  {
    var others = OpinionTally()
    for other in tallies.indices where other != group { others = others + tallies[other][statement] }
    return (tallies[group][statement], others)
  }

  /// What is looked at for the statement that a group agrees with best.
  private struct AgreedFigures {
    let (likelihood, test, ratio, difference): (Double, Double, Double, Double)

    init(_ own: OpinionTally, _ others: OpinionTally) {
      likelihood = own.likelihood(.agree)
      test = own.majorityTest(.agree)
      ratio = likelihood / others.likelihood(.agree)
      difference = own.differenceTest(.agree, from: others)
    }

    func beats(_ best: AgreedFigures?) -> Bool {
      guard let best else { return test > OpinionTally.significance || ratio > 1 && likelihood > 0.5 }
      if best.ratio > 1 {
        return ratio * difference * likelihood * test > best.ratio * best.difference * best.likelihood * best.test
      }
      return likelihood * test > best.likelihood * best.test
    }
  }
}
