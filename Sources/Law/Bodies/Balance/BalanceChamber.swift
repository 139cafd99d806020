/// The members of a council by party, and what principles (a) and (b) make of a body of some size.
struct BalanceChamber: Sendable {
  let parties: [PoliticalBalance.Party]
  /// Places of the parties in the order in which a tie is settled: groups first, larger ones first, then by name.
  let order: [Int]
  let members: Int
  /// The place of the group that has more than half of the members.
  let majority: Int?

  init(_ parties: [PoliticalBalance.Party]) {
    self.parties = parties
    members = parties.reduce(0) { $0 + $1.members }
    order = parties.indices.sorted { first, second in
      let (a, b) = (parties[first], parties[second])
      if a.isGroup != b.isGroup { return a.isGroup }
      return a.members == b.members ? a.name < b.name : a.members > b.members
    }
    majority = parties.indices.first { [members] in parties[$0].isGroup && parties[$0].members * 2 > members }
  }

  var names: [String] { parties.map(\.name) }

  /// The exact share of each of so many seats.
  func shares(of seats: Int) -> [Share] { parties.map { Share(seats * $0.members, max(1, members)) } }

  /// The fewest and the most seats that (a) and (b) leave to the majority on a body, (a) going first.
  func majorityBounds(_ seats: Int) -> ClosedRange<Int> {
    guard seats > 1, let majority, parties[majority].members < members else { return seats...seats }
    return min(seats / 2 + 1, seats - 1)...(seats - 1)
  }

  /// The fewest and the most seats of a party on a body.
  func bounds(_ party: Int, _ seats: Int) -> ClosedRange<Int> {
    if party == majority { return majorityBounds(seats) }
    return 0...(parties[party].isGroup && seats > 1 ? seats - 1 : seats)
  }

  /// Shares seats out by largest remainder, with the majority held within bounds and the others sharing what it leaves.
  func apportioned(_ seats: Int, majorityWithin bounds: ClosedRange<Int>) -> Apportionment {
    guard members > 0 else { return Apportionment(targets: [], seats: [], pinned: nil, extra: [], tied: []) }
    var targets = shares(of: seats)
    var pinned: Int?
    if let majority {
      let held = held(targets[majority], bounds)
      if held != targets[majority] {
        pinned = majority
        targets = targets.indices.map { rest(of: seats, $0, majority, held) }
      }
    }
    return rounded(targets, seats, pinned)
  }

  private func held(_ share: Share, _ bounds: ClosedRange<Int>) -> Share {
    if share.numerator < bounds.lowerBound * share.denominator { return Share(bounds.lowerBound, 1) }
    if share.numerator > bounds.upperBound * share.denominator { return Share(bounds.upperBound, 1) }
    return share
  }

  private func rest(of seats: Int, _ party: Int, _ majority: Int, _ held: Share) -> Share {
    guard party != majority else { return held }
    return Share((seats - held.numerator) * parties[party].members, members - parties[majority].members)
  }

  private func rounded(_ targets: [Share], _ seats: Int, _ pinned: Int?) -> Apportionment {
    var result = targets.map(\.whole)
    let left = seats - result.reduce(0, +)
    // All that are not pinned have one denominator, so that numerators compare.
    let claims = order.filter { targets[$0].remainder.numerator > 0 }
    let ranked = claims.enumerated().sorted {
      let (a, b) = (targets[$0.element].remainder.numerator, targets[$1.element].remainder.numerator)
      return a == b ? $0.offset < $1.offset : a > b
    }.map(\.element)
    let extra = Array(ranked.prefix(left))
    for party in extra { result[party] += 1 }
    var tied: [Int] = []
    if let last = extra.last, extra.count < ranked.count,
      targets[ranked[extra.count]].remainder == targets[last].remainder
    {
      tied = ranked.filter { targets[$0].remainder == targets[last].remainder }
    }
    return Apportionment(targets: targets, seats: result, pinned: pinned, extra: extra, tied: tied)
  }
}

/// Seats shared out, and how.
struct Apportionment: Sendable {
  /// The exact share of each, after (a) and (b).
  let targets: [Share]
  /// The whole seats of each.
  let seats: [Int]
  /// The majority, when (a) or (b) moved it from its share.
  let pinned: Int?
  /// Those whom a remainder gave a seat, the largest first.
  let extra: [Int]
  /// Those with equal remainders of whom not all got a seat.
  let tied: [Int]
}
