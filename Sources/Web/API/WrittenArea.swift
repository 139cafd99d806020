import Council
import Publishing

/// What a postcode or a name leads to, as the API writes it.
enum WrittenArea {
  static let schema = Schema.object(
    "Area", "Where somebody’s door is: the places it lies in, the narrowest first, and who answers for each.",
    [
      .must(
        "by", .choice(["postcode", "place", "several"], "Whether one place was found, or several to choose from.")),
      .must("postcode", Schema.text("As it is written; null when a name was asked for.").orNull),
      .must(
        "givenUp", Schema.text("The month in which the postcode was given up: 2019-03; null while it counts.").orNull),
      .must("edition", Schema.text("The edition of the directory of postcodes that counts.").orNull),
      .must("places", .list(place)),
    ])

  private static let place = Schema.object(
    "AreaPlace", "A place with the posts that answer for it.",
    [
      .must("reference", .text()), .must("name", .text()), .must("kind", .choice(Council.Place.Kind.self)),
      .must("code", Schema.text().orNull),
      .must("posts", .list(.object("AreaPost", "", [.must("reference", .text()), .must("title", .text())]))),
    ])

  /// `nil` when nothing was found.
  static func value(_ found: AreaLookup) -> JSONText.Value? {
    switch found {
    case .postcode(let postcode, let area): written("postcode", area, postcode)
    case .place(let area): written("place", area, nil)
    case .several(let places): written("several", nil, nil, places)
    case .nothingAsked, .unknownPostcode, .elsewhere, .noDirectory, .unknownName: nil
    }
  }

  private static func written(
    _ by: String, _ area: FoundArea?, _ postcode: Postcode?, _ places: [Council.Place] = []
  ) -> JSONText.Value {
    .object([
      ("by", .text(by)), ("postcode", .optional(postcode?.description)),
      ("givenUp", .optional(area?.ended.map(month))), ("edition", .optional(area?.edition?.name)),
      ("places", .list((area?.places ?? places).map { value($0, area?.answering) })),
    ])
  }

  private static func value(_ place: Council.Place, _ answering: AnsweringList?) -> JSONText.Value {
    let named = answering?.answers.first { $0.place == place.reference }?.posts ?? []
    let posts = named.compactMap { reference in answering?.posts.first { $0.reference == reference } }
    return .object([
      ("reference", .text(place.reference.rawValue)), ("name", .text(place.name)),
      ("kind", .text(place.kind.rawValue)), ("code", .optional(place.code?.rawValue)),
      (
        "posts",
        .list(posts.map { .object([("reference", .text($0.reference.rawValue)), ("title", .text($0.title))]) })
      ),
    ])
  }

  // Months are counted from January 1970 as 1.
  private static func month(_ number: Int) -> String {
    let (years, months) = (number - 1).quotientAndRemainder(dividingBy: 12)
    return "\(1970 + years)-\(months < 9 ? "0" : "")\(months + 1)"
  }
}
