/// How far all groups agree on one statement.
public struct ConsensusStatement: Hashable, Sendable {
  /// The statement, by its place.
  public let statement: Int
  /// The likelihoods of agreeing in each group, multiplied: large only if no group is against (Polis’s group-aware consensus).
  public let agreement: Double
  /// The same of disagreeing.
  public let disagreement: Double
  /// What more than half think in every group, beyond chance and among `fewestAnswers` at least; `nil` when there is no such thing.
  public let common: OpinionVote?

  /// Fewer answers of a group than this say nothing of what it thinks.
  public static let fewestAnswers = 5

  /// - Parameter tallies: the answers of each group to this statement.
  public init(statement: Int, _ tallies: [OpinionTally]) {
    self.statement = statement
    agreement = tallies.reduce(1) { $0 * $1.likelihood(.agree) }
    disagreement = tallies.reduce(1) { $0 * $1.likelihood(.disagree) }
    common = [OpinionVote.agree, .disagree].first { vote in
      !tallies.isEmpty
        && tallies.allSatisfy {
          $0.answers >= Self.fewestAnswers && $0.likelihood(vote) > 0.5
            && $0.majorityTest(vote) > OpinionTally.significance
        }
    }
  }

  /// How far all groups think the same, whatever it is: the larger of both products.
  public var strength: Double { max(agreement, disagreement) }
}
