import Council
import DatabasePort
import Law

extension OpenRecords {
  /// Every version of one place, earliest first.
  public func versions(of place: Place.Reference, at authority: String) throws -> [Entry<Place>] {
    let question = Self.question(
      PlaceTables.place, where: ["authority": .text(authority), "reference": .text(place.rawValue)])
    return try transaction.query(question.sql, question.arguments, Self.place)
  }

  /// Every version of which posts answer for a place, earliest first.
  public func answers(for place: Place.Reference, at authority: String) throws -> [Entry<AnsweringPosts>] {
    let question = Self.question(
      PlaceTables.answer, where: ["authority": .text(authority), "place": .text(place.rawValue)])
    return try transaction.query(question.sql, question.arguments, Self.answer)
  }

  /// Every version of a place's boundary, earliest first.
  public func boundaries(of place: Place.Reference, at authority: String) throws -> [Entry<StandingBoundary>] {
    let question = Self.question(
      PlaceTables.boundary, where: ["authority": .text(authority), "place": .text(place.rawValue)])
    return try transaction.query(question.sql, question.arguments, Self.boundary)
  }

  /// Every version of every place, as it was entered.
  public func enteredPlaces(of authority: String) throws -> [Entry<Place>] {
    try transaction.query(
      "select * from place where authority = ? order by ordinal, reference, valid_from", [.text(authority)], Self.place)
  }

  /// Puts these versions of a place in the place of all it had.
  public func replace(
    place reference: Place.Reference, of authority: String, with entries: [Entry<Place>]
  ) throws {
    try replace(
      PlaceTables.place, where: ["authority": .text(authority), "reference": .text(reference.rawValue)],
      with: entries.map { try Self.row($0, of: authority) })
  }

  /// Puts these versions of who answers for a place in the place of all it had.
  public func replace(
    answersFor place: Place.Reference, at authority: String, with entries: [Entry<AnsweringPosts>]
  ) throws {
    try replace(
      PlaceTables.answer, where: ["authority": .text(authority), "place": .text(place.rawValue)],
      with: entries.map { try Self.row($0, of: authority) })
  }

  /// Puts these versions of a place's boundary in the place of all it had.
  public func replace(
    boundariesOf place: Place.Reference, at authority: String, with entries: [Entry<StandingBoundary>]
  ) throws {
    try replace(
      PlaceTables.boundary, where: ["authority": .text(authority), "place": .text(place.rawValue)],
      with: entries.map { try Self.row($0, of: authority) })
  }

  /// The place at the end of an authority's list of places.
  public func nextPlaceOfPlace(at authority: String) throws -> Int {
    try transaction.query(
      "select coalesce(max(ordinal) + 1, 0) as place from place where authority = ?", [.text(authority)]
    ) { try $0.integer("place") }.first ?? 0
  }
}
