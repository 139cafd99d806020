import Council
import Law
import Store

/// An authority's units and posts as timelines, to be changed and kept again.
struct EstablishmentTimelines {
  private var units: Timelines<OrganisationUnit>
  private var posts: Timelines<Post>

  init(known: EnteredEstablishment, source: EntrySource) {
    units = Timelines(known: known.units, source: source)
    posts = Timelines(known: known.posts, source: source)
  }

  mutating func state(_ establishment: Establishment, from day: Day?) {
    for unit in establishment.units { units.state(unit, from: day) }
    for post in establishment.posts { posts.state(post, from: day) }
  }

  mutating func clear(from day: Day?) {
    units.clear(from: day)
    posts.clear(from: day)
  }

  mutating func end(allBut establishment: Establishment, on day: Day) {
    units.end(allBut: Set(establishment.units.map(\.reference)), on: day)
    posts.end(allBut: Set(establishment.posts.map(\.reference)), on: day)
  }

  mutating func withdraw() {
    units.withdraw()
    posts.withdraw()
  }

  /// Keeps what differs and tells how many units and posts that were.
  func save(in records: OpenRecords, authority: String) throws -> (units: Int, posts: Int) {
    let (units, posts) = (units.changed, posts.changed)
    for unit in units { try records.replace(unit: unit.reference, of: authority, with: unit.entries) }
    for post in posts { try records.replace(post: post.reference, of: authority, with: post.entries) }
    return (units.count, posts.count)
  }
}
