import Council
import DatabasePort
import Law

extension OpenRecords {
  static func place(_ row: Row) throws -> Entry<Place> {
    Entry(
      value: Place(
        reference: .init(rawValue: try row.text("reference")), name: try row.text("name"), kind: try row.word("kind"),
        code: try row.optionalText("code").flatMap(GSSCode.init(rawValue:)),
        parents: try JSONText.read([Place.Reference].self, try row.text("parents")), from: try row.from(),
        to: try row.to()),
      ordinal: try row.integer("ordinal"), enteredOn: try row.day("entered_on"),
      enteredUnder: try row.text("entered_under"))
  }

  static func answer(_ row: Row) throws -> Entry<AnsweringPosts> {
    Entry(
      value: AnsweringPosts(
        try JSONText.read([Post.Reference].self, try row.text("posts")), for: .init(rawValue: try row.text("place")),
        from: try row.from(), to: try row.to()),
      ordinal: 0, enteredOn: try row.day("entered_on"), enteredUnder: try row.text("entered_under"))
  }

  static func boundary(_ row: Row) throws -> Entry<StandingBoundary> {
    Entry(
      value: StandingBoundary(
        try boundary(row, in: "boundary"), of: .init(rawValue: try row.text("place")), from: try row.from(),
        to: try row.to()),
      ordinal: 0, enteredOn: try row.day("entered_on"), enteredUnder: try row.text("entered_under"))
  }

  static func boundary(_ row: Row, in column: String) throws -> Boundary {
    guard let boundary = Boundary(text: try row.text(column)) else {
      throw DatabaseProblem(.wrongAnswer, "What stands in \(column) is no boundary.")
    }
    return boundary
  }

  static func row(_ entry: Entry<Place>, of authority: String) throws -> TableRow {
    let place = entry.value
    return try TableRow(
      PlaceTables.place,
      [
        "authority": .text(authority), "reference": .text(place.reference.rawValue),
        "valid_from": DayColumn.from(place.from), "valid_to": DayColumn.to(place.to),
        "ordinal": .integer(entry.ordinal), "entered_on": DatabaseValue(entry.enteredOn),
        "entered_under": .text(entry.enteredUnder), "name": .text(place.name), "kind": .text(place.kind.rawValue),
        "code": DatabaseValue(place.code?.rawValue), "parents": .text(try JSONText.write(place.parents)),
      ])
  }

  static func row(_ entry: Entry<AnsweringPosts>, of authority: String) throws -> TableRow {
    let answer = entry.value
    return try TableRow(
      PlaceTables.answer,
      [
        "authority": .text(authority), "place": .text(answer.place.rawValue),
        "valid_from": DayColumn.from(answer.from), "valid_to": DayColumn.to(answer.to),
        "entered_on": DatabaseValue(entry.enteredOn), "entered_under": .text(entry.enteredUnder),
        "posts": .text(try JSONText.write(answer.posts)),
      ])
  }

  static func row(_ entry: Entry<StandingBoundary>, of authority: String) throws -> TableRow {
    let (version, boundary) = (entry.value, entry.value.boundary)
    guard let box = boundary.box else { throw DatabaseProblem(.constraint, "A boundary has no points.") }
    return try TableRow(
      PlaceTables.boundary,
      [
        "authority": .text(authority), "place": .text(version.place.rawValue),
        "valid_from": DayColumn.from(version.from), "valid_to": DayColumn.to(version.to),
        "entered_on": DatabaseValue(entry.enteredOn), "entered_under": .text(entry.enteredUnder),
        "west": .integer(Int(box.west)), "south": .integer(Int(box.south)), "east": .integer(Int(box.east)),
        "north": .integer(Int(box.north)), "outline": .text(boundary.outline().text), "boundary": .text(boundary.text),
      ])
  }
}
