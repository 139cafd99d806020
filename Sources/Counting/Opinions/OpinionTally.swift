/// How some people answered one statement, and the figures that follow from it.
public struct OpinionTally: Hashable, Sendable {
  /// How many agreed.
  public var agree: Int
  /// How many disagreed.
  public var disagree: Int
  /// How many passed.
  public var pass: Int

  /// A tally from its parts.
  public init(agree: Int = 0, disagree: Int = 0, pass: Int = 0) {
    (self.agree, self.disagree, self.pass) = (agree, disagree, pass)
  }

  /// How many answered, those who passed among them.
  public var answers: Int { agree + disagree + pass }

  /// How many gave one answer.
  public func count(_ vote: OpinionVote) -> Int {
    switch vote {
    case .agree: agree
    case .disagree: disagree
    case .pass: pass
    }
  }

  /// How likely the answer is here, held towards a half while few answered: (count + 1) ÷ (answers + 2).
  public func likelihood(_ vote: OpinionVote) -> Double { Double(count(vote) + 1) / Double(answers + 2) }

  /// By how many standard errors the answer is given by more than half: 2√(n+1) × ((count + 1) ÷ (n + 1) − ½).
  public func majorityTest(_ vote: OpinionVote) -> Double {
    let answers = Double(answers + 1)
    return 2 * answers.squareRoot() * (Double(count(vote) + 1) / answers - 0.5)
  }

  /// By how many standard errors the answer is given here more often than by others, with 1 added to all four counts; 0 when everybody gives it.
  public func differenceTest(_ vote: OpinionVote, from others: OpinionTally) -> Double {
    let (own, all) = (Double(count(vote) + 1), Double(answers + 1))
    let (their, rest) = (Double(others.count(vote) + 1), Double(others.answers + 1))
    let pooled = (own + their) / (all + rest)
    guard pooled != 1 else { return 0 }
    return (own / all - their / rest) / (pooled * (1 - pooled) * (1 / all + 1 / rest)).squareRoot()
  }

  /// Beyond this a test is taken to say something: one side of 90 in 100.
  public static let significance = 1.2816

  static func + (one: OpinionTally, other: OpinionTally) -> OpinionTally {
    OpinionTally(
      agree: one.agree + other.agree, disagree: one.disagree + other.disagree, pass: one.pass + other.pass)
  }

  mutating func add(_ vote: UInt32) {
    if vote == 2 { agree += 1 } else if vote == 0 { disagree += 1 } else { pass += 1 }
  }
}
