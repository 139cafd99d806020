import Counting

/// How some people answered one statement, with no count of so few people that they could be told apart, and none that the others give away.
///
/// Nought is told: it counts nobody. One small count is told with the next larger one only, and that only where each value the small one could
/// have leaves room for the other; two small counts are not told at all. Rows of several groups are each told by themselves, so nothing
/// may stand beside them that adds them up.
public struct ToldTally: Hashable, Sendable {
  /// The people who answered in ways that are told by themselves.
  public let counts: [OpinionVote: Int]
  /// How many people answered in the ways that are not; `nil` where that is not told either, or where there are none.
  public let others: Int?
  /// What more than half of those answered.
  public let mostOfOthers: OpinionVote?

  /// What may be told of a tally.
  ///
  /// - Parameter fewest: a count of fewer people is not told by itself; 0 tells everything.
  public init(_ tally: OpinionTally, fewest: Int) {
    let given = OpinionVote.allCases.filter { tally.count($0) > 0 }.sorted { tally.count($0) < tally.count($1) }
    var hidden = given.filter { tally.count($0) < fewest }
    if hidden.count == 1, given.count > 1 { hidden.append(given[1]) }
    let told = Set(OpinionVote.allCases).subtracting(hidden)
    counts = Dictionary(uniqueKeysWithValues: told.map { ($0, tally.count($0)) })
    let sum = hidden.reduce(0) { $0 + tally.count($1) }
    let leavesRoom = sum >= 2 * fewest - 1 && counts.values.allSatisfy { $0 == 0 || $0 >= sum }
    mostOfOthers = leavesRoom ? hidden.first { 2 * tally.count($0) > sum } : nil
    others = mostOfOthers == nil ? nil : sum
  }

  /// How many people, where so many may be told; `nil` where they are few.
  public static func told(_ people: Int, fewest: Int) -> Int? { people == 0 || people >= fewest ? people : nil }

  /// Whether each count is told by itself.
  public var isWhole: Bool { counts.count == OpinionVote.allCases.count }
}

extension OpinionGroups {
  /// The rows that are told of a statement: one of each group, or one of everybody where there are no groups.
  private func rows(of statement: Int) -> [OpinionTally] {
    tallies.isEmpty ? [overall[statement]] : tallies.map { $0[statement] }
  }

  /// Whether the answers to a statement are told count by count, and so every figure that follows from them.
  func areTold(_ statement: Int, fewest: Int) -> Bool {
    rows(of: statement).allSatisfy { ToldTally($0, fewest: fewest).isWhole }
  }

  /// How many answers there are to all statements; `nil` where that would tell a count that is hidden.
  public func toldAnswers(fewest: Int) -> Int? {
    guard overall.indices.allSatisfy({ areTold($0, fewest: fewest) }) else { return nil }
    return overall.reduce(0) { $0 + $1.answers }
  }

  /// Whether a row may stand for everybody: beside rows of groups it would give away how the people answered who are in none.
  func tellsEverybody(fewest: Int) -> Bool { fewest == 0 || tallies.isEmpty }
}
