import Council
import Law

extension Telling {
  /// Some units and posts of the county as they stand on a day, for a proposal about that part.
  func part(_ units: Set<String>, _ posts: Set<String>, on day: Day) throws -> Establishment {
    let whole = try establishment(County.eddershire.id, on: day)
    return Establishment(
      units: whole.units.filter { units.contains($0.reference.rawValue) },
      posts: whole.posts.filter { posts.contains($0.reference.rawValue) })
  }
}
