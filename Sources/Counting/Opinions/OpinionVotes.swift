/// Who answered what: people by statements, kept without the answers that were never given.
///
/// Four bytes an answer and eight a person: 33,000 people who each answered 100 of 1,000 statements take 14 MB.
public struct OpinionVotes: Hashable, Sendable {
  /// How many people there are, whether they answered or not.
  public let people: Int
  /// How many statements there are, whether anybody answered or not.
  public let statements: Int
  /// Where the answers of each person begin in `entries`, and, last, where they end.
  let starts: [Int]
  /// Each answer: four times the place of its statement, and the vote. Those of one person stand in the order of the statements.
  let entries: [UInt32]

  /// How many answers there are.
  public var count: Int { entries.count }

  /// How many statements a person answered.
  public func answers(of person: Int) -> Int { starts[person + 1] - starts[person] }

  /// What a person answered, in the order of the statements.
  public func votes(of person: Int) -> [(statement: Int, vote: OpinionVote)] {
    entries[starts[person]..<starts[person + 1]].map {
      (Int($0 >> 2), OpinionVote(rawValue: UInt8($0 & 3)) ?? .pass)
    }
  }
}
