import Council
import Law
import Store

/// What a postcode or a name leads to.
enum AreaLookup {
  /// Nothing was asked.
  case nothingAsked
  /// A postcode that lies in this council's area.
  case postcode(Postcode, FoundArea)
  /// One place of that name.
  case place(FoundArea)
  /// Several places; somebody has to choose.
  case several([Place])
  /// The directory does not know the postcode.
  case unknownPostcode(Postcode, PostcodeEdition)
  /// It lies in another council's area.
  case elsewhere(Postcode)
  /// No directory of postcodes has been entered.
  case noDirectory(Postcode)
  /// No place has such a name, and it is no postcode.
  case unknownName

  /// The most places that are listed to choose from.
  static let most = 20

  /// Looks up what was typed, in one state of the records.
  static func find(_ typed: String, in records: OpenRecords, at authority: String, on day: Day) throws -> AreaLookup {
    guard !typed.isEmpty else { return .nothingAsked }
    if let postcode = Postcode(typed: typed) {
      return try find(postcode, in: records, at: authority, on: day)
    }
    let places = try records.places(named: typed, of: authority, on: day, atMost: most)
    let exact = places.filter { $0.name.lowercased() == typed.lowercased() }
    guard let only = exact.count == 1 ? exact.first : places.count == 1 ? places.first : nil else {
      return places.isEmpty ? .unknownName : .several(places)
    }
    return .place(try FoundArea(around: [only], at: nil, in: records, of: authority, on: day))
  }

  private static func find(
    _ postcode: Postcode, in records: OpenRecords, at authority: String, on day: Day
  ) throws -> AreaLookup {
    guard let edition = try records.postcodeEdition(of: authority) else { return .noDirectory(postcode) }
    guard let facts = try records.facts(of: postcode) else { return .unknownPostcode(postcode, edition) }
    let coded = try records.places(withCodes: facts.codes, of: authority, on: day)
    let around = try facts.position.map { try records.places(around: $0, of: authority, on: day) } ?? []
    let known = Set(coded.map(\.reference))
    let drawn = try records.places(around.filter { !known.contains($0) }, of: authority, on: day)
    guard !coded.isEmpty || !drawn.isEmpty else { return .elsewhere(postcode) }
    var area = try FoundArea(
      around: coded + drawn, at: facts.position, surely: Set(around), in: records, of: authority, on: day)
    area.ended = facts.ended
    area.edition = edition
    return .postcode(postcode, area)
  }
}

/// The places somebody's door lies in, the narrowest first, and who answers for them.
struct FoundArea {
  var places: [Place]
  var answering: AnsweringList
  var members: AreaMembers
  var outlines: [Place.Reference: Boundary]
  /// Where it is; `nil` for a place.
  var position: Position?
  /// The month in which the postcode was given up, counted from January 1970 as 1.
  var ended: Int?
  var edition: PostcodeEdition?

  private static let mostSteps = 12

  init(
    around found: [Place], at position: Position?, surely: Set<Place.Reference> = [],
    in records: OpenRecords, of authority: String, on day: Day
  ) throws {
    var all = Dictionary(found.map { ($0.reference, $0) }) { first, _ in first }
    var next = Set(found.flatMap(\.parents)).subtracting(all.keys)
    for _ in 0..<Self.mostSteps where !next.isEmpty {
      let above = try records.places(next, of: authority, on: day)
      for place in above { all[place.reference] = place }
      next = Set(above.flatMap(\.parents)).subtracting(all.keys)
    }
    let outlines = try records.outlines(of: all.keys, at: authority, on: day)
    let stated = Set(found.map(\.reference))
    // What a place only partly lies in, and whose boundary does not go round the door, is left out.
    let kept = all.values.filter { place in
      position == nil || stated.contains(place.reference) || surely.contains(place.reference)
        || outlines[place.reference] == nil
    }
    places = kept.sorted { ($1.kind.rank, $0.name, $0.reference) < ($0.kind.rank, $1.name, $1.reference) }
    answering = try AnsweringList.read(records, for: places, at: authority, on: day)
    members = try AreaMembers.read(records, for: places, at: authority, on: day)
    self.outlines = outlines
    self.position = position
  }
}
