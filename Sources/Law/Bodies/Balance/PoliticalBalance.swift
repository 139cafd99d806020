/// How seats are shared among political groups by the four principles of LGHA 1989 s.15(5), in their order, with the working.
///
/// What it gives does not depend on the order in which groups and bodies are named.
public struct PoliticalBalance: Sendable {
  /// Members with a claim to seats: a political group, or all members who are in none.
  public struct Party: Hashable, Sendable {
    /// What it is called.
    public let name: String
    /// How many members it has.
    public let members: Int
    /// Whether it is a political group. Principles (a) and (b) speak of groups only.
    public let isGroup: Bool

    /// A political group.
    public init(group name: String, _ members: Int) { (self.name, self.members, isGroup) = (name, members, true) }

    /// The members who are in no group, together.
    public init(ungrouped members: Int) { (name, self.members, isGroup) = (Self.ungroupedName, members, false) }

    /// What members of no group are called.
    public static let ungroupedName = "No group"
  }

  /// A body whose seats are shared.
  public struct Body: Hashable, Sendable {
    /// What it is called.
    public let name: String
    /// How many seats the council fills on it.
    public let seats: Int
    /// Whether it is an ordinary committee, whose seats count for the totals of principle (c). Sub-committees, advisory committees
    /// and outside bodies do not.
    public let isOrdinary: Bool

    /// A body.
    public init(_ name: String, seats: Int, isOrdinary: Bool = true) {
      (self.name, self.seats, self.isOrdinary) = (name, seats, isOrdinary)
    }
  }

  /// One body with its seats shared.
  public struct Row: Hashable, Sendable {
    /// The body.
    public let body: Body
    /// The exact share of each party, in the order of `parties`.
    public let shares: [Share]
    /// The seats of each by principles (a), (b) and (d) alone.
    public let alone: [Int]
    /// The seats of each by all four.
    public let seats: [Int]
  }

  /// All ordinary committees together.
  public struct Totals: Hashable, Sendable {
    /// Their seats.
    public let all: Int
    /// The exact share of each party.
    public let shares: [Share]
    /// The seats of each by principles (a) to (c).
    public let seats: [Int]
  }

  /// The groups, and then the members of none; those without members are left out.
  public let parties: [Party]
  /// The bodies with their seats, in the order given.
  public let rows: [Row]
  /// The ordinary committees together; `nil` when there is none.
  public let totals: Totals?
  /// How it was worked out, step by step.
  public let steps: [BalanceStep]

  /// Shares out the seats of some bodies. Numbers below 0 count as 0.
  public init(_ parties: [Party], _ bodies: [Body]) {
    self.parties = parties.filter { $0.members > 0 && $0.isGroup } + parties.filter { $0.members > 0 && !$0.isGroup }
    var sharing = BalanceSharing(BalanceChamber(self.parties), bodies.map { max(0, $0.seats) }, bodies)
    sharing.work()
    let chamber = sharing.chamber
    rows = bodies.indices.map { index in
      Row(
        body: bodies[index], shares: chamber.shares(of: sharing.sizes[index]), alone: sharing.alone[index],
        seats: sharing.seats[index])
    }
    let all = bodies.indices.reduce(0) { $0 + (bodies[$1].isOrdinary ? sharing.sizes[$1] : 0) }
    totals = sharing.totals.map { Totals(all: all, shares: chamber.shares(of: all), seats: $0) }
    steps = sharing.steps
  }

  /// The members of the council.
  public var members: Int { parties.reduce(0) { $0 + $1.members } }

  /// The group with more than half of the members; `nil` when no group has.
  public var majority: Party? { BalanceChamber(parties).majority.map { parties[$0] } }

  /// Where principle (c) moves a body away from its own shares: the body, the party, its seats by (d) alone, and its seats.
  public var departures: [(body: Body, party: Party, alone: Int, seats: Int)] {
    rows.flatMap { row in
      parties.indices.filter { row.alone[$0] != row.seats[$0] }.map {
        (row.body, parties[$0], row.alone[$0], row.seats[$0])
      }
    }
  }

  /// The seats left for members of no group.
  public var seatsForUngrouped: Int {
    guard let last = parties.last, !last.isGroup else { return 0 }
    return rows.reduce(0) { $0 + ($1.seats.last ?? 0) }
  }
}

/// A step of the working: a principle, and what it does here.
public struct BalanceStep: Hashable, Sendable {
  /// The principles, and what is left to the council.
  public enum Principle: String, Hashable, Sendable {
    /// Not all seats of a body to one group.
    case notAll = "a"
    /// The majority of seats to the group that is a majority of the council.
    case majority = "b"
    /// The totals over all ordinary committees in proportion.
    case totals = "c"
    /// Each body in proportion.
    case each = "d"
    /// What the principles leave open.
    case council
  }

  /// What is applied.
  public let principle: Principle
  /// What it does here, in sentences.
  public let words: String
}
