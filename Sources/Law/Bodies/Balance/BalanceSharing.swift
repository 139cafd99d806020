/// The work of sharing seats out, in the order of the principles.
struct BalanceSharing {
  let chamber: BalanceChamber
  let sizes: [Int]
  let bodies: [PoliticalBalance.Body]
  /// Places of the ordinary committees, so that equal questions are answered alike in whatever order they come.
  let ordinary: [Int]
  private(set) var alone: [[Int]] = []
  private(set) var seats: [[Int]] = []
  private(set) var totals: [Int]?
  private(set) var steps: [BalanceStep] = []
  private var targets: [[Share]] = []

  init(_ chamber: BalanceChamber, _ sizes: [Int], _ bodies: [PoliticalBalance.Body]) {
    (self.chamber, self.sizes, self.bodies) = (chamber, sizes, bodies)
    ordinary = bodies.indices.filter { bodies[$0].isOrdinary }.sorted {
      sizes[$0] == sizes[$1] ? bodies[$0].name < bodies[$1].name : sizes[$0] > sizes[$1]
    }
  }

  mutating func work() {
    guard chamber.members > 0 else {
      (alone, seats) = (sizes.map { _ in [] }, sizes.map { _ in [] })
      return
    }
    let words = BalanceWords(chamber)
    steps += words.beginning
    let total = shareTotals(words)
    shareBodies(words)
    if let total { moveSeats(to: total, words) }
    steps += words.leftOpen(BalanceExchange.find(among: ordinary, seats, targets, chamber, sizes), bodies)
    steps += words.ungrouped(seats)
  }

  private mutating func shareTotals(_ words: BalanceWords) -> [Int]? {
    guard !ordinary.isEmpty else { return nil }
    let bounds = ordinary.map { chamber.majorityBounds(sizes[$0]) }
    let within = bounds.reduce(0) { $0 + $1.lowerBound }...bounds.reduce(0) { $0 + $1.upperBound }
    let all = ordinary.reduce(0) { $0 + sizes[$1] }
    let shared = chamber.apportioned(all, majorityWithin: within)
    steps += words.totals(shared, of: all, committees: ordinary.count)
    totals = shared.seats
    return shared.seats
  }

  private mutating func shareBodies(_ words: BalanceWords) {
    for (index, body) in bodies.enumerated() {
      let shared = chamber.apportioned(sizes[index], majorityWithin: chamber.majorityBounds(sizes[index]))
      alone.append(shared.seats)
      targets.append(shared.targets)
      steps += words.body(shared, body, sizes[index])
    }
    seats = alone
  }

  /// Moves seats between parties, a cheapest way at a time, until the totals are what (c) gives. Beginning with each body at its best,
  /// that ends with the least sum of the squares of all differences from the shares.
  private mutating func moveSeats(to total: [Int], _ words: BalanceWords) {
    while true {
      let surplus = chamber.parties.indices.map { party in
        ordinary.reduce(0) { $0 + seats[$1][party] } - total[party]
      }
      let net = BalanceMoves(chamber, ordinary, sizes, seats, targets)
      guard surplus.contains(where: { $0 > 0 }), let way = net.cheapest(from: surplus) else { return }
      steps.append(words.moved(way, surplus, bodies, seats))
      for move in way {
        seats[move.body][move.from] -= 1
        seats[move.body][move.to] += 1
      }
    }
  }
}

/// A seat of one body that passes from one party to another.
struct SeatMove: Hashable, Sendable {
  let body: Int
  let from: Int
  let to: Int
}
