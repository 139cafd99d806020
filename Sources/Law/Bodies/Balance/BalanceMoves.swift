/// Which seats could pass from one party to another, and what each passing costs.
struct BalanceMoves {
  private let chamber: BalanceChamber
  private let bodies: [Int]
  private let sizes: [Int]
  private let seats: [[Int]]
  private let targets: [[Share]]
  /// What all shares can be written over.
  private let scale: Int

  init(_ chamber: BalanceChamber, _ bodies: [Int], _ sizes: [Int], _ seats: [[Int]], _ targets: [[Share]]) {
    (self.chamber, self.bodies, self.sizes, self.seats, self.targets) = (chamber, bodies, sizes, seats, targets)
    let others = chamber.majority.map { chamber.members - chamber.parties[$0].members } ?? 1
    scale = chamber.members * max(1, others)
  }

  /// By how much a passing takes the seats further from the shares: half the growth of the sum of squares, times `scale`.
  func cost(_ move: SeatMove) -> Int {
    distance(move.body, move.to) - distance(move.body, move.from) + scale
  }

  /// Whether (a) and (b) allow a passing.
  func isOpen(_ move: SeatMove) -> Bool {
    let row = seats[move.body]
    return move.from != move.to
      && row[move.from] > chamber.bounds(move.from, sizes[move.body]).lowerBound
      && row[move.to] < chamber.bounds(move.to, sizes[move.body]).upperBound
  }

  private func distance(_ body: Int, _ party: Int) -> Int {
    let target = targets[body][party]
    return seats[body][party] * scale - target.numerator * (scale / target.denominator)
  }

  private struct Reached {
    var cost: Int
    var steps: Int
    var last: SeatMove?
  }

  /// The cheapest way to bring a seat from a party that has too many to one that has too few, over others if need be.
  func cheapest(from surplus: [Int]) -> [SeatMove]? {
    let edges = cheapestMoves()
    var reached = surplus.map { $0 > 0 ? Reached(cost: 0, steps: 0) : nil }
    var changes = true
    while changes {
      changes = false
      for from in chamber.order {
        guard let here = reached[from] else { continue }
        for to in chamber.order {
          guard let edge = edges[from][to] else { continue }
          let next = Reached(cost: here.cost + edge.cost, steps: here.steps + 1, last: edge.move)
          if let known = reached[to], (known.cost, known.steps) <= (next.cost, next.steps) { continue }
          reached[to] = next
          changes = true
        }
      }
    }
    return way(to: nearest(surplus, reached), reached)
  }

  private func nearest(_ surplus: [Int], _ reached: [Reached?]) -> Int? {
    let wanting = chamber.order.filter { surplus[$0] < 0 }
    let known = wanting.compactMap { party in reached[party].map { (party, $0) } }
    return known.min { ($0.1.cost, $0.1.steps) < ($1.1.cost, $1.1.steps) }?.0
  }

  private func way(to party: Int?, _ reached: [Reached?]) -> [SeatMove]? {
    guard let party else { return nil }
    var (moves, at): ([SeatMove], Int) = ([], party)
    while let move = reached[at]?.last, moves.count <= chamber.parties.count {
      moves.append(move)
      at = move.from
    }
    return moves.reversed()
  }

  private func cheapestMoves() -> [[(cost: Int, move: SeatMove)?]] {
    chamber.parties.indices.map { from in
      chamber.parties.indices.map { to in
        var best: (cost: Int, move: SeatMove)?
        for body in bodies {
          let move = SeatMove(body: body, from: from, to: to)
          guard isOpen(move) else { continue }
          let cost = cost(move)
          if best.map({ cost < $0.cost }) ?? true { best = (cost, move) }
        }
        return best
      }
    }
  }
}

/// Two parties that could change places on two bodies, with all principles as well served.
struct BalanceExchange: Hashable, Sendable {
  let first: SeatMove
  let second: SeatMove

  /// The exchanges that cost nothing, one for each pair of bodies.
  static func find(
    among bodies: [Int], _ seats: [[Int]], _ targets: [[Share]], _ chamber: BalanceChamber, _ sizes: [Int]
  ) -> [BalanceExchange] {
    let net = BalanceMoves(chamber, bodies, sizes, seats, targets)
    var found: [BalanceExchange] = []
    for (place, first) in bodies.enumerated() {
      for second in bodies[(place + 1)...] {
        if let exchange = exchange(first, second, chamber, net) { found.append(exchange) }
      }
    }
    return found
  }

  private static func exchange(
    _ first: Int, _ second: Int, _ chamber: BalanceChamber, _ net: BalanceMoves
  ) -> BalanceExchange? {
    for from in chamber.order {
      for to in chamber.order {
        let there = SeatMove(body: first, from: from, to: to)
        let back = SeatMove(body: second, from: to, to: from)
        if net.isOpen(there), net.isOpen(back), net.cost(there) + net.cost(back) == 0 {
          return BalanceExchange(first: there, second: back)
        }
      }
    }
    return nil
  }
}
