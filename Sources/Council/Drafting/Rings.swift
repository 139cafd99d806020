/// Posts whose lines, and units whose places, lead back to themselves.
struct Rings {
  let posts: Set<Post.Reference>
  let units: Set<OrganisationUnit.Reference>

  init(_ establishment: Establishment) {
    posts = Self.ringed(establishment.posts.lazy.map { ($0.reference, $0.reportsTo) })
    units = Self.ringed(establishment.units.lazy.map { ($0.reference, $0.parent) })
  }

  private static func ringed<Reference: Hashable>(_ above: some Sequence<(Reference, Reference?)>) -> Set<Reference> {
    let above = Dictionary(above.map { ($0, $1) }) { first, _ in first }
    var settled: Set<Reference> = []
    var ringed: Set<Reference> = []
    for start in above.keys where !settled.contains(start) {
      var path: [Reference] = []
      var places: [Reference: Int] = [:]
      var next: Reference? = start
      while let here = next, !settled.contains(here) {
        if let first = places[here] {
          ringed.formUnion(path[first...])
          break
        }
        places[here] = path.count
        path.append(here)
        next = above[here] ?? nil
      }
      settled.formUnion(path)
    }
    return ringed
  }
}
