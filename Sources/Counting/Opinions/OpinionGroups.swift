/// Groups of people who answer alike, or the finding that there are none that are stable.
///
/// Who came first, and the order in which statements stand, change nothing. All figures are IEEE 754 doubles made by +, −, ×, ÷ and √ alone, each sum in a
/// fixed order, so that every machine comes to the same.
///
/// Sources: C. Small and others, “Polis: Scaling Deliberation by Mapping High Dimensional Opinion Spaces” (2021); its code at compdemocracy/polis; stability
/// by halves after R. Tibshirani and G. Walther, “Cluster Validation by Prediction Strength” (2005), with the index of L. Hubert and P. Arabie (1985).
public struct OpinionGroups: Sendable {
  /// Below this stability no groups are shown: what D. Steinley (2004) calls a poor recovery of groups by the same index.
  public static let leastStability = 0.65
  /// Whoever answered so many statements takes part, or all where there are fewer.
  public static let answersAsked = 7
  /// How often the people are divided into two halves.
  public static let divisions = 12
  /// The most groups looked for.
  public static let mostGroups = 5

  /// How many statements somebody must have answered to take part.
  public let threshold: Int
  /// How many people there are, whether they take part or not.
  public let people: Int
  /// How many take part.
  public let taking: Int
  /// What came of each number of groups, from 2.
  public let attempts: [OpinionAttempt]
  /// How many people are in each group, the largest first; empty when there are no stable groups.
  public let sizes: [Int]
  /// The group of each person, by its place in `sizes`; `nil` for who does not take part, and for all when there are no stable groups.
  public let groupOf: [Int?]
  /// Where each person stands; `nil` for who does not take part.
  public let points: [OpinionPoint?]
  /// How each group answered each statement.
  public let tallies: [[OpinionTally]]
  /// How everybody answered each statement, whether they take part or not.
  public let overall: [OpinionTally]

  /// The attempt that the groups come from; `nil` when there are no stable groups.
  public var chosen: OpinionAttempt? { attempts.first { $0.groups == sizes.count } }

  /// Looks for groups.
  ///
  /// Among the numbers of groups that are stable the one with the greatest silhouette is taken, of level ones the smaller.
  public init(_ votes: OpinionVotes) {
    people = votes.people
    threshold = min(Self.answersAsked, max(1, votes.statements))
    let order = OpinionOrder(votes, threshold: threshold)
    taking = order.people.count
    let search = OpinionSearch(OpinionTable(votes, order), colours: order.colours)
    attempts = search.attempts
    var (points, groupOf) = (
      [OpinionPoint?](repeating: nil, count: votes.people), [Int?](repeating: nil, count: votes.people)
    )
    for (place, person) in order.people.enumerated() { points[person] = search.points[place] }
    let stable = attempts.filter(\.isStable)
    let best = stable.map(\.silhouette).max()
    var sizes: [Int] = []
    if let chosen = stable.first(where: { $0.silhouette == best }) {
      let labels = search.labels(chosen.groups)
      let counts = (0..<chosen.groups).map { group in labels.count { $0 == group } }
      let ranked = counts.indices.sorted { (-counts[$0], $0) < (-counts[$1], $1) }
      sizes = ranked.map { counts[$0] }
      for (place, person) in order.people.enumerated() { groupOf[person] = ranked.firstIndex(of: labels[place]) }
    }
    (self.points, self.groupOf, self.sizes) = (points, groupOf, sizes)
    (tallies, overall) = Self.tallies(votes, groupOf, sizes.count)
  }

  /// The figures of groups that somebody else found, such as Polis (`PolisRule`); nothing is looked for and no stability is known.
  ///
  /// - Parameter groupOf: for each person a group by numbers from 0, or `nil` for none.
  public init(_ votes: OpinionVotes, groupOf: [Int?]) {
    people = votes.people
    threshold = min(Self.answersAsked, max(1, votes.statements))
    taking = groupOf.count { $0 != nil }
    attempts = []
    points = groupOf.map { _ in nil }
    let count = (groupOf.compactMap(\.self).max() ?? -1) + 1
    sizes = (0..<count).map { group in groupOf.count { $0 == group } }
    self.groupOf = groupOf
    (tallies, overall) = Self.tallies(votes, groupOf, count)
  }

  /// The same without its groups, for where they may not be shown.
  public var withoutGroups: OpinionGroups { OpinionGroups(ungrouping: self) }

  private init(ungrouping whole: OpinionGroups) {
    (people, threshold, taking, overall) = (whole.people, whole.threshold, whole.taking, whole.overall)
    (attempts, sizes, tallies) = ([], [], [])
    groupOf = whole.groupOf.map { _ in nil }
    points = whole.points.map { _ in nil }
  }

  private static func tallies(_ votes: OpinionVotes, _ groupOf: [Int?], _ groups: Int) -> (
    [[OpinionTally]], [OpinionTally]
  ) {
    var tallies = [[OpinionTally]](
      repeating: [OpinionTally](repeating: OpinionTally(), count: votes.statements), count: groups)
    var overall = [OpinionTally](repeating: OpinionTally(), count: votes.statements)
    for person in 0..<votes.people {
      for place in votes.starts[person]..<votes.starts[person + 1] {
        let entry = votes.entries[place]
        overall[Int(entry >> 2)].add(entry & 3)
        if let group = groupOf[person] { tallies[group][Int(entry >> 2)].add(entry & 3) }
      }
    }
    return (tallies, overall)
  }

  /// Every statement, those that all groups think the same of first; among everybody where there are no stable groups.
  ///
  /// First come those on which every group has a majority beyond chance, then the others; each by the strength of consensus.
  public var consensus: [ConsensusStatement] {
    let groups = tallies.isEmpty ? [overall] : tallies
    return overall.indices.map { statement in
      ConsensusStatement(statement: statement, groups.map { $0[statement] })
    }.sorted { one, other in
      if (one.common == nil) != (other.common == nil) { return one.common != nil }
      return one.strength != other.strength ? one.strength > other.strength : one.statement < other.statement
    }
  }

  /// Up to five statements that tell a group from the others.
  public func representative(of group: Int) -> [RepresentativeStatement] {
    RepresentativeStatement.select(group, tallies, among: Array(overall.indices))
  }
}
