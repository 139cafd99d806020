/// The ballots that are counted, equal ones as one group, in flat arrays.
///
/// Two million ballots on five hundred projects fit in a few hundred megabytes: a mark takes two bytes, and eight with a value.
public struct Ballots: Hashable, Sendable {
  /// How each group marks: the entries of group g are `starts[g]..<starts[g + 1]`.
  public internal(set) var starts: [Int]
  /// The projects that are marked, by their place in the election, ascending within a group.
  public internal(set) var projects: [UInt16]
  /// What each entry gives its project: points, a score, or the place in an order from 1. Empty when marks are all there is.
  public internal(set) var values: [Int32]
  /// What each group counts: how many people marked so, or their weights together.
  public internal(set) var weights: [Int64]
  /// The group of each ballot, in the order they were read.
  public internal(set) var groupOfBallot: [UInt32]
  /// What all ballots count together, empty ones too.
  public internal(set) var weight: Int64

  /// No ballots.
  public init() {
    (starts, projects, values, weights, groupOfBallot, weight) = ([0], [], [], [], [], 0)
  }

  /// How many groups there are.
  public var groups: Int { weights.count }

  /// How many ballots were counted, empty ones too.
  public var count: Int { groupOfBallot.count }

  /// The entries of a group.
  public func entries(of group: Int) -> Range<Int> { starts[group]..<starts[group + 1] }

  /// How many marks there are, as people made them: one for each project on each ballot, times what the ballot counts.
  public var marks: Int64 {
    (0..<groups).reduce(0) { $0 + Int64(entries(of: $1).count) * weights[$1] }
  }
}
