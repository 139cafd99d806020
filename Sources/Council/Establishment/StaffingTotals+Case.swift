extension StaffingTotals {
  /// The totals of an establishment, without some posts.
  init(_ establishment: Establishment, leavingOut context: Set<Post.Reference>) {
    let posts = context.isEmpty ? establishment.posts : establishment.posts.filter { !context.contains($0.reference) }
    let counted = Establishment(units: establishment.units, posts: posts)
    var byUnit: [OrganisationUnit.Reference: (positions: Int, fte: FullTimeEquivalent, funds: [Fund: FullTimeEquivalent])] = [:]
    for post in posts {
      var total = byUnit.removeValue(forKey: post.unit) ?? (0, .zero, [:])
      total.positions += post.positions
      total.fte += post.fte
      for share in post.funding { total.funds[share.fund, default: .zero] += post.fte.share(share) }
      byUnit[post.unit] = total
    }
    self.init(
      positions: counted.positions, fte: counted.fte, fteByFund: counted.fteByFund, cost: counted.cost,
      byUnit: establishment.units.compactMap { unit in
        byUnit[unit.reference].map {
          UnitTotal(unit: unit, positions: $0.positions, fte: $0.fte, fteByFund: $0.funds)
        }
      })
  }

  /// Working time of posts whose fund is not stated.
  public var fteWithoutFund: FullTimeEquivalent { fteByFund.values.reduce(fte) { $0 - $1 } }
}
