extension RestructureCase {
  /// The part of a case that concerns one unit with all below it. Posts above, to which its posts report, are shown for
  /// orientation, with their units.
  public func limited(to unit: OrganisationUnit.Reference) -> RestructureCase {
    var inside: Set = [unit]
    var grows = true
    while grows {
      let below = establishment.units.filter { $0.parent.map(inside.contains) ?? false }.map(\.reference)
      grows = !inside.isSuperset(of: below)
      inside.formUnion(below)
    }
    let posts = establishment.postsByReference
    let own = Set(establishment.posts.filter { inside.contains($0.unit) }.map(\.reference))
    var above: Set<Post.Reference> = []
    for post in own {
      var line = posts[post]?.reportsTo
      while let manager = line, !own.contains(manager), posts[manager] != nil, above.insert(manager).inserted {
        line = posts[manager]?.reportsTo
      }
    }
    var units = inside
    let known = establishment.unitsByReference
    for start in above.compactMap({ posts[$0]?.unit }) + [unit] {
      var (next, depth): (OrganisationUnit.Reference?, Int) = (start, 0)
      while let here = next, depth < 64 {
        units.insert(here)
        (next, depth) = (known[here]?.parent, depth + 1)
      }
    }
    var part = self
    part.extent = .part
    part.contextPosts = above
    part.establishment = Establishment(
      units: establishment.units.filter { units.contains($0.reference) },
      posts: establishment.posts.filter { own.contains($0.reference) || above.contains($0.reference) })
    return part
  }
}
