/// An answer to a statement, without anything that tells whose it is but a number within the question.
public struct GivenOpinion: Hashable, Sendable {
  /// One of those who answered, by a number from 0 that means nothing elsewhere.
  public let person: Int
  /// The statement, by its number.
  public let statement: Int
  /// −1 for disagree, 0 for pass, 1 for agree.
  public let vote: Int

  /// An answer from its parts.
  public init(person: Int, statement: Int, vote: Int) {
    (self.person, self.statement, self.vote) = (person, statement, vote)
  }
}
