extension StaffingTotals {
  /// The totals of an establishment, without some posts.
  init(_ establishment: Establishment, leavingOut context: Set<Post.Reference>) {
    let places = Dictionary(establishment.units.enumerated().map { ($1.reference, $0) }) { first, _ in first }
    var sums = [Sum](repeating: Sum(), count: establishment.units.count)
    var elsewhere = Sum()
    for post in establishment.posts where context.isEmpty || !context.contains(post.reference) {
      if let place = places[post.unit] { sums[place].add(post) } else { elsewhere.add(post) }
    }
    let all = sums.reduce(into: elsewhere) { $0.add($1) }
    self.init(
      positions: all.positions, fte: all.fte, fteByFund: all.byFund, cost: all.cost,
      byUnit: zip(establishment.units, sums).filter { $1.positions > 0 }.map { unit, sum in
        UnitTotal(unit: unit, positions: sum.positions, fte: sum.fte, fteByFund: sum.byFund)
      })
  }

  // Funds are few, so a short list is searched faster than a dictionary.
  private struct Sum {
    var positions = 0
    var fte = FullTimeEquivalent.zero
    var funds: [(fund: Fund, fte: FullTimeEquivalent)] = []
    var cost: Money?

    var byFund: [Fund: FullTimeEquivalent] { Dictionary(uniqueKeysWithValues: funds.map { ($0.fund, $0.fte) }) }

    mutating func add(_ post: Post) {
      let fte = post.fte
      positions += post.positions
      self.fte += fte
      for share in post.funding { add(share.fund, fte.share(share)) }
      if let cost = post.cost { self.cost = (self.cost ?? .zero) + cost }
    }

    mutating func add(_ other: Sum) {
      positions += other.positions
      fte += other.fte
      for item in other.funds { add(item.fund, item.fte) }
      if let more = other.cost { cost = (cost ?? .zero) + more }
    }

    private mutating func add(_ fund: Fund, _ fte: FullTimeEquivalent) {
      if let place = funds.firstIndex(where: { $0.fund == fund }) {
        funds[place].fte += fte
      } else {
        funds.append((fund, fte))
      }
    }
  }

  /// Working time of posts whose fund is not stated.
  public var fteWithoutFund: FullTimeEquivalent { fteByFund.values.reduce(fte) { $0 - $1 } }
}
