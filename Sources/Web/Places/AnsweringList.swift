import Council
import HTML
import Law
import Store

/// Which posts answer for some places, with the unit each works in.
struct AnsweringList {
  var authority: String
  /// The places, the narrowest first.
  var places: [Place]
  var answers: [AnsweringPosts]
  var posts: [Post]
  var units: [OrganisationUnit]
  var day: Day?

  /// Reads them in one state of the records.
  static func read(
    _ records: OpenRecords, for places: [Place], at authority: String, on day: Day, linked: Day? = nil
  ) throws -> AnsweringList {
    let answers = try records.answers(for: places.map(\.reference), at: authority, on: day)
    let posts = try records.plainPosts(Set(answers.flatMap(\.posts)), of: authority, on: day)
    return AnsweringList(
      authority: authority, places: places, answers: answers, posts: posts,
      units: try records.units(Set(posts.map(\.unit)), of: authority, on: day), day: linked)
  }

  var isEmpty: Bool { rows.isEmpty }

  /// The place, a post that answers for it, and its unit.
  private var rows: [(place: Place, post: Post)] {
    places.flatMap { place in
      let named = answers.first { $0.place == place.reference }?.posts ?? []
      return named.compactMap { reference in posts.first { $0.reference == reference }.map { (place, $0) } }
    }
  }

  func table(_ caption: Phrase, namesPlace: Bool = true) -> HTMLNode {
    DataTable(
      caption: caption, columns: [.heading("Post")] + (namesPlace ? [.text("Answers for")] : []) + [.text("Unit")],
      rows: rows.map { place, post in
        [a(.href(Address.post(authority, post.reference, on: day))) { post.title }]
          + (namesPlace ? [a(.href(Address.place(authority, place.reference, on: day))) { place.name }] : [])
          + [unit(post)]
      }
    ).node
  }

  private func unit(_ post: Post) -> HTMLNode {
    guard let unit = units.first(where: { $0.reference == post.unit }) else { return HTMLNode(post.unit.rawValue) }
    return a(.href(Address.unit(authority, unit.reference, on: day))) { unit.name }
  }
}
